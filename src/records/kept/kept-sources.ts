import { byCodePoint } from "../../basics/code-points.ts";
import type { Article } from "../article.ts";
import type { KeptReading, SourceRow } from "../content.ts";
import type { PictureMention } from "../picture-mentions.ts";
import type { Show } from "../show.ts";
import type { KeptStories } from "./kept-stories.ts";
import { flag, type SourceShape } from "./shapes.ts";
import { type OwnTexts, ownText, type Table } from "./table.ts";

/** What the disk says of a file: while it says the same, the file is taken to be the same. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970, with fractions. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

type Aside = Omit<KeptReading, "articles" | "row"> & Pick<KeptReading["row"], "leftovers" | "tally">;

/** The sources of an earlier build as they were read. */
export class KeptSources {
  readonly table: Table<SourceShape>;
  readonly stories: KeptStories;
  readonly #firsts: Uint32Array;
  readonly #files: OwnTexts;

  constructor(table: Table<SourceShape>, stories: KeptStories) {
    this.table = table;
    this.stories = stories;
    this.#files = table.own("file");
    this.#firsts = new Uint32Array(table.rows + 1);
    for (let row = 0; row < table.rows; row += 1) {
      this.#firsts[row + 1] = (this.#firsts[row] ?? 0) + table.number("stories", row);
    }
  }

  /** The row of the first story of a source; of one behind the last, the number of all stories. */
  first(row: number): number {
    return this.#firsts[row] ?? 0;
  }

  /**
   * The row of a source by its name: `content/arkhipov.txt`.
   *
   * @param guess where it probably is: sources are asked for in the order that they have here
   */
  row(file: string, guess = 0): number | undefined {
    if (ownText(this.#files, guess) === file && guess < this.table.rows) return guess;
    let low = 0;
    let high = this.table.rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = byCodePoint(ownText(this.#files, middle), file);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  isStamped(row: number, { size, modified, changed, inode }: Stamp): boolean {
    const { table } = this;
    return (
      table.number("size", row) === size &&
      table.number("modified", row) === modified &&
      table.number("changed", row) === changed &&
      table.number("inode", row) === inode
    );
  }

  /**
   * The sources whose stories show pictures, and which. Nothing is read from disk for it.
   *
   * @param archive how much is shown of stories that say nothing of it
   */
  *mentions(archive: Show): Generator<{ readonly file: string; readonly mentions: readonly PictureMention[] }> {
    if (this.stories.pictures.text === "") return;
    for (let row = 0; row < this.table.rows; row += 1) {
      for (let story = this.first(row); story < this.first(row + 1); story += 1) {
        const mentions = this.stories.mentions(story);
        if (mentions.length > 0 && this.#isWhole(story, archive))
          yield { file: this.table.text("file", row), mentions };
      }
    }
  }

  #isWhole(story: number, archive: Show): boolean {
    const flags = this.stories.table.number("flags", story);
    if ((flags & flag.withdrawn) !== 0) return false;
    return (flags & flag.full) !== 0 || ((flags & flag.summary) === 0 && archive === "full");
  }

  /** The sources of which more is to be told than their lines do. */
  tallied(): SourceRow[] {
    const rows: SourceRow[] = [];
    for (let row = 0; row < this.table.rows; row += 1) {
      if (this.table.text("aside", row).includes('"tally":')) rows.push(this.#row(row));
    }
    return rows.filter(({ tally }) => tally !== undefined);
  }

  /** What was read from all sources, in their order. */
  readings(): KeptReading[] {
    return Array.from({ length: this.table.rows }, (_, row) => this.reading(row));
  }

  /** What was read from a source; its stories are read from disk as far as they are asked for. */
  reading(row: number): KeptReading {
    const aside = this.#aside(row);
    const { problems, unknownKeys } = aside;
    const known = this.#row(row, aside);
    const first = this.first(row);
    const articles: Article[] = [];
    for (let index = 0; index < known.articles; index += 1) {
      articles.push(this.stories.story(first + index, known.file));
    }
    return { row: known, articles, problems, unknownKeys };
  }

  #row(row: number, { leftovers, tally } = this.#aside(row)): SourceRow {
    const { table } = this;
    return {
      file: table.text("file", row),
      format: table.text("format", row),
      articles: table.number("stories", row),
      leftovers,
      ...(tally === undefined ? {} : { tally }),
    };
  }

  #aside(row: number): Aside {
    const aside = this.table.text("aside", row);
    return aside === "" ? nothing : (JSON.parse(aside) as Aside);
  }
}

const nothing: Aside = { leftovers: [], problems: [], unknownKeys: [] };

/** What is to be said of a source besides its stories; empty where nothing is. */
export function asideOf({ row, problems, unknownKeys }: KeptReading): string {
  const { leftovers, tally } = row;
  if (tally !== undefined) return JSON.stringify({ leftovers, tally, problems, unknownKeys } satisfies Aside);
  const aside: Aside = { leftovers, problems, unknownKeys };
  return [leftovers, problems, unknownKeys].every((list) => list.length === 0) ? "" : JSON.stringify(aside);
}
