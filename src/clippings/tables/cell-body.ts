import { type MarkdownContext, markdownOf } from "../html/markdown-of.ts";
import type { PlainText } from "./cell-text.ts";
import { hasMarkup, mendEntities, resolveEntities } from "./cell-text.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** A body as Markdown: HTML as `markdownOf` has it, plain text with its paragraphs. */
export function bodyText(cell: string, context: MarkdownContext): PlainText {
  const given = cell.trim();
  if (hasMarkup(given)) return { text: markdownOf(given, context).trim(), how: "HTML as Markdown" };
  const read = resolveEntities(mendEntities(given));
  if (read !== given && hasMarkup(read)) {
    return { text: markdownOf(read, context).trim(), how: "HTML written as text, as Markdown" };
  }
  const text = plainMarkdown(read);
  const done = [
    ...(read === given ? [] : ["entities resolved"]),
    ...(text === read ? [] : ["plain text as Markdown: paragraphs parted, marks escaped"]),
  ];
  return { text, how: done.length === 0 ? null : done.join(", ") };
}
