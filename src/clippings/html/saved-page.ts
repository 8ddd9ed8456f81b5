import type { FileFormat, Head, Reading, SourceFile } from "../clipping.ts";
import { isHtml } from "./page/is-html.ts";
import { readPage } from "./page/read-page.ts";

/** A page of HTML as a browser saves it: one story, or the list that it turns out to be. */
export const savedPage: FileFormat = {
  name: "saved-page",
  detect: ({ text }: Head): boolean => isHtml(text),
  read: (source: SourceFile): Reading => readPage(source),
};
