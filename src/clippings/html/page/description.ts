import { samenessKey } from "../../../basics/sameness.ts";
import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";
import { wordsOf } from "./page-strings.ts";

export interface Descriptions {
  readonly dek?: Said<string>;
  readonly blurbs: readonly Said<string>[];
}

/**
 * What a page says its story is about. It is the dek where readers see it under the headline and the text does not
 * begin with it; else it is a text about the story, as search engines and lists show it: a blurb.
 *
 * @param shown whether the page shows a text outside the story's own, told by its key
 */
export function descriptions(
  claims: readonly Claim[],
  headline: string | undefined,
  body: string,
  shown: (key: string) => boolean,
): Descriptions {
  const taken = new Set(headline === undefined ? [] : [samenessKey(headline)]);
  const said = ({ value, rule }: Claim): Said<string> => ({ value, how: "given", rule });
  const isNew = ({ value }: Claim): boolean => value.length > 1 && !taken.has(samenessKey(value));
  const dek = ranked(claims, "dek").find(isNew);
  if (dek !== undefined) taken.add(samenessKey(dek.value));
  const description = ranked(claims, "description").find((claim) => isNew(claim) && claim.value.length > 15);
  if (description === undefined) return { ...(dek === undefined ? {} : { dek: said(dek) }), blurbs: [] };
  const key = samenessKey(description.value);
  const isBeginning = samenessKey(body.slice(0, 4000))
    .slice(0, key.length + 200)
    .includes(key);
  if (dek === undefined && !isBeginning && shown(key)) return { dek: said(description), blurbs: [] };
  return { ...(dek === undefined ? {} : { dek: said(dek) }), blurbs: [said(description)] };
}

/** The keys of the lines that a page shows, to be asked before the story is taken out of it. */
export function shownLines(document: Document): ReadonlySet<string> {
  const keys = new Set<string>();
  let count = 0;
  for (const element of document.querySelectorAll(
    "p, h2, h3, h4, [class*='dek' i], [class*='sub' i], [class*='standfirst' i], [class*='summary' i], [class*='lead' i], [class*='desc' i], [class*='excerpt' i]",
  )) {
    count += 1;
    if (count > 400) break;
    const words = wordsOf(element);
    if (words.length > 15 && words.length < 600) keys.add(samenessKey(words));
  }
  return keys;
}
