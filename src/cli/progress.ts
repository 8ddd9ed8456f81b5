import type { Progress } from "../build/progress.ts";
import { number } from "./counted.ts";
import { type Pace, Paces } from "./pace.ts";
import { cutTo } from "./print.ts";

/** Milliseconds before the first word: short work needs none. */
const patience = 2000;
/** Milliseconds between two lines where lines stay: at first, and after a minute. */
const interval = 5000;
const longInterval = 10_000;

/** What time it is, and being called again and again. */
export interface Clock {
  readonly now: () => number;
  /** @returns what ends it */
  readonly every: (milliseconds: number, call: () => void) => () => void;
}

const machineClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * Tells how far a long piece of work has come: on a terminal in one line that changes, elsewhere (a log, CI) in a
 * plain line now and then. To standard error.
 */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write"> = process.stderr,
  clock: Clock = machineClock,
): ProgressLine {
  const started = clock.now();
  const paces = new Paces();
  let last = Number.NEGATIVE_INFINITY;
  let latest: Progress | undefined;
  let drawn = false;
  const draw = (): void => {
    const now = clock.now();
    const between = stream.isTTY ? 100 : now - started < 60_000 ? interval : longInterval;
    if (latest === undefined || now - started < patience || now - last < between) return;
    last = now;
    const line = describe(latest, paces.of(latest.stage, now));
    if (stream.isTTY) {
      stream.write(`\r\u001b[2K${cutTo((stream.columns ?? 80) - 1, line)}`);
      drawn = true;
    } else {
      stream.write(`${line}\n`);
    }
  };
  // A stage that tells nothing after its beginning is named all the same when it takes long.
  const stop = clock.every(500, draw);
  return {
    show: (progress) => {
      latest = progress;
      paces.note(progress, clock.now());
      draw();
    },
    end: () => {
      stop();
      if (drawn) stream.write("\r\u001b[2K");
      latest = undefined;
      drawn = false;
    },
  };
}

function describe({ stage, done, total }: Progress, pace: Pace | undefined): string {
  if (done === undefined) return `${stage} …`;
  if (total === undefined) return `${stage}: ${number(done)}`;
  const far = `${stage}: ${number(done)} of ${number(total)}`;
  return pace === undefined ? far : `${far} · ${number(rounded(pace.rate))}/s · ${duration(pace.left)} left`;
}

/** To two digits, since the third changes all the time. */
function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Number(rate.toPrecision(2));
}

/** `8 s`, `1 min 40 s`, `12 min`: the further off, the rougher. */
function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const tens = Math.ceil(seconds / 10) * 10;
  const minutes = Math.floor(tens / 60);
  if (minutes >= 10) return `${Math.round(seconds / 60)} min`;
  return tens % 60 === 0 ? `${minutes} min` : `${minutes} min ${tens % 60} s`;
}
