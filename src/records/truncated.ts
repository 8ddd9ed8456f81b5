/** Whether a listing page cut one of the texts short: it ends in `...` or `…`, quotes and brackets aside. */
export function isTruncated(blurbs: readonly string[]): boolean {
  return blurbs.some((blurb) => /(?:\.{3}|…)[\]")”’»]?$/u.test(blurb.slice(-10).trimEnd()));
}
