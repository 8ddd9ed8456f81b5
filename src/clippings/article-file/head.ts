import { plainDigits } from "../../languages/reading/digits.ts";
import { isPlace } from "../../languages/reading/reporting-places.ts";
import { isSectionName } from "../../languages/reading/section-names.ts";
import { isProse, parseByline } from "../bylines/parse-byline.ts";
import { dateAt } from "../dates/date-at.ts";
import { mayEndDate } from "../dates/quick-look.ts";
import type { DateContext, FoundDate } from "../dates/read-date.ts";
import { isSectionLike, sectionLimit } from "./section.ts";
import type { BylineSign, HeadSign } from "./signs.ts";

/** A head is short; a longer line costs no closer look. */
const longest = 200;
const marks = "\\s,，、|｜•·∙●・:：/–—~\\-";
const before = new RegExp(`[${marks}(（\\[【]+$`, "u");
const after = new RegExp(`^[${marks})）\\]】]+`, "u");
const closing = /^[\s.,;:|)）\]】。]*$/u;
const strong = /\s*[|｜•·∙●]\s*|\s+[–—/]\s+|\s{2,}|\t/u;

/**
 * A line with a date at its beginning or end and nothing else but a section, a byline or both:
 * `World Feb 4, 2022`, `2022-02-04 | World`, `By Ann Lee | Feb 4, 2022`. Prose that ends in a date is none.
 */
export function readHead(line: string, context: DateContext): HeadSign | BylineSign | undefined {
  if (line.length > longest) return undefined;
  const text = plainDigits(line);
  const open = /^[(（[【]*/u.exec(text)?.[0].length ?? 0;
  for (const start of open === 0 ? [0] : [0, open]) {
    const first = dateAt(text, start, context);
    if (first === undefined) continue;
    if (closing.test(text.slice(first.end))) return { kind: "head", date: first };
    if (first.sure === "alone" || !after.test(text.slice(first.end))) continue;
    const sign = beside(line.slice(first.end).replace(after, "").trimEnd(), first);
    if (sign !== undefined) return sign;
  }
  return mayEndDate(text) ? endingInDate(line, text, context) : undefined;
}

function endingInDate(line: string, text: string, context: DateContext): HeadSign | BylineSign | undefined {
  const beginsAsProse = isProse(line.slice(0, sectionLimit)) && !strong.test(line.slice(0, sectionLimit + 2));
  for (const start of startsIn(text)) {
    // Behind so much prose stands no date of a head: that would be no section, and no byline either.
    if (beginsAsProse && start > sectionLimit + 2) return undefined;
    const date = dateAt(text, start, context);
    if (date === undefined || date.sure === "alone" || !closing.test(text.slice(date.end))) continue;
    const sign = beside(line.slice(0, start).replace(before, ""), date);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

/** Where a date could begin: at a word or number, and at a digit right after a Chinese or Japanese character. */
function* startsIn(text: string): Generator<number> {
  for (const match of text.matchAll(wordStart)) if (match.index > 0) yield match.index;
}

const wordStart = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}])\d/gu;

/** What stands beside the date: a section, a byline, or a section and a byline with a mark between them. */
function beside(text: string, date: FoundDate): HeadSign | BylineSign | undefined {
  if (text === "") return undefined;
  const byline = parseByline(text);
  // “Ann Lee | Kyiv | Feb 4, 2022”: a place that is known tells a name from a section.
  const placed = byline?.rest.some(isPlace) === true && byline.authors.length > 0 && strong.test(text);
  if (byline?.sure === "sure" || (byline !== undefined && placed))
    return { kind: "byline", ...byline, sure: "sure", date };
  const [section = "", names = "", ...more] = text.split(strong);
  const inner = more.length === 0 ? parseByline(names) : undefined;
  if (inner?.sure === "sure" && isSectionLike(section)) return { kind: "head", date, section, authors: inner.authors };
  const isSection = date.sure === "weak" ? isSectionName(text) : isSectionLike(text);
  return isSection ? { kind: "head", date, section: text } : undefined;
}
