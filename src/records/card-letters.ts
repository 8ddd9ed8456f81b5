/**
 * What has to be known of the fonts of social cards before any is drawn. Plain data, so that threads can be sent it.
 */
export interface CardLetters {
  /** Of the fonts' bytes, in the order in which they are asked for a letter. */
  readonly digest: string;
  /** The code points that can be set: first and last of each range, in rising order. */
  readonly ranges: readonly number[];
  /** The owner's own font; undefined where only the one that comes with Backfile is used. */
  readonly own?: OwnFont | undefined;
}

/** A font of the content folder. */
export interface OwnFont {
  /** As problems name it: `content/fonts/paper.ttf`. */
  readonly file: string;
  /** Where it is on the disk. */
  readonly place: string;
}

/** Whether cards can show every character of a text. */
export function canSet(text: string, { ranges }: Pick<CardLetters, "ranges">): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (!isWithin(code, ranges)) return false;
  }
  return true;
}

function isWithin(code: number, ranges: readonly number[]): boolean {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (code > (ranges[2 * middle + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return code >= (ranges[2 * low] ?? Number.POSITIVE_INFINITY);
}

/** @param codes each once, in any order */
export function rangesOf(codes: Iterable<number>): number[] {
  const ranges: number[] = [];
  for (const code of Uint32Array.from(codes).sort()) {
    if (code === (ranges.at(-1) ?? Number.NaN) + 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return ranges;
}
