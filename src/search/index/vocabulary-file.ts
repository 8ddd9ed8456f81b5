import { byCodePoint } from "../browser/index/code-points.ts";
import { signs } from "../browser/index/format.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { WordLists } from "./word-lists.ts";

/** Writes `vocabulary.gz`, still unpacked: `browser/index/vocabulary-file.ts` says how. */
export function writeVocabulary(lists: WordLists): Buffer {
  const counts = new Map<string, number>();
  for (const [form, { runs }] of lists) {
    const count = runs.reduce((sum, { stories }) => sum + stories.length, 0);
    if (count > 1) counts.set(form, count);
  }
  const forms = [...counts.keys()].sort(byCodePoint);
  const writer = new ByteWriter().sign(signs.vocabulary).number(forms.length);
  let before = "";
  for (const form of forms) {
    writer.textAfter(before, form);
    before = form;
  }
  for (const form of forms) writer.number((counts.get(form) ?? 2) - 2);
  return writer.take();
}
