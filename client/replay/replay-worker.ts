/** Reads and plays a file away from the page: a long game takes longer than a page may stand still. */
import { expose } from "comlink";
import { openReplay } from "./read";

const worker = { openReplay };
export type ReplayWorker = typeof worker;

expose(worker);
