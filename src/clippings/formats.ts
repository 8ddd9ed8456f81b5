import { articleFile } from "./article-file/article-file.ts";
import type { Format, Reading, SourceText } from "./clipping.ts";

/** Asked from top to bottom; the first that recognises the text reads it. The article file takes whatever is left. */
export const formats: readonly [...Format[], Format] = [articleFile];

/** Reads a source in the first format that recognises it. Never throws for any text. */
export function readClippings(source: SourceText): Reading {
  const format = formats.find(({ detect }) => detect(source.text)) ?? articleFile;
  return format.read(source);
}
