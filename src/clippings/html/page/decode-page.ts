import { type CharsetDecoder, charset } from "../../charset.ts";
import { type Decoded, decode } from "../../decode.ts";

/** The text of a page: as its bytes show, or as it says itself where they are no UTF-8. */
export function decodePage(bytes: Uint8Array, file: string): Pick<Decoded, "text" | "problems"> {
  const decoded = decode(bytes, file);
  if (decoded.encoding !== "windows-1252") return decoded;
  const named = charsetOf(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)));
  if (named === undefined) return decoded;
  // Node 20 takes windows-1252 for Latin-1; ours is read already.
  return { text: named.encoding === "windows-1252" ? decoded.text : named.decode(bytes), problems: [] };
}

function charsetOf(head: string): CharsetDecoder | undefined {
  const [, name = ""] = /<meta\b[^>]{0,300}\bcharset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(head) ?? [];
  if (name === "" || /^utf-?(?:8|16)/i.test(name)) return undefined;
  return charset(name);
}
