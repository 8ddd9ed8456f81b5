import { samenessKey } from "../../../basics/sameness.ts";
import { parseByline } from "../../bylines/parse-byline.ts";
import type { Author, Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";

/** Who wrote the story, from the first way in which the page names anybody. */
export function chooseAuthors(
  claims: readonly Claim[],
  publication: string | undefined,
): Said<readonly Author[]> | undefined {
  const all = ranked(claims, "author").filter(({ value }) => isName(value));
  let fallback: Said<readonly Author[]> | undefined;
  for (const rule of new Set(all.map((claim) => claim.rule))) {
    const values = all.filter((claim) => claim.rule === rule).map(({ value }) => value);
    // Of bylines as readers see them, the first is the story's; of data, all are.
    const printed = rule === "byline-class" ? values.slice(0, 1) : values;
    const authors = authorsOf(printed, rule, publication);
    if (authors.length === 0) continue;
    const value = { value: authors, how: "given", rule } as const;
    if (authors.some(({ role }) => role !== "agency" && role !== "organisation")) return value;
    fallback ??= value;
  }
  return fallback;
}

function authorsOf(values: readonly string[], rule: string, publication: string | undefined): readonly Author[] {
  const authors: Author[] = [];
  const add = (author: Author): void => {
    const key = samenessKey(author.name);
    if (key !== "" && !authors.some(({ name }) => samenessKey(name) === key)) authors.push(author);
  };
  for (const value of values.slice(0, 50)) {
    if (publication !== undefined && samenessKey(value) === samenessKey(publication)) {
      add({ name: value, role: "organisation" });
      continue;
    }
    const name = turned(value, rule);
    const read = parseByline(name) ?? parseByline(`By ${name}`);
    if (read !== undefined) for (const author of read.authors) add(author);
    else if (isData(rule) && name.length < 80 && !/[.!?:]\s/.test(name)) add({ name });
  }
  return authors;
}

/** What a system writes for machines is a name, however it looks; what stands on the page may be anything. */
function isData(rule: string): boolean {
  return /^(?:json-ld|dublin-core|citation-meta|parsely)$/.test(rule);
}

/** Libraries write “Lee, Ann”. */
function turned(value: string, rule: string): string {
  const parts = /^([^,;&]{2,40}), ([^,;&]{1,40})$/.exec(value);
  const isTurned = (rule === "citation-meta" || rule === "dublin-core") && parts !== null;
  return isTurned ? `${parts[2]} ${parts[1]}` : value;
}

/** No address, no handle, no number of a user. */
function isName(value: string): boolean {
  return (
    value.length < 400 &&
    !/^(?:https?:|www\.|@|mailto:)|^\S+@\S+$|^[\d\s]+$|^(?:null|undefined|admin|administrator|root|unknown|none|editor|author|guest|webmaster)$/i.test(
      value,
    )
  );
}
