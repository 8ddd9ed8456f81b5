import type { Article } from "../article.ts";
import { copyMarks, markCount, places } from "./marks.ts";
import { firstOfAll, lastOfAll, spansOf } from "./spans.ts";
import { gatheredTwice } from "./twice.ts";
import { Windows } from "./windows.ts";

/** What is compared of all stories, in columns; a row a story, in the order of their days. */
export interface Rows {
  readonly count: number;
  /** `markCount` numbers a row. */
  readonly marks: Uint32Array;
  /** The first and the last day that the date may mean. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Which of the articles it is. */
  readonly article: Uint32Array;
}

/** Two rows that may be one story; of `one` and `other` the first is the smaller number. */
export interface Candidates {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** So far apart, in days, may two near duplicates be: a wire story of Friday and the paper of Sunday. */
export const nearDays = 2;
/** With so many words, a text that stands there again is the same text, whatever the dates say: then a person is asked. */
export const fewestOfReprint = 40;
/** With one whole mark in common, each story is held against so many before it; of those of its days, against so many. */
const mostBefore = 2;
const mostOfWindow = 3;
/** Of an address that more headlines share than these, no story is known: it is a front page, or a page that goes on. */
export const mostOfAddress = 6;

export function rowsOf(articles: readonly Article[]): Rows {
  const count = articles.length;
  const { first: firsts, last: lasts } = spansOf(articles);
  const article = byDay(lasts);
  const marks = new Uint32Array(count * markCount);
  const [first, last] = [new Int32Array(count), new Int32Array(count)];
  for (let row = 0; row < count; row += 1) {
    const at = article[row] as number;
    copyMarks(articles[at] as Article, marks, row * markCount);
    first[row] = firsts[at] as number;
    last[row] = lasts[at] as number;
  }
  return { count, marks, first, last, article };
}

/** The numbers of the articles by their days, those of a day as they came: counted, which costs a tenth of sorting. */
function byDay(days: Int32Array): Uint32Array {
  let [least, most] = [lastOfAll, firstOfAll];
  for (const day of days) {
    if (day === firstOfAll || day === lastOfAll) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const open = Math.max(0, most - least) + 1;
  const turn = (day: number): number => (day === lastOfAll ? open + 1 : day === firstOfAll ? 0 : day - least + 1);
  const starts = new Uint32Array(open + 3);
  for (const day of days) starts[turn(day) + 1] = (starts[turn(day) + 1] as number) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const order = new Uint32Array(days.length);
  for (let at = 0; at < days.length; at += 1) {
    const own = turn(days[at] as number);
    order[starts[own] as number] = at;
    starts[own] = (starts[own] as number) + 1;
  }
  return order;
}

/**
 * Which stories may be one: those with the same address, name, text or headline, and those of the same days of whose
 * texts some shingles are the same. Linear: each story is held against a few, whatever there is.
 */
export function findCandidates(rows: Rows): Candidates {
  const pairs = new Pairs();
  for (const [kind, place] of [places.address, places.guid, places.text, places.headline].entries()) {
    // Short texts that are the same are found among those of their days.
    const { marks, found } = gatheredTwice(rows, place, place === places.text ? fewestOfReprint : 0);
    for (let start = 0; start < found.length; ) {
      let end = start + 1;
      while (end < found.length && marks[end] === marks[start]) end += 1;
      if (kind > 1 || headlinesOf(rows, found, start, end) <= mostOfAddress) {
        for (let at = start + 1; at < end; at += 1) {
          for (let back = 1; back <= mostBefore && at - back >= start; back += 1) {
            const [one, other] = [found[at - back] as number, found[at] as number];
            if (kind < 2 || mayBeOne(rows, one, other, place)) pairs.add(one, other);
          }
        }
      }
      start = end;
    }
  }
  new Windows(rows, nearDays, mostOfWindow).find((one, other) => pairs.add(one, other));
  return pairs.distinct();
}

/** A text is looked at whatever its dates; a headline only where they allow it. */
function mayBeOne({ first, last }: Rows, one: number, other: number, place: number): boolean {
  if (place === places.text) return true;
  const gap = Math.max(
    (first[one] as number) - (last[other] as number),
    (first[other] as number) - (last[one] as number),
  );
  return gap <= nearDays;
}

function headlinesOf({ marks }: Rows, found: Uint32Array, start: number, end: number): number {
  const seen = new Set<number>();
  for (let at = start; at < end && seen.size <= mostOfAddress; at += 1) {
    seen.add(marks[(found[at] as number) * markCount + places.headline] as number);
  }
  return seen.size;
}

/** Pairs as they are found, some of them twice. */
class Pairs {
  #keys = new Float64Array(1024);
  #count = 0;

  add(one: number, other: number): void {
    if (this.#count === this.#keys.length) {
      const wider = new Float64Array(this.#keys.length * 2);
      wider.set(this.#keys);
      this.#keys = wider;
    }
    this.#keys[this.#count] = Math.max(one, other) * 2 ** 26 + Math.min(one, other);
    this.#count += 1;
  }

  distinct(): Candidates {
    const sorted = this.#keys
      .subarray(0, this.#count)
      .sort()
      .filter((key, at, all) => at === 0 || key !== all[at - 1]);
    return {
      one: Uint32Array.from(sorted, (key) => key % 2 ** 26),
      other: Uint32Array.from(sorted, (key) => Math.floor(key / 2 ** 26)),
    };
  }
}
