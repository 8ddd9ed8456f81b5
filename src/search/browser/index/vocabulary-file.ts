import { ByteReader } from "./byte-reader.ts";
import { signs } from "./format.ts";

/**
 * Reads `vocabulary.gz`, unpacked: the words that stand in two stories or more, each said by what it has not of the
 * one before; then in how many stories each stands, less two.
 *
 * @throws when the bytes are something else
 */
export function readVocabulary(bytes: Uint8Array): ReadonlyMap<string, number> {
  const reader = new ByteReader(bytes);
  reader.sign(signs.vocabulary);
  let before = "";
  const forms = Array.from({ length: reader.count() }, () => {
    before = reader.textAfter(before);
    return before;
  });
  return new Map(forms.map((form) => [form, reader.number() + 2]));
}
