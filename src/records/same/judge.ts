import type { Article } from "../article.ts";
import { plain } from "../plain.ts";
import { bylinesAgree } from "./bylines.ts";
import { canonicalAddress } from "./canonical.ts";
import { type ComparedText, compared, comparedRuns, type Likeness, likenessOf } from "./likeness.ts";
import { comparedText, guidOf } from "./marks.ts";
import { gapBetween, isDay, spanOf } from "./spans.ts";
import { comparedWords } from "./words.ts";

/** Why two stories are one, or may be. */
export type SameRule =
  | "same-address"
  | "same-guid"
  | "same-text"
  | "clip-of-text"
  | "near-duplicate"
  | "contained-text"
  | "reprint"
  | "other-byline"
  | "other-text";

/** What was found out about two stories. */
export interface Verdict {
  /** certain: they are made one; unsure: a person is asked; none: they are two. */
  readonly sure: "certain" | "unsure" | "none";
  readonly rule: SameRule | null;
  /** How much of the shorter text stands in the other, from 0 to 1, in hundredths. */
  readonly shared: number;
}

const none: Verdict = { sure: "none", rule: null, shared: 0 };

/**
 * How much alike texts must be, from 0 to 1, measured on Reuters’ and HuffPost’s stories (`bench/sameness.ts`):
 * templates of one agency, two takes on one event and corrected figures lie below what is certain.
 */
export const thresholds = {
  /** Of the runs of both texts. */
  near: 0.6,
  nearWords: 40,
  /** Of the runs of the shorter one. */
  contained: 0.9,
  containedWords: 50,
  /** What is shown to a person. */
  unsureNear: 0.3,
  unsureContained: 0.5,
  unsureWords: 15,
} as const;

/** A blurb with fewer words says the same of many stories. */
const fewestOfBlurb = 8;
const fewestOfClip = 5;
const fewestOfText = 40;
/** Shorter ones are written anew each day with other figures. */
const fewestOfReport = 120;
/** Words in which the beginnings of two texts must be alike. */
const beginning = 24;
const daysOfText = 3;
const daysOfNear = 2;
/** How much two stories of one address must share to be versions of one, and not two entries of a page that goes on. */
const kinship = 0.2;

/** A story as it is looked at. */
export interface Looked {
  readonly article: Article;
  readonly text: ComparedText;
}

export function lookAt(article: Article): Looked {
  const whole = plain(article);
  return { article: whole, text: compared(comparedText(whole)) };
}

/** Holds two stories against each other; the order of the two does not matter. Headlines alone make nothing one. */
export function judge(one: Looked, other: Looked): Verdict {
  const [a, b] = [one.article, other.article];
  if (languageOf(a) !== languageOf(b) && a.language !== null && b.language !== null) return none;
  const likeness = likenessOf(one.text, other.text);
  const verdict = (sure: Verdict["sure"], rule: SameRule): Verdict => {
    return { sure, rule, shared: Math.round(100 * likeness.containment) / 100 };
  };
  const [here, there] = [spanOf(a.date), spanOf(b.date)];
  const gap = gapBetween(here, there);
  const areDays = isDay(here) && isDay(there);
  const byline = bylinesAgree(a.authors, b.authors);
  const headed = sameHeadline(a, b);
  const named = sameName(a, b);
  if (named !== undefined) {
    // A post that began as a copy of another may keep its name.
    const isCopy = named === "same-guid" && a.url !== null && b.url !== null && !headed;
    const isCertain = areKin(a, b, likeness, headed) && !(isCopy && likeness.containment < thresholds.unsureContained);
    return verdict(isCertain ? "certain" : "unsure", named);
  }
  if (likeness.isSame && likeness.fewer >= fewestOfBlurb) {
    const isLong = likeness.fewer >= fewestOfText;
    if (gap > daysOfText) return isLong ? verdict("unsure", "reprint") : none;
    if (byline === "differ") return verdict("unsure", "other-byline");
    const isTold = headed || (byline === "agree" && areDays && gap === 0);
    return verdict(isLong || isTold ? "certain" : "unsure", "same-text");
  }
  if (gap > daysOfNear) return none;
  if (headed && byline !== "differ" && isClipOf(a, b)) return verdict("certain", "clip-of-text");
  const near = likeness.resemblance >= thresholds.near && likeness.fewer >= thresholds.nearWords;
  const contained = likeness.containment >= thresholds.contained && likeness.fewer >= thresholds.containedWords;
  const rule = near ? "near-duplicate" : "contained-text";
  if (near || contained) {
    if (byline === "differ") return verdict("unsure", "other-byline");
    const isCertain =
      areDays && beginAlike(one, other) && !figuresDiffer(a, b, gap > 0 && likeness.fewer < fewestOfReport);
    return verdict(isCertain ? "certain" : "unsure", rule);
  }
  const perhaps =
    likeness.fewer >= thresholds.unsureWords &&
    (likeness.resemblance >= thresholds.unsureNear || likeness.containment >= thresholds.unsureContained);
  if (perhaps && byline !== "differ") {
    return verdict("unsure", likeness.resemblance >= thresholds.unsureNear ? "near-duplicate" : "contained-text");
  }
  return headed && byline !== "differ" && areDays && gap === 0 ? verdict("unsure", "other-text") : none;
}

