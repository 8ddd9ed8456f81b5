/** As much of markdown-it-footnote as is used: it has no types of its own. */
declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";
  export default function footnotes(markdown: MarkdownIt): void;
}
