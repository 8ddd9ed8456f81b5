import type { Part } from "../build/parts.ts";
import type { Report } from "../build/report.ts";
import { counted, number } from "./counted.ts";
import { countProblems } from "./problems.ts";

/** `10 articles, 41 pages, 0.8 seconds, no problems` */
export function summary({ articles, pages, seconds, problems }: Report): string {
  return [
    counted(articles, "article"),
    counted(pages, "page"),
    counted(seconds, "second"),
    countProblems(problems),
  ].join(", ");
}

/**
 * What was done for it, and what was not:
 * `219,020 files: 12 made, 217,646 kept, 3 removed; search index: 1 shard made, 87 kept`
 */
export function work(report: Report, { part, search }: { readonly part: Part | undefined; readonly search: boolean }) {
  const { files, rendered, kept, deleted, shards } = report;
  const of = part === undefined ? "" : ` of part ${part.number} of ${part.of}`;
  const all = `${counted(files, "file")}${of}`;
  if (rendered + deleted + shards.indexed === 0) return `${all}: nothing has changed`;
  const done = [`${number(rendered)} made`];
  if (kept > 0) done.push(`${number(kept)} kept`);
  if (deleted > 0) done.push(`${number(deleted)} removed`);
  return `${all}: ${done.join(", ")}${search ? `; search index: ${indexed(report)}` : "; no search index"}`;
}

function indexed({ shards }: Report): string {
  if (shards.indexed === 0) return shards.kept === 0 ? "nothing made" : "kept";
  const kept = shards.kept === 0 ? "" : `, ${number(shards.kept)} kept`;
  return `${counted(shards.indexed, "shard")} made${kept}`;
}
