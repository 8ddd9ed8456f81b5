import { escapeHtml } from "../../basics/html.ts";

/** Plain text as HTML: blank lines part paragraphs, line ends stay. */
export function paragraphsOf(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
}
