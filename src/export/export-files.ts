import type { Archive, Filed } from "../archive/archive.ts";
import { calendar } from "../basics/edtf.ts";
import type { Tallier } from "../clippings/tally.ts";
import { recordCuts } from "../pages/data/cuts.ts";
import { Exports } from "../pages/data/exported.ts";
import { ninjs } from "../pages/data/ninjs.ts";
import { printRows } from "../pages/data/record-file.ts";
import { countParts, type Fates } from "../pages/exports/fates.ts";
import { inPieces } from "../pages/exports/in-pieces.ts";
import { ninjsFates } from "../pages/exports/ninjs-fates.ts";
import { nitf } from "../pages/exports/nitf.ts";
import { recordFates } from "../pages/exports/own-fates.ts";
import { rss } from "../pages/exports/rss.ts";
import { wxr } from "../pages/exports/wxr.ts";
import { idSuffix } from "../records/address-slug.ts";
import { writeRecord } from "../records/write-record.ts";
import type { Stream } from "../site/write-streams.ts";
import type { ExportFormat, TextFormat } from "./export-formats.ts";

/** How a text of stories is printed. What becomes of each part of them is counted on the way. */
type Print = (stories: readonly Filed[], archive: Archive, tally: Tallier) => Iterable<string>;

const printers: { readonly [Format in TextFormat]: Print } = {
  jsonl: (stories, archive, tally) =>
    printRows(counting(stories, recordFates, archive, tally), "jsonl", new Exports(archive)),
  csv: (stories, archive, tally) =>
    printRows(counting(stories, recordFates, archive, tally), "csv", new Exports(archive)),
  ninjs: (stories, archive, tally) => inPieces(ninjsLines(counting(stories, ninjsFates, archive, tally), archive)),
  wxr: (stories, archive, tally) => inPieces(wxr(stories, archive, tally)),
  rss: (stories, archive, tally) => inPieces(rss(stories, archive, tally)),
};

/** All stories in one text, newest first. */
export function exportedText(archive: Archive, format: TextFormat, tally: Tallier): Iterable<string> {
  return printers[format](archive.stories, archive, tally);
}

/** What the files of a text are called: `records-2022.jsonl`. */
const ends: { readonly [Format in TextFormat]: string } = {
  jsonl: "jsonl",
  csv: "csv",
  ninjs: "json",
  wxr: "xml",
  rss: "xml",
};

/** All stories as files of a folder: by year, or a file each. */
export function exportedFiles(archive: Archive, format: Exclude<ExportFormat, "bagit">, tally: Tallier): Stream[] {
  const exports = new Exports(archive);
  const names = new Names();
  const each = (name: (own: string) => string, text: (filed: Filed) => string): Stream[] =>
    archive.stories.map((filed) => ({ file: name(names.of(filed)), pieces: () => [text(filed)] }));
  if (format === "markdown") {
    return each(
      (own) => `articles/${own}.md`,
      (filed) => {
        countParts(filed.article, recordFates, archive.settings, tally);
        return writeRecord(exports.article(filed));
      },
    );
  }
  if (format === "ninjs") {
    return each(
      (own) => `${own}.json`,
      (filed) => {
        countParts(filed.article, ninjsFates, archive.settings, tally);
        return `${JSON.stringify(ninjs(filed, archive), null, 2)}\n`;
      },
    );
  }
  if (format === "nitf") {
    return each(
      (own) => `${own}.xml`,
      (filed) => nitf(filed, archive, tally),
    );
  }
  return recordCuts(archive.stories).map(({ name, stories }) => ({
    file: `${name}.${ends[format]}`,
    pieces: () => printers[format](stories, archive, tally),
  }));
}

function* ninjsLines(stories: Iterable<Filed>, archive: Archive): Generator<string> {
  for (const filed of stories) yield `${JSON.stringify(ninjs(filed, archive))}\n`;
}

function* counting(stories: Iterable<Filed>, fates: Fates, { settings }: Archive, tally: Tallier): Generator<Filed> {
  for (const filed of stories) {
    countParts(filed.article, fates, settings, tally);
    yield filed;
  }
}

/** Names as `import` gives them, `2022/close-ranks-7k2fq`; of two that are one, the later has its id's own characters. */
class Names {
  readonly #taken = new Set<string>();

  of({ article, path }: Filed): string {
    const last = path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1);
    const folder = calendar(article.date)?.year ?? "undated";
    const own = `${folder}/${last}`;
    const name = this.#taken.has(own) ? `${own}-${idSuffix(article.id)}` : own;
    this.#taken.add(name);
    return name;
  }
}
