import type { CslName, CslRecord } from "./csl.ts";
import { dayFirstDate } from "./style-dates.ts";
import { listName, naturalName } from "./style-names.ts";
import { quoted, type Styled, stopAfter, stopped } from "./styled.ts";

/**
 * MLA, 9th edition: `Lee, Ann, and Vincent van Gogh. “Ferry Back in Service.” *The Mail*, 4 Feb. 2022, https://….`
 * A date that is not known is left out: “n.d.” went with the 8th edition. The archive is the second container of a story
 * that is cited from it.
 */
export function mla(record: CslRecord): Styled {
  const { author, issued, source, URL: url } = record;
  const paper = record["container-title"];
  const title = quoted(record.title);
  const before = author === undefined ? title : `${stopped(authors(author))} ${title}`;
  const date = issued && `${issued.circa === true ? "circa " : ""}${dayFirstDate(issued)}`;
  if (source === undefined) {
    const rest = [date, url].filter((part) => part !== undefined).join(", ");
    if (paper !== undefined) return [`${before} `, paper, rest === "" ? stopAfter(paper) : `, ${rest}.`];
    return [rest === "" ? before : `${before} ${rest}.`];
  }
  const place = url === undefined ? stopAfter(source) : `, ${url}.`;
  if (paper === undefined) return [`${before} ${date === undefined ? "" : `${date}. `}`, source, place];
  return [`${before} `, paper, date === undefined ? `${stopAfter(paper)} ` : `, ${date}. `, source, place];
}

/** Two are named; of three and more the first. */
function authors(all: readonly CslName[]): string {
  const first = listName(all[0] as CslName);
  if (all.length > 2) return `${first}, et al.`;
  return all.length === 1 ? first : `${first}, and ${naturalName(all[1] as CslName)}`;
}
