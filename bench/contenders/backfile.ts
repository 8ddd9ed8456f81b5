import type { BenchRecord } from "../record.ts";
import type { Source } from "./contender.ts";
import { folderOf, markdown } from "./sources.ts";

/** A story as Backfile's own records have it. */
export function record({ name, front, body }: BenchRecord): Source {
  return { file: `content/${folderOf(front, "month")}/${name}.md`, text: markdown({ ...front }, body) };
}
