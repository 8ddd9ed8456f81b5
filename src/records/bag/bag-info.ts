/** What a bag says of itself, as it is written into `bag-info.txt`. */
export interface BagInfo {
  readonly title: string;
  readonly description: string | null;
  readonly address: string | null;
  /** `Backfile 0.1.0` */
  readonly generator: string;
  readonly kind: BagKind;
}

/** A pack holds a site, its sources and its records; the other is an archive to be imported. */
export type BagKind = "pack" | "archive";

/** Under which key a bag of ours says what it is. */
const kindKey = "Backfile-Bag";

/**
 * `bag-info.txt`. It holds no date: the same archive has the same bag.
 *
 * @param oxum how many bytes and files the payload has
 */
export function printBagInfo(info: BagInfo, oxum: { readonly bytes: number; readonly files: number }): string {
  const lines: readonly (readonly [key: string, value: string | null])[] = [
    ["External-Description", info.description ?? info.title],
    ["External-Identifier", info.address],
    ["Bag-Group-Identifier", info.title],
    ["Bag-Software-Agent", info.generator],
    [kindKey, info.kind],
    ["Payload-Oxum", `${oxum.bytes}.${oxum.files}`],
  ];
  return lines
    .flatMap(([key, value]) => (value === null ? [] : `${key}: ${value.replace(/\s+/g, " ").trim()}\n`))
    .join("");
}

/** What a bag says of itself, by its keys in small letters; of several values of one key the first. */
export function readBagInfo(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  // A line that begins with a space goes on from the one before.
  for (const line of text.replace(/(?:\r\n|\r|\n)[ \t]+/g, " ").split(/\r\n|\r|\n/)) {
    const at = line.indexOf(":");
    const key = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !values.has(key)) values.set(key, line.slice(at + 1).trim());
  }
  return values;
}

/** Which of our bags it is; undefined for anybody else's. */
export function bagKind(info: ReadonlyMap<string, string>): BagKind | undefined {
  const kind = info.get(kindKey.toLowerCase());
  return kind === "pack" || kind === "archive" ? kind : undefined;
}
