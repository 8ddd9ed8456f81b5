import type { Html } from "../../basics/html.ts";

/** An image as a text in Markdown writes it. */
export interface ImageInProse {
  /** Percent-encoded. */
  readonly source: string;
  /** Empty where there is none. */
  readonly label: string;
  readonly title: string;
  /** Whether it is a paragraph of its own, in whose place a figure may stand. */
  readonly alone: boolean;
}

/** What an image becomes; null for what is none of the archive's. */
export type PrintImage = (image: ImageInProse) => Html | null;

/** As much of a token of markdown-it's as is needed here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  hidden: boolean;
  meta: Readonly<Record<string, unknown>> | null;
  attrGet(name: string): string | number | null;
}

/** Prints each image, in their order; a paragraph that is an image alone gives way to it. */
export function setPictures(tokens: readonly Token[], print: PrintImage): void {
  for (const [index, { children }] of tokens.entries()) {
    const images = (children ?? []).filter(({ type }) => type === "image");
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const alone = images.length === 1 && children?.length === 1 && before?.type === "paragraph_open";
    for (const image of images) {
      const [source, title] = ["src", "title"].map((name) => String(image.attrGet(name) ?? "")) as [string, string];
      const printed = print({ source, label: said(image).trim(), title, alone });
      if (printed === null) continue;
      image.meta = { ...image.meta, printed };
      if (alone && before !== undefined && after !== undefined) before.hidden = after.hidden = true;
    }
  }
}

function said({ type, content, children }: Token): string {
  return type === "image" ? (children ?? []).map(said).join("") : content;
}
