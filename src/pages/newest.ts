import type { Filed } from "../archive/archive.ts";

/**
 * The newest of the stories, at most `count`. Undated ones come only where the dated do not suffice, since nobody
 * knows how new they are: “on or before 4 February 2022” may be years before.
 */
export function newest(stories: readonly Filed[], count: number): Filed[] {
  const dated: Filed[] = [];
  const undated: Filed[] = [];
  for (const filed of stories) {
    if (dated.length === count) break;
    if (filed.when !== null) dated.push(filed);
    else if (undated.length < count) undated.push(filed);
  }
  return [...dated, ...undated].slice(0, count);
}
