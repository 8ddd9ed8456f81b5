#!/usr/bin/env node
import { isPipeClosed, say } from "./print.ts";
import { run } from "./run.ts";
import { abortOnSignal } from "./signals.ts";

// A promise that is never settled lets Node end with 0, as when the search index's process dies: until it is proven
// that all went well, it did not.
process.exitCode = 1;
let ended = false;
process.on("exit", () => {
  if (!ended) say("Backfile ended before it was done. Is the disk or the memory full?");
});

/** A server that is stopped has done its work, and has said so by its exit code. */
function leave(code: number): void {
  ended = true;
  process.exit(process.exitCode === 0 ? 0 : code);
}

// `backfile … | head` closes our standard output early: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => leave(isPipeClosed(error) ? 0 : 1));
}

const code = await run(process.argv.slice(2), abortOnSignal(leave));
ended = true;
process.exitCode = code;
