import { bounds, type Edtf, edtf } from "../../basics/edtf.ts";

/** A story in a list, top to bottom, with the date that its own lines give. */
export interface Listed {
  readonly date?: Edtf;
}

/** What the order of a list says of the dates in it. */
export interface OrderReading {
  /** For each story without a date the bound that follows, and the story whose date it follows from. */
  readonly bounds: ReadonlyMap<number, { readonly date: Edtf; readonly from: number | "captured" }>;
  /** The dated stories that stand where the order does not allow them; nothing was concluded from those. */
  readonly contradicting: readonly number[];
}

/**
 * Concludes bounds from a list's order. Newest first, a story stands below one of 4 February: it is of that day or
 * before. Only dates that are certain bind others (`2022-02-04?` does not).
 *
 * Where dates contradict the order, those that every longest orderly reading of the list keeps are believed and the
 * others are not: of three falling dates and one that sticks out, the one; of two that are the wrong way round, both.
 *
 * @param captured the day of the copy, after which nothing in it can have appeared
 */
export function readOrder(
  list: readonly Listed[],
  order: "newest-first" | "oldest-first",
  captured?: string,
): OrderReading {
  const newestFirst = order === "newest-first";
  const turned = newestFirst ? list : list.toReversed();
  const place = (index: number) => (newestFirst ? index : list.length - 1 - index);
  const anchors: Anchor[] = [];
  for (const [index, { date }] of turned.entries()) {
    const range = date === undefined || /[?~%]/.test(date) ? undefined : bounds(date);
    if (range?.earliest !== undefined && range.latest !== undefined) {
      anchors.push({ index, earliest: range.earliest, latest: range.latest });
    }
  }
  const believed = orderly(anchors);
  const kept = new Set(believed);
  return {
    bounds: new Map(
      [...boundsBetween(turned, believed, captured)].map(([index, { date, from }]) => [
        place(index),
        { date, from: from === "captured" ? from : place(from) },
      ]),
    ),
    contradicting: anchors
      .filter((anchor) => !kept.has(anchor))
      .map(({ index }) => place(index))
      .sort((a, b) => a - b),
  };
}

interface Anchor {
  readonly index: number;
  readonly earliest: string;
  readonly latest: string;
}

/** The anchors that may be believed, newest first. */
function orderly(anchors: readonly Anchor[]): readonly Anchor[] {
  const days = anchors.filter(({ earliest, latest }) => earliest === latest);
  const kept = new Set(inEveryLongest(days));
  // A month or a year fits in wherever the days around it allow it.
  const result: Anchor[] = [];
  const floor: string[] = [];
  let below = "";
  for (let index = anchors.length - 1; index >= 0; index -= 1) {
    floor[index] = below;
    const anchor = anchors[index];
    if (anchor !== undefined && kept.has(anchor) && anchor.earliest > below) below = anchor.earliest;
  }
  let ceiling = "9999-12-31";
  for (const [index, anchor] of anchors.entries()) {
    const coarse = anchor.earliest !== anchor.latest;
    if (coarse ? anchor.earliest > ceiling || anchor.latest < (floor[index] ?? "") : !kept.has(anchor)) continue;
    if (anchor.latest < ceiling) ceiling = anchor.latest;
    result.push(anchor);
  }
  return result;
}

/** Those that belong to every longest run of dates that never rises; found in n log n steps. */
function inEveryLongest(days: readonly Anchor[]): readonly Anchor[] {
  const ends = runLengths(
    days.map(({ earliest }) => earliest),
    (a, b) => a >= b,
  );
  const starts = runLengths(days.map(({ earliest }) => earliest).reverse(), (a, b) => a <= b).reverse();
  const longest = ends.reduce((most, length) => Math.max(most, length), 0);
  const perRank = new Map<number, number>();
  const onLongest = days.map((_, index) => (ends[index] ?? 0) + (starts[index] ?? 0) - 1 === longest);
  for (const [index, on] of onLongest.entries()) {
    const rank = ends[index] ?? 0;
    if (on) perRank.set(rank, (perRank.get(rank) ?? 0) + 1);
  }
  return days.filter((_, index) => onLongest[index] && perRank.get(ends[index] ?? 0) === 1);
}

/** For each day the length of the longest orderly run that ends with it. */
function runLengths(days: readonly string[], follows: (before: string, after: string) => boolean): number[] {
  const tails: string[] = [];
  return days.map((day) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (follows(tails[middle] ?? "", day)) low = middle + 1;
      else high = middle;
    }
    tails[low] = day;
    return low + 1;
  });
}

function boundsBetween(list: readonly Listed[], anchors: readonly Anchor[], captured: string | undefined) {
  const found = new Map<number, { date: Edtf; from: number | "captured" }>();
  const lowest: (Anchor | undefined)[] = new Array(anchors.length + 1);
  for (let index = anchors.length - 1; index >= 0; index -= 1) {
    const [here, below] = [anchors[index], lowest[index + 1]];
    lowest[index] = here !== undefined && (below === undefined || here.earliest >= below.earliest) ? here : below;
  }
  let next = 0;
  let above: Anchor | undefined;
  for (const [index, { date }] of list.entries()) {
    for (let anchor = anchors[next]; anchor !== undefined && anchor.index <= index; anchor = anchors[next]) {
      if (above === undefined || anchor.latest <= above.latest) above = anchor;
      next += 1;
    }
    if (date !== undefined) continue;
    const below = lowest[next];
    const capped = captured !== undefined && (above === undefined || captured < above.latest);
    const latest = capped ? captured : above?.latest;
    if (latest === undefined && below === undefined) continue;
    const earliest =
      latest !== undefined && below !== undefined && below.earliest > latest ? "" : (below?.earliest ?? "");
    const bound = edtf(`[${earliest}..${latest ?? ""}]`);
    const from = capped && (above !== undefined || earliest === "") ? "captured" : (above ?? below)?.index;
    if (bound !== undefined) found.set(index, { date: bound, from: from ?? "captured" });
  }
  return found;
}
