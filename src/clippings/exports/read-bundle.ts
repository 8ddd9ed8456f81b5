import type { Clipping, Reading } from "../clipping.ts";
import { RowProblems } from "../tables/row-problems.ts";
import { Tallier } from "../tally.ts";
import type { Bundle, BundleSource, ExportReader } from "./bundle.ts";
import { medium } from "./medium.ts";
import { substack } from "./substack.ts";
import { tumblrPages } from "./tumblr-pages.ts";

/** Asked from top to bottom; the first that recognises a bundle reads it. */
const readers: readonly ExportReader[] = [substack, medium, tumblrPages];

/** Whether a bundle is an export of several files, and not just any files. */
export async function isExport(bundle: Bundle): Promise<boolean> {
  for (const reader of readers) if (await reader.recognises(bundle)) return true;
  return false;
}

/**
 * Reads a bundle of files: as the export that it is, or else each file by itself, in whatever format it has. What the
 * system or a program put among them is passed over and counted. Never rejects for any bytes.
 */
export async function readBundle(bundle: Bundle, source: BundleSource): Promise<Reading> {
  const tally = new Tallier();
  const names: string[] = [];
  for (const name of bundle.names) {
    if (isHidden(name)) tally.dropped("hidden files", "the system's own", { inside: name, text: name });
    else names.push(name);
  }
  const seen: Bundle = { names, read: (name) => bundle.read(name) };
  for (const reader of readers) {
    if (!(await reader.recognises(seen))) continue;
    const { used, ...reading } = await reader.read(seen, source);
    if (reading.tally !== undefined) tally.add(reading.tally);
    for (const name of names) if (!used.has(name)) countOther(name, tally);
    return { ...reading, tally: tally.tally() };
  }
  return readEach(seen, source, tally);
}

async function readEach(bundle: Bundle, source: BundleSource, tally: Tallier): Promise<Reading> {
  const office = officeProblem(bundle.names);
  if (office !== undefined) {
    return { ...nothing, problems: [{ file: source.file, ...office }], tally: tally.tally() };
  }
  const clippings: Clipping[] = [];
  const problems = new RowProblems(source.file);
  for (const name of bundle.names) {
    if (isMedia(name)) {
      countOther(name, tally);
      continue;
    }
    const bytes = await bundle.read(name);
    if (bytes === undefined) continue;
    const reading = await source.readInside(name, bytes);
    for (const clipping of reading.clippings) clippings.push(clipping);
    for (const problem of reading.problems) problems.add(problem);
    if (reading.tally !== undefined) tally.add(reading.tally, name);
    else tally.found(reading.clippings.length);
    if (reading.format === "unknown")
      tally.dropped(`files ${kindOf(name)}`, "of no known format", { inside: name, text: name });
  }
  return { ...nothing, clippings, problems: problems.finish(), tally: tally.tally() };
}

const nothing = { format: "zip", clippings: [], lines: [] } as const;

/** `__MACOSX/`, `.DS_Store`, `Thumbs.db`. */
function isHidden(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** Pictures, recordings and what a page looks like: no stories, though stories may show them. */
function isMedia(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp3|m4a|ogg|wav|mp4|mov|webm|m4v|pdf|css|js|woff2?|ttf|eot)$/i.test(
    name,
  );
}

function countOther(name: string, tally: Tallier): void {
  const why = isMedia(name) ? "kept where they are; stories name them by their paths" : "no part of the stories";
  tally.dropped(`files ${kindOf(name)}`, why, { inside: name, text: name });
}

function kindOf(name: string): string {
  const ending = /\.([A-Za-z\d]{1,8})$/.exec(name)?.[1];
  return ending === undefined ? "without an ending" : `.${ending.toLowerCase()}`;
}

/** Documents of word processors, tables and books are ZIP archives too. */
function officeProblem(names: readonly string[]) {
  const isOffice =
    names.includes("[Content_Types].xml") || (names.includes("mimetype") && names.includes("META-INF/manifest.xml"));
  const isBook = names.includes("META-INF/container.xml");
  if (!isOffice && !isBook) return undefined;
  return {
    rule: "office-document",
    note: "It is a document of an office program or a book, and nothing is read. Save a table as CSV, and a text as a web page or plain text.",
    severity: "error",
  } as const;
}
