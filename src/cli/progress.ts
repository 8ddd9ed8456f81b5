import type { Progress } from "../progress.ts";
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
  let latest = "";
  let drawn = false;
  const draw = (): void => {
    const now = Date.now();
    if (latest === "" || now - started < patience || now - last < (stream.isTTY ? 100 : interval)) return;
    last = now;
    if (stream.isTTY) {
      stream.write(`\r\u001b[2K${cutTo((stream.columns ?? 80) - 1, latest)}`);
      drawn = true;
    } else {
      stream.write(`${latest}\n`);
    }
  };
  // A stage that tells nothing after its beginning is named all the same when it takes long.
  const timer = setInterval(draw, 500);
  timer.unref();
  return {
    show: (progress) => {
      latest = describe(progress);
      draw();
    },
    end: () => {
      clearInterval(timer);
      if (drawn) stream.write("\r\u001b[2K");
      latest = "";
      drawn = false;
    },
  };
}

function describe({ stage, done, total }: Progress): string {
  if (done === undefined) return `${stage} …`;
  return total === undefined ? `${stage}: ${done}` : `${stage}: ${done} of ${total}`;
}
