#!/usr/bin/env node
import { isPipeClosed, say } from "./print.ts";
import { run } from "./run.ts";
import { abortOnSignal } from "./signals.ts";

// A promise that is never settled lets Node end with 0, as when the search index's process dies: until it is proven
// that all went well, it did not.
process.exitCode = 1;
let ended = false;
/** Why what we print could not be written, to a file on a full disk for one. */
let unsaid: Error | undefined;
process.on("exit", () => {
  if (!ended) say("Backfile ended before it was done. Is the disk or the memory full?");
  if (unsaid === undefined || process.exitCode !== 0) return;
  say(`The work is done, but what was to be said of it could not be written (${unsaid.message}).`);
  process.exitCode = 1;
});

/** A server that is stopped has done its work, and has said so by its exit code. */
function leave(code: number): void {
  ended = true;
  process.exit(process.exitCode === 0 ? 0 : code);
}

// `backfile … | head` closes our standard output early. That is no fault, and no reason to leave work undone: what is
// said from then on nobody hears, and the exit code is what it would have been.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!isPipeClosed(error)) unsaid ??= error;
  });
}

const code = await run(process.argv.slice(2), abortOnSignal(leave));
ended = true;
process.exitCode = code;
