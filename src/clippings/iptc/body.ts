import { markdownOf } from "../html/markdown-of.ts";
import type { Tallier } from "../tally.ts";
import { bodyOf, escaped } from "./plain-html.ts";

export interface BodyContext {
  readonly tally: Tallier;
  /** The element or key that holds it. */
  readonly within: string;
  readonly line?: number | undefined;
  readonly headline?: string | undefined;
  /** As printed: `MOSCOW, Monday (Reuters)`. Many wires print it in the body too. */
  readonly dateline?: string | undefined;
}

/**
 * A body in HTML as Markdown: without the headline where it is said again at its head, and with the dateline where it
 * does not begin with it.
 */
export function bodyText(html: string, { tally, within, line, headline, dateline }: BodyContext): string {
  const markdown = withoutHeadline(markdownOf(bodyOf(html), { tally, within, line }).trim(), headline);
  if (markdown === "" || dateline === undefined) return markdown;
  const said = dateline.replace(/\s+/g, " ").trim();
  const key = lettersOf(said);
  if (key === "" || lettersOf(markdown.slice(0, said.length * 3 + 40)).startsWith(key)) return markdown;
  const place = markdownOf(`<p>${escaped(said)}</p>`, { tally, within, line }).trim();
  // A heading, a list or a picture cannot begin with it.
  if (/^(?:#|[-*+>|!]|\d+[.)]\s|```)/.test(markdown)) return `${place}\n\n${markdown}`;
  return /[–—-]$/.test(place) ? `${place} ${markdown}` : `${place} — ${markdown}`;
}

function withoutHeadline(markdown: string, headline: string | undefined): string {
  if (headline === undefined || !markdown.startsWith("#")) return markdown;
  const end = markdown.indexOf("\n");
  const first = end < 0 ? markdown : markdown.slice(0, end);
  return lettersOf(first) === lettersOf(headline) ? markdown.slice(first.length).trimStart() : markdown;
}

/** Letters and digits alone: what is printed the same but for marks is the same. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