/** Whether the shorter text begins as the longer one does: a round-up that tells of it further down is another story. */
function beginAlike(one: Looked, other: Looked): boolean {
  const [shorter, longer] = one.text.words.length < other.text.words.length ? [one, other] : [other, one];
  const first = comparedRuns(shorter.text.words.subarray(0, beginning));
  return likenessOf(first, comparedRuns(longer.text.words.subarray(0, 3 * beginning))).containment >= 0.5;
}

/**
 * Whether both texts have figures that the other has not: yesterday’s market report, or another company’s contract, in the
 * words of the same template. Of a cut the longer text has more figures, and that says nothing.
 *
 * @param isReport whether it says something all the same: a short text of one day, and of the next
 */
function figuresDiffer(a: Article, b: Article, isReport: boolean): boolean {
  const [one, other] = [figuresOf(comparedText(a)), figuresOf(comparedText(b))];
  const [own, its] = [isLacking(one, other), isLacking(other, one)];
  return isReport ? own || its : own && its;
}

function figuresOf(text: string): Set<string> {
  return new Set(text.match(/\p{Nd}+(?:[.,/:-]{0,2}\p{Nd}+)*/gu));
}

function isLacking(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((figure) => !other.has(figure));
}

function languageOf({ language }: Article): string | undefined {
  return language?.split("-", 1)[0]?.toLowerCase();
}

function sameHeadline(a: Article, b: Article): boolean {
  const [one, other] = [comparedWords(a.headline), comparedWords(b.headline)];
  return one.length > 0 && one.length === other.length && one.every((word, at) => word === other[at]);
}

function sameName(a: Article, b: Article): "same-address" | "same-guid" | undefined {
  const [one, other] = [a, b].map(({ url }) => (url === null ? undefined : canonicalAddress(url)));
  if (one !== undefined && one === other) return "same-address";
  const guid = guidOf(a);
  return guid !== undefined && guid === guidOf(b) ? "same-guid" : undefined;
}

/** One address may tell of many things, one after another: then neither headline nor text have to do with each other. */
function areKin(a: Article, b: Article, likeness: Likeness, headed: boolean): boolean {
  if (headed || likeness.containment >= kinship || likeness.fewer < fewestOfBlurb) return true;
  const [one, other] = [new Set(comparedWords(a.headline)), new Set(comparedWords(b.headline))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared >= Math.min(one.size, other.size);
}

/** A headline with a blurb, and the story with its text: what the blurb says stands in the text or dek, word for word. */
function isClipOf(a: Article, b: Article): boolean {
  const [clip, whole] = a.body === null ? [a, b] : [b, a];
  if (clip.body !== null) return false;
  const said = clip.blurbs.length > 0 ? clip.blurbs : clip.dek === null ? [] : [clip.dek];
  if (said.length === 0) return false;
  const texts = [whole.body ?? "", whole.dek ?? "", ...whole.blurbs].map((text) => wordKey(text));
  return said.every((blurb) => {
    const words = comparedWords(blurb);
    const key = wordKey(blurb, words);
    return words.length >= fewestOfClip && texts.some((text) => text.includes(key));
  });
}

/** A blurb that is cut short may end within a word. */
function wordKey(text: string, words = comparedWords(text)): string {
  const cut = /(?:…|\.{3})\s*$/u.test(text.slice(-8)) && words.length > 4 ? words.subarray(0, -1) : words;
  return ` ${cut.join(" ")} `;
}
