import { parentPort, workerData } from "node:worker_threads";
import { inspect } from "../site/inspect.ts";

/** A thread that looks at the site that stands, while another reads what shall be. */
parentPort?.postMessage(inspect(workerData as string));
