/** Texts are handed on in pieces of about this many characters. */
const piece = 1 << 18;

/** Many small texts as few large ones, in their order: what is written or sent a line at a time takes long. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let text = "";
  for (const each of texts) {
    text += each;
    if (text.length > piece) {
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
}
