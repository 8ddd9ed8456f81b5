import { SaxesParser } from "saxes";

/**
 * Text without what XML 1.0 forbids: control characters but tab and line ends, halves of surrogate pairs, U+FFFE and
 * U+FFFF. A feed that holds one of them cannot be read at all.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}

/**
 * Whether the text is a well-formed document, namespaces included.
 *
 * @returns undefined when it is; else the first fault with its line and column: `3:14: unclosed tag: entry`
 */
export function wellFormed(xml: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.write(xml);
  if (fault === undefined) parser.close();
  return fault;
}
