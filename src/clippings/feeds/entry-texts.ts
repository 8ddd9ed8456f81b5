import type { Clipping, Said } from "../clipping.ts";
import { markdownOf } from "../html/markdown-of.ts";
import { paragraphsOf } from "../html/paragraphs.ts";
import { textOf } from "../html/text-of.ts";
import type { Entry, Markup, Told } from "./entry.ts";
import { type Around, another, said } from "./entry-clipping.ts";

/**
 * The story's text and what tells of it in short. RSS has one `description` for both: where nothing else holds the text,
 * a long one is the text, a short one a blurb.
 */
export function textsOf(entry: Entry, around: Around, url: string | undefined): Pick<Clipping, "body" | "blurbs"> {
  const base = around.base ?? url;
  let body: Said<string> | undefined;
  let bodyText = "";
  for (const told of entry.bodies) {
    const markdown = body === undefined ? bodyOf(told, around, base) : "";
    if (markdown === "") {
      around.uses.passed(body === undefined ? "there is no text in it" : another, told.from);
      continue;
    }
    body = said(markdown, told.from, around);
    bodyText = plain(told.value);
    around.uses.gave("body", told.from, inMarkdown);
  }
  const blurbs: Said<string>[] = [];
  for (const told of entry.summaries) {
    const text = withoutFooter(plain(told.value));
    if (text === "") continue;
    if (blurbs.length > 0 || sameWords(text, bodyText)) {
      around.uses.passed(blurbs.length > 0 ? another : "it says the same as the text", told.from);
      continue;
    }
    const isText = body === undefined && told.from !== "summary" && isLong(text);
    const markdown = isText ? bodyOf(told, around, base) : "";
    if (markdown !== "") {
      body = said(markdown, told.from, around, "feed-long-description");
      bodyText = text;
      around.uses.gave("body", told.from, inMarkdown);
      continue;
    }
    blurbs.push(said(text, told.from, around));
    around.uses.gave("blurbs", told.from, text === told.value.text.trim() ? undefined : "as plain text");
  }
  return { ...(body === undefined ? {} : { body }), blurbs };
}

const inMarkdown = "as Markdown";

function bodyOf({ value, from }: Told<Markup>, around: Around, base: string | undefined): string {
  const html = value.html ? value.text : paragraphsOf(value.text);
  return markdownOf(html, {
    tally: around.tally,
    within: `${around.name}/${from}`,
    base,
    line: around.lineOf(from) ?? around.line,
  }).trim();
}

function plain({ html, text }: Markup): string {
  return html ? textOf(text) : text.replace(/\r\n?/g, "\n").trim();
}

/** A synopsis has one paragraph. */
function isLong(text: string): boolean {
  return text.length > 600 || (text.length > 300 && text.includes("\n"));
}

function sameWords(one: string, other: string): boolean {
  return other !== "" && words(one) === words(other);
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What WordPress puts below every excerpt of a feed. */
function withoutFooter(text: string): string {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  const isFooter =
    lines.length > 1 && /^The post .{1,300} (?:appeared first on|first appeared on) .{1,200}\.?$/.test(last);
  return (isFooter ? lines.slice(0, -1) : lines).join("\n");
}
