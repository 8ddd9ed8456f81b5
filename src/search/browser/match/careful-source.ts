import type { StemSource } from "../index/stemmer.ts";

/** So many files are fetched at once: browsers that speak HTTP 1.1 fetch no more from one host. */
const atOnce = 6;
/** How long after a failure it is tried once more, in milliseconds. */
const pause = 400;

/**
 * Reads a few files at a time, and each that fails once more after a moment; but for those that were waited for too
 * long, since whoever has waited a while for nothing should be told so. What was asked for last comes first: it
 * belongs to the latest question, and nobody waits for the answers to those before.
 */
export function carefulSource(source: StemSource, wait = pause): StemSource {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.pop();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
  const again = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await inTurn(work);
    } catch (error) {
      if (error instanceof Error && error.name === "TimeoutError") throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return inTurn(work);
    }
  };
  return { read: (file) => again(() => source.read(file)), engine: (wasm) => again(() => source.engine(wasm)) };
}
