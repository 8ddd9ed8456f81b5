import type { Progress } from "../build/progress.ts";

/** Nothing is foretold before this much has been done and this much time has gone by. */
const leastShare = 0.03;
const leastTime = 2000;
/** What counts is how quick the work has been of late, in ms: pages are quicker than shards, and long ones slower. */
const window = 15_000;

interface Mark {
  readonly at: number;
  readonly done: number;
}

interface Kind {
  readonly since: number;
  /** The oldest first; the first may stand before the window, so that there are two as soon as anything is done. */
  readonly marks: Mark[];
  readonly total: number;
}

/** How quick a piece of work is, and when it will be done. */
export interface Pace {
  /** A second. */
  readonly rate: number;
  /** In ms. */
  readonly left: number;
}

/**
 * Watches how quickly work gets done. Of two kinds of work that go on at once, pages and shards, each has its own pace,
 * and all is done when the slower one is.
 */
export class Paces {
  readonly #kinds = new Map<string, Kind>();

  /** @param at in ms */
  note({ stage, done, total }: Progress, at: number): void {
    if (done === undefined || total === undefined) {
      // A new stage: what went on before is over.
      this.#kinds.clear();
      return;
    }
    const before = this.#kinds.get(stage);
    const last = before?.marks.at(-1);
    if (before === undefined || before.total !== total || (last !== undefined && done < last.done)) {
      this.#kinds.set(stage, { since: at, marks: [{ at, done }], total });
      return;
    }
    const { marks } = before;
    if (last?.at === at) marks.pop();
    marks.push({ at, done });
    while (marks.length > 2 && at - (marks[1]?.at ?? at) >= window) marks.shift();
  }

  /** @returns undefined as long as nothing can be told honestly */
  of(stage: string, now: number): Pace | undefined {
    const own = paceOf(this.#kinds.get(stage), now);
    if (own === undefined) return undefined;
    const others = [...this.#kinds.values()].map((kind) => paceOf(kind, now)?.left ?? 0);
    return { rate: own.rate, left: Math.max(own.left, ...others) };
  }
}

function paceOf(kind: Kind | undefined, now: number): Pace | undefined {
  const [first, last] = [kind?.marks[0], kind?.marks.at(-1)];
  if (kind === undefined || first === undefined || last === undefined) return undefined;
  if (now - kind.since < leastTime || last.done < kind.total * leastShare) return undefined;
  const [done, time] = [last.done - first.done, last.at - first.at];
  if (done <= 0 || time <= 0) return undefined;
  const left = ((kind.total - last.done) / done) * time - (now - last.at);
  // It takes longer than the pace would have it: then nobody knows how much.
  if (left < 0 && last.done < kind.total) return undefined;
  return { rate: (done / time) * 1000, left: Math.max(0, left) };
}
