import { type MarkdownContext, markdownOf } from "../html/markdown-of.ts";
import { hasBlocks, hasMarkup, mendEntities, type PlainText, resolveEntities } from "./cell-text.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** A body as Markdown: HTML as `markdownOf` has it, plain text with its paragraphs. */
export function bodyText(cell: string, context: MarkdownContext): PlainText {
  const given = cell.trim();
  if (hasMarkup(given)) return { text: markdownOf(withParagraphs(given), context).trim(), how: "HTML as Markdown" };
  const read = resolveEntities(mendEntities(given));
  if (read !== given && hasMarkup(read)) {
    return { text: markdownOf(withParagraphs(read), context).trim(), how: "HTML written as text, as Markdown" };
  }
  const text = plainMarkdown(read);
  const done = [
    ...(read === given ? [] : ["entities resolved"]),
    ...(text === read ? [] : ["plain text as Markdown: paragraphs parted, marks escaped"]),
  ];
  return { text, how: done.length === 0 ? null : done.join(", ") };
}

/** Many write marks as HTML and paragraphs as lines: where no element parts them, line ends do. */
function withParagraphs(html: string): string {
  if (!html.includes("\n") || hasBlocks(html)) return html;
  const paragraphs = html.split(/\r?\n(?:[ \t]*\r?\n)+/);
  return (paragraphs.length > 1 ? paragraphs : html.split(/\r?\n/)).map((text) => `<p>${text}</p>`).join("\n");
}
