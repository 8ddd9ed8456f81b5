import { digest } from "../../basics/digest.ts";
import type { Article } from "../article.ts";
import { KeptArticle } from "./kept-article.ts";
import type { StoryShape } from "./shapes.ts";
import type { Table } from "./table.ts";

/** Reads bytes of a file that holds the stories' texts. */
export type TextReader = (volume: number, start: number, bytes: number) => Buffer;

/** Thrown when what was kept is not as it was written: whoever builds throws all of it away and begins anew. */
export class KeptDamage extends Error {}

type SharedName = "date" | "section" | "authors" | "publication" | "language" | "file";

/** Whole stories that are held at a time: those of a page and of its neighbours. */
const heldStories = 1024;

/** The stories of earlier builds, in columns. */
export class KeptStories {
  readonly table: Table<StoryShape>;
  readonly #read: TextReader;
  readonly #shared = new Map<SharedName, unknown[]>();
  #held = new Map<number, Article>();

  constructor(table: Table<StoryShape>, read: TextReader) {
    this.table = table;
    this.#read = read;
  }

  story(row: number): KeptArticle {
    return new KeptArticle(this, row);
  }

  /** A field that many stories share, parsed once. */
  shared<Value>(name: SharedName, row: number): Value {
    let values = this.#shared.get(name);
    if (values === undefined) {
      values = [];
      this.#shared.set(name, values);
    }
    const number = this.table.sharedNumber(name, row);
    if (values[number] === undefined) values[number] = JSON.parse(this.table.text(name, row));
    return values[number] as Value;
  }

  /** @throws KeptDamage when the text is not the one that was written */
  whole(row: number): Article {
    const held = this.#held.get(row);
    if (held !== undefined) return held;
    const { table } = this;
    const text = this.#read(table.number("volume", row), table.number("start", row), table.number("bytes", row));
    const json = text.toString("utf8");
    if (digest([json], 20) !== table.text("record", row)) throw new KeptDamage("A story is not as it was kept");
    const article = JSON.parse(json) as Article;
    // Not the least recently used: that would cost more than it saves.
    if (this.#held.size >= heldStories) this.#held = new Map();
    this.#held.set(row, article);
    return article;
  }
}
