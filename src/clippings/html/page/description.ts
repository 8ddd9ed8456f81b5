import { samenessKey } from "../../../basics/sameness.ts";
import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";
import { wordsOf } from "./page-strings.ts";

export interface Descriptions {
  readonly dek?: Said<string>;
  readonly blurbs: readonly Said<string>[];
}

/** The keys of the lines that a page shows, to be asked before the story is taken out of it. */
export interface ShownLines {
  readonly all: ReadonlySet<string>;
  /** Headings below the first, and what is called a dek by its class. */
  readonly deks: ReadonlySet<string>;
}

/**
 * What a page says its story is about. It is the dek where readers see it under the headline; else it is a text about
 * the story, as search engines and lists show it, or the text's own beginning: a blurb.
 */
export function descriptions(
  claims: readonly Claim[],
  headline: string | undefined,
  body: string,
  shown: ShownLines,
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
  const isDek = shown.deks.has(key) || (shown.all.has(key) && !isBeginning);
  if (dek === undefined && isDek) return { dek: said(description), blurbs: [] };
  return { ...(dek === undefined ? {} : { dek: said(dek) }), blurbs: [said(description)] };
}

const deks =
  "h2, h3, h4, [class*='dek' i], [class*='subtitle' i], [class*='subhead' i], [class*='sub-head' i], " +
  "[class*='standfirst' i], [class*='deck' i], [class*='article-summary' i], [class*='intro' i]";

export function shownLines(document: Document): ShownLines {
  return {
    all: keysOf(document, "p, [class*='summary' i], [class*='lead' i], [class*='excerpt' i]"),
    deks: keysOf(document, deks),
  };
}

function keysOf(document: Document, selector: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const element of [...document.querySelectorAll(selector)].slice(0, 300)) {
    const words = wordsOf(element);
    if (words.length > 15 && words.length < 600) keys.add(samenessKey(words));
  }
  return keys;
}
