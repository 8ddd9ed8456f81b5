import { isNobody } from "../../languages/reading/nobody.ts";
import { parseDate } from "../dates/parse-date.ts";
import { type Byline, parseByline } from "./parse-byline.ts";
import { personLikeness } from "./person.ts";

/**
 * Reads a field that is known to hold a byline: `dc:creator` of a feed, `authors` of an export. A name of one word, or
 * one in a script without capitals, is a name there, which `parseByline` must doubt where any line may stand.
 *
 * What cannot be read is `rest`, as printed; no person is made up.
 */
export function bylineField(text: string): Pick<Byline, "authors" | "rest"> {
  const parts = text.split(/\s*[|•]\s*|\s{3,}|\n/u).map((part) => part.replace(/\s+/gu, " ").trim());
  const dates = parts.filter((part) => parseDate(part, { zone: "UTC" }) !== undefined);
  if (dates.length > 0) {
    const dated = new Set(dates);
    const { authors, rest } = bylineField(parts.filter((part) => !dated.has(part)).join(" | "));
    return { authors, rest: [...rest, ...dates] };
  }
  const said = parts.filter((part) => part !== "").join(" | ");
  if (said === "") return { authors: [], rest: [] };
  if (isNobody(said)) return { authors: [], rest: [said] };
  const byline = parseByline(said) ?? parseByline(`By ${said}`);
  if (byline !== undefined) return byline;
  return personLikeness(said) === "no" ? { authors: [], rest: [said] } : { authors: [{ name: said }], rest: [] };
}
