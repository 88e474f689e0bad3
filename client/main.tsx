import { render } from "preact";
import "./look/fonts.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/shell.css";
import { startRouter } from "./router";
import { App } from "./views/app";
import { language, needWords } from "./words/words";

document.documentElement.lang = language.value;
await needWords("ui");
startRouter();
render(<App />, document.getElementById("app")!);
// The rest of the common words, for the views to come.
void needWords("rules", "table");
