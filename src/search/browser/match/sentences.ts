/** Where a sentence ends: its last sign with what closes it, or the end of a line. */
const ends = /[.!?…]["'”’»)\]]*\s+|[。！？]["'”’」』）]*\s*|[\r\n]+/gu;

/** Where each sentence of a text begins, ascending; the first at 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(ends)) {
    const next = index + end.length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}
