import { gzip } from "./archives/gzip.ts";
import { wacz } from "./archives/wacz.ts";
import { arc, warc } from "./archives/web-archive.ts";
import { articleFile } from "./article-file/article-file.ts";
import { clipList } from "./clip-list/clip-list.ts";
import type { FileFormat, Head, Reading, SourceFile, SourceText, TextFormat } from "./clipping.ts";
import { blogger } from "./exports/blogger.ts";
import { ghost } from "./exports/ghost.ts";
import { tumblrJson } from "./exports/tumblr-json.ts";
import { zip } from "./exports/zip-file.ts";
import { feed } from "./feeds/feed.ts";
import { headOf } from "./head.ts";
import { listingPage } from "./html/listing-page.ts";
import { savedPage } from "./html/saved-page.ts";
import { newsml1 } from "./iptc/newsml-1/newsml-1.ts";
import { newsmlG2 } from "./iptc/newsml-g2/newsml-g2.ts";
import { ninjs } from "./iptc/ninjs/ninjs.ts";
import { nitf } from "./iptc/nitf/nitf.ts";
import { anpa1312 } from "./iptc/wire-text/anpa-1312.ts";
import { iptc7901 } from "./iptc/wire-text/iptc-7901.ts";
import type { SourceBytes } from "./source-bytes.ts";
import { json } from "./tables/json.ts";
import { table } from "./tables/table.ts";
import { wordpress } from "./wordpress/wordpress.ts";

export { headOf } from "./head.ts";

/** Asked from top to bottom; the first that recognises the text reads it. The article file takes whatever is left. */
export const textFormats: readonly [...TextFormat[], TextFormat] = [clipList, articleFile];

/** Markup, data, archives of files: asked from top to bottom, before anything is taken for plain text. */
export const fileFormats: readonly FileFormat[] = [
  wacz,
  warc,
  arc,
  zip,
  gzip,
  newsmlG2,
  newsml1,
  nitf,
  ninjs,
  blogger,
  ghost,
  tumblrJson,
  wordpress,
  feed,
  iptc7901,
  anpa1312,
  listingPage,
  savedPage,
  json,
  table,
];

/** Reads a source in the first format that recognises it. Never throws for any text. */
export function readClippings(source: SourceText): Reading {
  const format = textFormats.find(({ detect }) => detect(source.text)) ?? articleFile;
  return format.read(source);
}

/** The format that a file that begins so has; undefined where it is plain text or unknown. */
export function fileFormatOf(head: Head): FileFormat | undefined {
  return fileFormats.find((format) => format.detect(head));
}

/** Reads a file in a format, and whatever it holds. */
export async function readFile(
  format: FileFormat,
  source: Omit<SourceFile, "readInside">,
  depth = deepest,
): Promise<Reading> {
  return format.read({ ...source, readInside: (name, bytes) => readInside(source, name, bytes, depth) });
}

/** Files within files within files: more is nobody's export. */
const deepest = 3;

async function readInside(
  outer: Omit<SourceFile, "readInside">,
  name: string,
  bytes: SourceBytes,
  depth: number,
): Promise<Reading> {
  const file = `${outer.file}/${name}`;
  const format = depth === 0 ? undefined : fileFormatOf(headOf(bytes));
  if (format === undefined) return unknown(file);
  const reading = await readFile(format, { ...outer, file, bytes }, depth - 1);
  return {
    ...reading,
    clippings: reading.clippings.map((one) => ({
      ...one,
      inside: one.inside === undefined ? name : `${name}/${one.inside}`,
    })),
  };
}

function unknown(file: string): Reading {
  const note = "Nothing in it says what format it has. It is left out.";
  return {
    format: "unknown",
    clippings: [],
    lines: [],
    problems: [{ file, rule: "format-unknown", note, severity: "warning" }],
  };
}
