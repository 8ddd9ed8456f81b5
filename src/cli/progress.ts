import type { Progress } from "../build.ts";
import { cutTo } from "./print.ts";

/** Milliseconds before the first word: short work needs none. */
const patience = 2000;
/** Milliseconds between two lines where lines stay. */
const interval = 5000;

/**
 * Tells how far a long piece of work has come: on a terminal in one line that changes, elsewhere (a log, CI) in a
 * plain line now and then. To standard error.
 *
 * @returns the listener, and what takes the line away at the end
 */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
} {
  const started = Date.now();
  let last = 0;
  let drawn = false;
  const show = (progress: Progress): void => {
    const now = Date.now();
    if (now - started < patience || now - last < (stream.isTTY ? 100 : interval)) return;
    last = now;
    const text = describe(progress);
    if (stream.isTTY) {
      stream.write(`\r\u001b[2K${cutTo((stream.columns ?? 80) - 1, text)}`);
      drawn = true;
    } else {
      stream.write(`${text}\n`);
    }
  };
  const end = (): void => {
    if (drawn) stream.write("\r\u001b[2K");
    drawn = false;
  };
  return { show, end };
}

function describe({ stage, done, total }: Progress): string {
  if (done === undefined) return `${stage} …`;
  return total === undefined ? `${stage}: ${done}` : `${stage}: ${done} of ${total}`;
}
