/**
 * Signs that may mean something wherever they stand: escapes, code, emphasis, links, images and references, tables,
 * struck words; and what markdown-it takes for something else before it reads (U+FFFD, a line end, columns).
 */
const signs = new RegExp(String.raw`[\\${"`"}*_[\]|~\0\r\t]`);

/** `<ann@paper.example>`, `<https:…`. All other HTML is text to us, as is the `<IBM>` of a wire service. */
const address = /<[^<>:@]*[:@]/;

const entity = /&#?[a-z0-9]+;/i;

/** The beginning of a quote, a list, a rule or a heading, or what underlines one. */
const opening = /^(?:[-+=#:>]|\d{1,9}[.)])/;

/**
 * The paragraphs of a text in Markdown that uses none of it, as most news does: each as it stands, its lines parted by
 * `\n`. Such a text need not be parsed, which would cost ten times as much as all the rest of its page.
 *
 * @returns undefined when anything in the text might be Markdown: in doubt it is
 */
export function plainParagraphs(text: string): readonly string[] | undefined {
  if (signs.test(text)) return undefined;
  if (text.includes("<") && address.test(text)) return undefined;
  if (text.includes("&") && entity.test(text)) return undefined;
  for (const line of text.split("\n")) {
    // White space at a line's ends may indent it, break it, or be all there is.
    if (line.trim().length < line.length || opening.test(line)) return undefined;
  }
  // No line has white space at its ends, so that this takes away empty lines alone.
  const inner = text.trim();
  return inner === "" ? [] : inner.split(/\n{2,}/);
}
