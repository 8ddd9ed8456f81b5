import type { Archive } from "../archive/archive.ts";
import { writeMerges } from "../records/same/write-merges.ts";
import { mergesName } from "../records/store-merges.ts";
import type { Stream } from "../site/write-streams.ts";

/** What a person has said of stories told twice, as a file of an exported content folder; none where nothing was said. */
export function mergesFile({ apart = [] }: Archive): Stream[] {
  const text = writeMerges(apart);
  return text === "" ? [] : [{ file: mergesName, pieces: () => [text] }];
}
