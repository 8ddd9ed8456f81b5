/** What became of a source's stories and of what they were made of, where lines would say nothing. */
export interface Tally {
  /** Stories that the source holds, those left out among them. */
  readonly found: number;
  /** Stories that were left out on purpose: drafts, embargoed and cancelled ones, rows without any text. */
  readonly leftOut: readonly LeftOut[];
  /** Each kind of element, attribute, key or column, in the order of their first occurrence. */
  readonly parts: readonly Part[];
}

export interface LeftOut {
  /** Why, as words that fit behind a count: `drafts`. */
  readonly why: string;
  readonly count: number;
  readonly example: Example;
}

/** A kind of element, attribute, key or column, and what became of all that are of it and went one way. */
export interface Part {
  /** As its format writes it: `item/dc:creator`, `img@srcset`, `wp:postmeta[_edit_last]`, `column “desk”`. */
  readonly name: string;
  /** kept: its text is a field's to the letter; changed: a field says the same otherwise; dropped: no field has it. */
  readonly as: "kept" | "changed" | "dropped";
  /** The record's fields that it gave; none where it was dropped. */
  readonly fields: readonly string[];
  /** How it was changed, or why it was dropped: `a table with spans, kept as plain rows`. Null where it was kept. */
  readonly how: string | null;
  readonly count: number;
  readonly example: Example;
}

/** One of them, and where it stands. */
export interface Example {
  readonly line?: number;
  /** The file within the source: `posts/pier.html`. */
  readonly inside?: string;
  /** Its beginning. */
  readonly text: string;
}

/** Where something was seen. */
export interface Seen {
  readonly line?: number | undefined;
  readonly inside?: string | undefined;
  readonly text?: string | undefined;
}

/** Kinds that are told apart; a hostile file may have millions. */
const mostKinds = 500;
const longestExample = 120;
const longestName = 120;

/** Counts while a source is read. */
export class Tallier {
  readonly #parts = new Map<string, { -readonly [Key in keyof Part]: Part[Key] }>();
  readonly #leftOut = new Map<string, { -readonly [Key in keyof LeftOut]: LeftOut[Key] }>();
  #found = 0;

  /** A story, whatever becomes of it. */
  found(count = 1): void {
    this.#found += count;
  }

  /** A story that was found and is no record. */
  leftOut(why: string, seen: Seen = {}, count = 1): void {
    const key = this.#leftOut.size < mostKinds ? why : "others";
    const known = this.#leftOut.get(key);
    if (known === undefined) this.#leftOut.set(key, { why: key, count, example: exampleOf(seen) });
    else known.count += count;
  }

  kept(name: string, fields: string | readonly string[], seen: Seen = {}): void {
    this.#count(name, "kept", listOf(fields), null, seen);
  }

  changed(name: string, fields: string | readonly string[], how: string, seen: Seen = {}): void {
    this.#count(name, "changed", listOf(fields), how, seen);
  }

  dropped(name: string, why: string, seen: Seen = {}): void {
    this.#count(name, "dropped", [], why, seen);
  }

  /** Adds what became of a file within the source. */
  add({ found, leftOut, parts }: Tally, inside?: string): void {
    this.#found += found;
    for (const { why, count, example } of leftOut) this.leftOut(why, within(example, inside), count);
    for (const { name, as, fields, how, count, example } of parts) {
      this.#count(name, as, fields, how, within(example, inside), count);
    }
  }

  tally(): Tally {
    return { found: this.#found, leftOut: [...this.#leftOut.values()], parts: [...this.#parts.values()] };
  }

  #count(name: string, as: Part["as"], fields: readonly string[], how: string | null, seen: Seen, count = 1): void {
    const key = `${name}\n${as}\n${fields.join()}\n${how}`;
    const known = this.#parts.get(key);
    if (known !== undefined) known.count += count;
    else if (this.#parts.size < mostKinds) {
      this.#parts.set(key, { name: cut(name, longestName), as, fields, how, count, example: exampleOf(seen) });
    } else if (name !== others)
      this.#count(others, "dropped", [], "there are too many kinds to name each", seen, count);
    else this.#parts.set(key, { name, as, fields, how, count, example: exampleOf(seen) });
  }
}

const others = "(others)";

function listOf(fields: string | readonly string[]): readonly string[] {
  return typeof fields === "string" ? [fields] : fields;
}

function within({ line, inside, text }: Example, outer: string | undefined): Seen {
  return { line, inside: outer === undefined ? inside : [outer, inside].filter((part) => part).join("/"), text };
}

function exampleOf({ line, inside, text = "" }: Seen): Example {
  return {
    ...(line === undefined ? {} : { line }),
    ...(inside === undefined ? {} : { inside }),
    text: cut(
      text
        .slice(0, longestExample * 4)
        .replace(/\s+/g, " ")
        .trim(),
      longestExample,
    ),
  };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
