import { say } from "../words/words";

/** Text of the rules as it stands in their file; through the words, so that the made-up language shows it too. */
export const sayText = (text: string): string => say("how.text", { text });
