import type { Archive, Filed } from "./archive/archive.ts";
import { calendar } from "./basics/edtf.ts";
import { recordCuts } from "./pages/data/cuts.ts";
import { Exports } from "./pages/data/exported.ts";
import { ninjs } from "./pages/data/ninjs.ts";
import { printRows } from "./pages/data/record-file.ts";
import { idSuffix } from "./records/address-slug.ts";
import { writeRecord } from "./records/write-record.ts";
import type { Stream } from "./site/write-streams.ts";

export const exportFormats = ["jsonl", "csv", "markdown", "ninjs"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** All stories in one text, newest first; Markdown has a file a story and no such text. */
export function exportedText(archive: Archive, format: Exclude<ExportFormat, "markdown">): Iterable<string> {
  if (format !== "ninjs") return printRows(archive.stories, format, new Exports(archive));
  return lines(archive);
}

function* lines(archive: Archive): Generator<string> {
  for (const filed of archive.stories) yield `${JSON.stringify(ninjs(filed, archive))}\n`;
}

/** All stories as files of a folder: by year, or a file each. */
export function exportedFiles(archive: Archive, format: ExportFormat): Stream[] {
  const exports = new Exports(archive);
  if (format === "jsonl" || format === "csv") {
    return recordCuts(archive.stories).map(({ name, stories }) => {
      return stream(`${name}.${format}`, () => printRows(stories, format, exports));
    });
  }
  const names = new Names();
  return archive.stories.map((filed) => {
    if (format === "markdown") {
      return stream(`articles/${names.of(filed)}.md`, () => [writeRecord(exports.article(filed))]);
    }
    return stream(`${names.of(filed)}.json`, () => [`${JSON.stringify(ninjs(filed, archive), null, 2)}\n`]);
  });
}

function stream(file: string, pieces: () => Iterable<string>): Stream {
  return { file, pieces };
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
