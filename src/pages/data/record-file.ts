import type { Filed } from "../../archive/archive.ts";
import { filePath, type SitePath } from "../../basics/address.ts";
import { csvHeader, csvRow } from "../../records/data/csv.ts";
import { jsonLine } from "../../records/data/json-lines.ts";
import { type Row, rowOf } from "../../records/data/row.ts";
import { writeRecord } from "../../records/write-record.ts";
import { inPieces } from "../exports/in-pieces.ts";
import type { SiteFile } from "../page.ts";
import type { RecordCut } from "./cuts.ts";
import type { Exports } from "./exported.ts";

/** Where an archive's data stand. */
export const dataFolder = "data";

/** How rows are written down: what comes first, then each. */
const printers = {
  jsonl: { head: "", row: jsonLine },
  csv: { head: csvHeader, row: csvRow },
} as const satisfies Readonly<Record<string, { readonly head: string; readonly row: (row: Row) => string }>>;

export type RowFormat = keyof typeof printers;

/** Stories as rows of data, in pieces: a text of all of them would be too much to hold. */
export function printRows(stories: Iterable<Filed>, format: RowFormat, exports: Exports): Iterable<string> {
  return inPieces(rows(stories, format, exports));
}

function* rows(stories: Iterable<Filed>, format: RowFormat, exports: Exports): Generator<string> {
  const { head, row } = printers[format];
  yield head;
  for (const filed of stories) yield row(rowOf(exports.article(filed), filed.path));
}

/** Where the records of a cut stand. */
export function recordsPath({ name }: Pick<RecordCut, "name">, format: RowFormat): SitePath {
  return filePath(dataFolder, `${name}.${format}`);
}

/** The records of a cut in one format. */
export function recordsFile(cut: RecordCut, format: RowFormat, exports: Exports): SiteFile {
  const pieces = () => printRows(cut.stories, format, exports);
  return {
    path: recordsPath(cut, format),
    key: () => `${format}\n${cut.stories.map((filed) => exports.key(filed)).join("\n")}`,
    text: () => [...pieces()].join(""),
    pieces,
  };
}

/** A story's record as Markdown, beside its page. A class without a path of its own, since there are so many. */
export class MarkdownFile implements SiteFile {
  readonly #filed: Filed;
  readonly #exports: Exports;

  constructor(filed: Filed, exports: Exports) {
    this.#filed = filed;
    this.#exports = exports;
  }

  get path(): SitePath {
    return markdownPath(this.#filed.path);
  }

  key(): string {
    return this.#exports.key(this.#filed);
  }

  text(): string {
    return writeRecord(this.#exports.article(this.#filed));
  }

  *pieces(): Generator<string> {
    yield this.text();
  }
}

/** `/2022/02/04/close-ranks-7k2fq/index.md` */
export function markdownPath(story: SitePath): SitePath {
  return `${story}index.md` as SitePath;
}
