/** A text in an encoding, as bytes that a file may have. */
export interface Encoded {
  readonly encoding: string;
  readonly text: string;
  readonly bytes: (whole: string) => Uint8Array;
}

/** Encodings that a document can declare, each with a text in its letters. */
export const declared: readonly Encoded[] = [
  ["utf-8", "Zürich 日本 👍🏽"],
  ["iso-8859-1", "Zürich, café"],
  ["windows-1252", "Zürich “café” – €5…"],
  ["iso-8859-2", "Łódź, Plzeň"],
  ["iso-8859-15", "œuvre, €5"],
  ["windows-1251", "Москва, «Час»"],
  ["koi8-r", "Москва и Час"],
  ["windows-1253", "Ελλάς"],
  ["windows-1256", "العربية"],
  ["shift_jis", "日本語の見出し"],
  ["euc-jp", "日本語の見出し"],
  ["gb18030", "中文标题"],
  ["gbk", "中文标题"],
  ["big5", "中文標題"],
  ["euc-kr", "한국어 제목"],
].map(([encoding = "", text = ""]) => ({ encoding, text, bytes: (whole) => encode(whole, encoding) }));

const marked = (...mark: number[]) => Buffer.from(mark);

/** Unicode that a plain text needs not declare. */
export const plain: readonly Encoded[] = [
  { encoding: "utf-8", text: "Zürich 日本 👍🏽", bytes: (whole) => Buffer.from(whole) },
  {
    encoding: "utf-8 with its mark",
    text: "Zürich 日本 👍🏽",
    bytes: (whole) => Buffer.concat([marked(0xef, 0xbb, 0xbf), Buffer.from(whole)]),
  },
  {
    encoding: "utf-16le with its mark",
    text: "Zürich 日本 👍🏽",
    bytes: (whole) => Buffer.concat([marked(0xff, 0xfe), Buffer.from(whole, "utf16le")]),
  },
  {
    encoding: "utf-16be with its mark",
    text: "Zürich 日本 👍🏽",
    bytes: (whole) => Buffer.concat([marked(0xfe, 0xff), Buffer.from(whole, "utf16le").swap16()]),
  },
  { encoding: "utf-16le", text: "Zürich 日本", bytes: (whole) => Buffer.from(whole, "utf16le") },
  { encoding: "utf-16be", text: "Zürich 日本", bytes: (whole) => Buffer.from(whole, "utf16le").swap16() },
];

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Node reads these encodings and writes none: so each byte, or pair of bytes, is read, and looked up backwards. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Buffer.from(
    Array.from(text, (letter) => {
      const bytes = letter < "\u0080" ? [letter.charCodeAt(0)] : table.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }).flat(),
  );
}

/** Node 20 takes windows-1252 for ISO 8859-1, which has no letters from 80 to 9F. */
const western = {
  decode: ([byte = 0]: Uint8Array): string => high[byte - 0x80] ?? String.fromCharCode(byte),
};
const high = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = encoding === "windows-1252" ? western : new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== "\ufffd" && !table.has(letter)) table.set(letter, bytes);
  };
  for (let first = 0x80; first < 0x100; first += 1) add(first);
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) add(first, second);
  return table;
}
