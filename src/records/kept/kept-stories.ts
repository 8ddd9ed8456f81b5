import { digest } from "../../basics/digest.ts";
import type { Article } from "../article.ts";
import type { PictureMention } from "../picture-mentions.ts";
import { KeptArticle } from "./kept-article.ts";
import type { StoryShape } from "./shapes.ts";
import { type Lists, type OwnTexts, ownText, type SharedTexts, type Table } from "./table.ts";

/** The files that hold the stories' texts. */
export interface Texts {
  read(volume: number, start: number, bytes: number): Buffer;
  /** Lets go of the files; they are opened again when somebody reads. */
  close(): void;
}

/** Thrown when what was kept is not as it was written: whoever builds throws all of it away and begins anew. */
export class KeptDamage extends Error {}

/** What a build says when it does so. */
export const keptDamaged = "What was kept of the last build is damaged: every source is read anew.";

type SharedName = "date" | "section" | "authors" | "publication" | "language" | "file";

const noMentions: readonly PictureMention[] = [];

/** Whole stories that are held at a time: those of a page and of its neighbours. */
const heldStories = 1024;
const heldBytes = 16 * 2 ** 20;

/** The stories of earlier builds, in columns. */
export class KeptStories {
  readonly table: Table<StoryShape>;
  readonly ids: OwnTexts;
  readonly paths: OwnTexts;
  readonly records: OwnTexts;
  readonly words: OwnTexts;
  readonly pictures: OwnTexts;
  readonly headlines: OwnTexts;
  readonly terms: Lists;
  readonly marks: Lists;
  readonly links: Lists;
  readonly addresses: Lists;
  readonly files: SharedTexts;
  readonly lines: Uint32Array | Float64Array;
  readonly texts: Texts;
  readonly #shared: { [Name in SharedName]?: { readonly numbers: Uint32Array; readonly values: readonly unknown[] } } =
    {};
  #held = new Map<number, Article>();
  #heldBytes = 0;

  constructor(table: Table<StoryShape>, texts: Texts) {
    this.table = table;
    this.ids = table.own("id");
    this.paths = table.own("path");
    this.records = table.own("record");
    this.words = table.own("words");
    this.pictures = table.own("pictures");
    this.headlines = table.own("headline");
    this.terms = table.lists("terms");
    this.marks = table.lists("marks");
    this.links = table.lists("links");
    this.addresses = table.lists("addresses");
    this.files = table.shared("file");
    this.lines = table.numbers("line");
    this.texts = texts;
  }

  /** @param file that it was read from */
  story(row: number, file: string): KeptArticle {
    return new KeptArticle(this, row, file);
  }

  /** Whether a story's source is the file that it was read from: its column is empty then. */
  isOfItsFile(row: number): boolean {
    const { numbers, texts } = this.files;
    return texts[numbers[row] ?? 0] === "";
  }

  /** A field that many stories share, parsed once. */
  shared<Value>(name: SharedName, row: number): Value {
    let field = this.#shared[name];
    if (field === undefined) {
      const { numbers, texts } = this.table.shared(name);
      field = { numbers, values: texts.map((text) => (text === "" ? undefined : (JSON.parse(text) as unknown))) };
      this.#shared[name] = field;
    }
    return field.values[field.numbers[row] ?? 0] as Value;
  }

  /** As `mentionsOf` gives them. */
  mentions(row: number): readonly PictureMention[] {
    const text = ownText(this.pictures, row);
    return text === "" ? noMentions : (JSON.parse(text) as readonly PictureMention[]);
  }

  /** @param whole whether those that stand in the body alone too, which are behind the others */
  copyTerms(row: number, whole: boolean, to: Uint32Array, at: number): number {
    const { ends, list } = this.terms;
    const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const count = whole ? (ends[row] ?? 0) - start : this.table.number("announced", row);
    for (let index = 0; index < count; index += 1) to[at + index] = list[start + index] ?? 0;
    return count;
  }

  copyMarks(row: number, to: Uint32Array, at: number): void {
    const { ends, list } = this.marks;
    const [start, end] = [row === 0 ? 0 : (ends[row - 1] as number), ends[row] as number];
    // Number by number: a view of so few costs more than they do.
    for (let from = start; from < end; from += 1) to[at + from - start] = list[from] as number;
  }

  /** @throws KeptDamage when the text is not the one that was written */
  whole(row: number): Article {
    const held = this.#held.get(row);
    if (held !== undefined) return held;
    const { table } = this;
    const text = this.texts.read(table.number("volume", row), table.number("start", row), table.number("bytes", row));
    const json = text.toString("utf8");
    if (digest([json], 20) !== table.text("record", row)) throw new KeptDamage("A story is not as it was kept");
    const article = JSON.parse(json) as Article;
    // Not the least recently used: that would cost more than it saves.
    if (this.#held.size >= heldStories || this.#heldBytes > heldBytes) {
      this.#held = new Map();
      this.#heldBytes = 0;
    }
    this.#held.set(row, article);
    this.#heldBytes += text.length;
    return article;
  }
}
