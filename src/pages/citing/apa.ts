import { remembered } from "../../basics/remembered.ts";
import type { CslName, CslRecord } from "./csl.ts";
import { yearFirstDate } from "./style-dates.ts";
import { listName } from "./style-names.ts";
import { isDescription, type Styled, stopAfter, stopped } from "./styled.ts";

/**
 * APA, 7th edition: `Lee, A., & van Gogh, V. (2022, February 4). Ferry back in service. *The Mail*. https://…`
 * Without an author the title comes first. Titles are left as they are: capitals cannot be told from names.
 */
export function apa(record: CslRecord): Styled {
  const { author, issued, title } = record;
  const paper = record["container-title"];
  const date = `(${issued === undefined ? "n.d." : `${issued.circa === true ? "ca. " : ""}${yearFirstDate(issued)}`}).`;
  const url = record.URL === undefined ? "" : ` ${record.URL}`;
  const by = author && `${stopped(authors(author))} ${date} `;
  if (paper === undefined) return alone(title, by, `${by === undefined ? ` ${date}` : ""}${url}`);
  const before = by === undefined ? `${stopped(title)} ${date}` : by + stopped(title);
  return [`${before} `, paper, stopAfter(paper) + url];
}

/** What is part of no paper stands alone, and its title is in italics; a description never is. */
function alone(title: string, before: string | undefined, after: string): Styled {
  if (isDescription(title)) return [(before ?? "") + stopped(title) + after];
  return [before ?? "", title, stopAfter(title) + after];
}

/** Up to twenty are named; of more, the first nineteen and the last. */
function authors(all: readonly CslName[]): string {
  if (all.length === 1) return name(all[0] as CslName);
  const names = all.map(name);
  const last = names.pop() ?? "";
  return names.length < 20 ? `${names.join(", ")}, & ${last}` : `${names.slice(0, 19).join(", ")}, . . . ${last}`;
}

function name(each: CslName): string {
  return listName(each, initialsOf);
}

/** `Jean-Paul M.` is `J.-P. M.` */
const initialsOf = remembered((given) =>
  given
    .replace(/\.(?=[^\s-])/gu, ". ")
    .split(" ")
    .map((word) => word.replace(/(^|-)(\p{L}\p{M}*)[^-]*/gu, "$1$2."))
    .join(" "),
);
