import type { Tallier } from "../tally.ts";
import { isTooDeep, isTooMuch } from "./bounds.ts";
import { cleanBody } from "./markdown/clean-body.ts";
import { escapeMarkdown } from "./markdown/escape-markdown.ts";
import { Loss } from "./markdown/loss.ts";
import { markdownService } from "./markdown/markdown-rules.ts";
import { parsePiece } from "./parse-html.ts";
import { plainParagraphsOf } from "./plain-text.ts";

export interface MarkdownContext {
  /** What Markdown cannot say is counted here. */
  readonly tally: Tallier;
  /** The element or column that holds the HTML, as the tally names it: `content:encoded`. */
  readonly within: string;
  /** The address that relative links are against; without it they stay as they are. */
  readonly base?: string | undefined;
  readonly line?: number | undefined;
  readonly inside?: string | undefined;
}

/** Runs of spaces that take longer than a text is worth. */
const mostSpaceCost = 50_000_000;

/**
 * A body in HTML as Markdown that shows the same text. What Markdown cannot say is kept as a labelled link or as plain
 * text, and counted. Pictures keep their addresses as they are. Never throws.
 *
 * @returns an empty text where there is nothing to read
 */
export function markdownOf(html: string, context: MarkdownContext): string {
  if (html.trim() === "") return "";
  if (isTooMuch(html)) return plainMarkdown(html, context, "too long to be read as HTML, kept as plain text");
  const root = parsePiece(html);
  if (isTooDeep(root)) return plainMarkdown(html, context, "nested too deep to be read as HTML, kept as plain text");
  return markdownOfElement(root, context);
}

/** The same for what stands in an element, which must not be too deep. */
export function markdownOfElement(root: Element, context: MarkdownContext): string {
  const body = cleanBody(root, context);
  if (body.spaceCost > mostSpaceCost)
    return plainMarkdown(root.innerHTML, context, "full of spaces, kept as plain text");
  const service = markdownService();
  const text = service.turndown(body.root as HTMLElement).trimEnd();
  const notes = [...body.notes].map(([label, note]) => {
    const words = service.turndown(note as HTMLElement).trim();
    return `[^${label}]: ${words.replaceAll("\n", "\n    ").replace(/^ +$/gm, "")}`;
  });
  return [text, ...notes].filter((part) => part !== "").join("\n\n");
}

function plainMarkdown(html: string, context: MarkdownContext, how: string): string {
  new Loss(context).whole(how);
  return plainParagraphsOf(html)
    .map((paragraph) => escapeMarkdown(paragraph, "", false))
    .join("\n\n");
}
