import { escapeMarkdown } from "../html/markdown/escape-markdown.ts";

/** Plain text as Markdown that shows the same: its paragraphs are parted, its marks mean nothing. */
export function plainMarkdown(text: string): string {
  const lines = text
    .trim()
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => escapeMarkdown(line.trim(), "", false));
  return lines.join(areParagraphs(lines) ? "\n\n" : "\n").replace(/\n{3,}/g, "\n\n");
}

/**
 * Whether each line is a paragraph: no blank line parts them, and most end as sentences do. Lines of a text that was
 * broken at some width end anywhere.
 */
function areParagraphs(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== "");
  if (lines.length === 1 || filled.length < lines.length) return false;
  const ended = filled.filter((line) => /[.!?…:;。！？।።؟"'”’»」』)）\]]$/u.test(line)).length;
  const length = filled.reduce((sum, line) => sum + line.length, 0);
  return ended >= filled.length * 0.6 || length / filled.length > 120;
}
