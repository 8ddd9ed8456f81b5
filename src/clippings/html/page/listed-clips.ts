import { clipList } from "../../clip-list/clip-list.ts";
import { looksLikeClipList } from "../../clip-list/looks-like-clip-list.ts";
import type { Clipping, FileFront } from "../../clipping.ts";
import type { Tallier } from "../../tally.ts";

/**
 * The clips of a page whose text is a list of them, as a reporter keeps it on a page of her own: `undefined` where it
 * is none. Lines of the text that say nothing of a clip are counted.
 *
 * @param markdown the page's text
 */
export function listedClips(
  markdown: string,
  file: string,
  front: FileFront,
  tally: Tallier,
): readonly Clipping[] | undefined {
  if (!looksLikeClipList(markdown)) return undefined;
  const { clippings, lines } = clipList.read({ file, text: markdown, firstLine: 1, front });
  for (const { as, text } of lines) {
    if (as === "leftover") tally.dropped("line of the list", "no rule took it", { text });
  }
  // Lines are counted in the page, and these are the text's.
  return clippings.map(withoutLines);
}

function withoutLines({ line: _, ...clipping }: Clipping): Clipping {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null || !("rule" in value)) return value;
    const { line: __, ...said } = value as { line?: number };
    return said;
  };
  return Object.fromEntries(Object.entries(clipping).map(([key, value]) => [key, plain(value)])) as unknown as Clipping;
}
