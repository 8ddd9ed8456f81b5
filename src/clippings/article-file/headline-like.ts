/** Whether a line looks more like a headline than a blurb: it is short and does not end as a sentence does. */
export function isHeadlineLike(said: string): boolean {
  return said.length <= 160 && !/[.。।…]["'”’»」』)]?$/u.test(said);
}
