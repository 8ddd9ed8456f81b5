import type { CslName, CslRecord } from "./csl.ts";
import { americanDate } from "./style-dates.ts";
import { listName, naturalName } from "./style-names.ts";
import { quoted, type Styled, stopped } from "./styled.ts";

/**
 * The Chicago Manual of Style, 17th edition, an entry of a bibliography that goes with notes:
 * `Lee, Ann, and Vincent van Gogh. “Ferry Back in Service.” *The Mail*, February 4, 2022. https://….`
 */
export function chicago(record: CslRecord): Styled {
  const { author, issued, URL: url } = record;
  const paper = record["container-title"];
  const title = quoted(record.title);
  const before = author === undefined ? title : `${stopped(authors(author))} ${title}`;
  const date = issued === undefined ? "n.d." : `${issued.circa === true ? "ca. " : ""}${americanDate(issued)}.`;
  const after = url === undefined ? date : `${date} ${url}.`;
  return paper === undefined ? [`${before} ${after}`] : [`${before} `, paper, `, ${after}`];
}

/** Up to ten are named; of more, the first seven. */
function authors(all: readonly CslName[]): string {
  const first = listName(all[0] as CslName);
  if (all.length === 1) return first;
  const others = all.slice(1, all.length > 10 ? 7 : undefined).map(naturalName);
  if (all.length > 10) return `${first}, ${others.join(", ")}, et al.`;
  const last = others.pop() ?? "";
  return [first, ...others, `and ${last}`].join(", ");
}
