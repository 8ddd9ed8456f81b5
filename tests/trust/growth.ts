import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { plainText, prose } from "../../src/pages/prose.ts";
import { readAnySource } from "../../src/records/read.ts";
import { articleTerms } from "../../src/records/terms/article-terms.ts";
import type { Growing } from "./growing-sources.ts";

/** What one source takes, and four times as much of it, in milliseconds of the processor. */
export interface Growth {
  readonly name: string;
  readonly one: number;
  readonly four: number;
  /** In bytes, of four times as much. */
  readonly size: number;
}

/** Times that are shorter say nothing: the machine is busy with other things as well. */
export const tooShort = 150;
/** Four times the source may take so many times the time. */
export const most = 6;

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

const words = { backToText: (mark: string) => mark, table: "Table" };

/** Reads a source, and makes of its stories what a build makes of them. @returns milliseconds of the processor */
async function cost({ file, make }: Growing, count: number): Promise<{ took: number; size: number }> {
  const bytes = Buffer.from(make(count));
  collect();
  const before = process.cpuUsage();
  const { articles, lines } = await readAnySource(file, bytes);
  void lines.length;
  for (const article of articles) {
    articleTerms(article);
    if (article.body === null) continue;
    prose(article.body, words);
    plainText(article.body);
  }
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1000, size: bytes.length };
}

/**
 * The least of several times, as many as it takes for the growth to be as it should, at most five. The step from what
 * fits into a processor's nearest memory to what does not is steeper than others: where it is too steep, the next step
 * is taken, which is as steep for what grows by its square.
 */
export async function growthOf(growing: Growing): Promise<Growth> {
  const first = await stepOf(growing, growing.some);
  return isTooMuch(first) ? stepOf(growing, growing.some * 4) : first;
}

async function stepOf(growing: Growing, some: number): Promise<Growth> {
  const { name } = growing;
  await cost(growing, Math.ceil(some / 4));
  let one = Number.POSITIVE_INFINITY;
  let four = Number.POSITIVE_INFINITY;
  let size = 0;
  for (let time = 0; time < 5; time += 1) {
    one = Math.min(one, (await cost(growing, some)).took);
    const grown = await cost(growing, some * 4);
    four = Math.min(four, grown.took);
    size = grown.size;
    if (!isTooMuch({ name, one, four, size })) break;
  }
  return { name, one, four, size };
}

export function isTooMuch({ one, four }: Growth): boolean {
  return four > tooShort && four > one * most;
}
