import { allOf, anyOf, notOf } from "./combine.ts";
import { type Field, isField } from "./fields.ts";
import { leafOf } from "./leaf.ts";
import type { Lexeme, Name, Open, Sign, Words } from "./lexemes.ts";
import type { HintRule, Part, Query } from "./query.ts";
import { mostParts, type Span } from "./reading.ts";

/** What stands before a group's parentheses, and so before each of its words: `by:=(lee OR kim)`. */
interface Context {
  readonly field?: Field;
  readonly exact?: boolean;
}

/** Something that was not taken as written. */
export interface Note extends Span {
  readonly rule: HintRule;
}

/**
 * Reads a query's lexemes by recursive descent. Only parentheses and fields go deeper, parentheses no deeper than
 * `mostParts`; no more than `mostParts` words, phrases and values are read.
 */
export class Sequence {
  readonly parts: readonly Part[];
  readonly notes: Note[] = [];
  readonly alone: Span[] = [];
  readonly empty: Span[] = [];
  readonly words: Words[] = [];
  /** How many parentheses are missing at the end. */
  unclosed = 0;
  /** Where what is passed over begins, if there is too much. */
  stop: number | undefined;
  #at = 0;
  #room = mostParts;
  readonly #lexemes: readonly Lexeme[];

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
    this.parts = this.#sequence({}, 0);
  }

  /** Up to the end, or to the parenthesis that closes: `a b OR c` is a, and b or c. */
  #sequence(context: Context, depth: number): Part[] {
    const parts: Part[] = [];
    let first = true;
    for (let next = this.#peek(); next !== undefined; next = this.#peek()) {
      if (next.kind === "close" && depth > 0) break;
      if (next.kind === "close") {
        this.#at += 1;
        this.#note("parenthesis-open", next);
      } else if (next.kind === "and" && !first && this.#beginsAt(this.#at + 1)) {
        this.#at += 1;
      } else {
        const query = this.#joined(context, depth);
        if (query !== undefined) parts.push({ query, start: next.start, end: this.#end() });
        first = false;
      }
    }
    return parts;
  }

  /** One part, or several with OR between them. */
  #joined(context: Context, depth: number): Query | undefined {
    const queries = [this.#single(context, depth)];
    while (this.#peek()?.kind === "or" && this.#beginsAt(this.#at + 1)) {
      this.#at += 1;
      queries.push(this.#single(context, depth));
    }
    const found = queries.filter((query) => query !== undefined);
    return found.length === 0 ? undefined : anyOf(found);
  }

  /** What stands between operators, with the signs that say that it must not be so. */
  #single(context: Context, depth: number): Query | undefined {
    let negated = false;
    let next = this.#peek();
    while (next?.kind === "minus" || (next?.kind === "not" && this.#beginsAt(this.#at + 1))) {
      negated = !negated;
      this.#at += 1;
      next = this.#peek();
    }
    if (next === undefined) return undefined;
    this.#at += 1;
    const query = this.#operand(next, context, depth);
    return query !== undefined && negated ? notOf(query) : query;
  }

  #operand(lexeme: Lexeme, context: Context, depth: number): Query | undefined {
    if (lexeme.kind === "open") return this.#group(lexeme, context, depth);
    if (lexeme.kind === "name") return this.#named(lexeme, context, depth);
    return lexeme.kind === "words" ? this.#leaf(lexeme, context, lexeme.start) : this.#lone(lexeme, context);
  }

  #group(open: Open, context: Context, depth: number): Query | undefined {
    if (depth === mostParts) return this.#cut(open);
    const notes = this.notes.length;
    const parts = this.#sequence(open.exact ? { ...context, exact: true } : context, depth + 1);
    if (this.#peek()?.kind === "close") this.#at += 1;
    else {
      this.unclosed += 1;
      this.#note("parenthesis-open", { start: open.start, end: this.#end() });
    }
    if (parts.length > 0) return allOf(parts.map(({ query }) => query));
    if (this.notes.length === notes) this.#note("nothing-to-search", { start: open.start, end: this.#end() });
    return undefined;
  }

  /** A field and its value: a word, a phrase or a group of them; or a name that is no field, which is a word. */
  #named(name: Name, context: Context, depth: number): Query | undefined {
    const next = this.#peek();
    const glued = next?.start === name.end;
    if (!isField(name.name)) return this.#stranger(name, context, glued, depth);
    const field = name.name;
    if (next?.kind === "words") {
      this.#at += 1;
      return this.#leaf(next, { field }, name.start);
    }
    if (next?.kind === "open" || (glued && next.kind === "minus")) return this.#single({ field }, depth);
    this.empty.push(name);
    this.#note("nothing-to-search", name);
    return undefined;
  }

  #stranger(name: Name, context: Context, glued: boolean, depth: number): Query | undefined {
    const at = this.notes.length;
    const { start, end } = name;
    const words: Words = { kind: "words", start, end, value: name.written, quoted: false, exact: false, missing: "" };
    const word = this.#leaf(words, context, start);
    if (!glued) return word;
    const value = this.#single(context, depth);
    this.notes.splice(at, 0, { rule: "no-such-field", start: name.start, end: this.#end() });
    const found = [word, value].filter((query) => query !== undefined);
    return found.length === 0 ? undefined : allOf(found);
  }

  /** @param start where it begins, its field's name included */
  #leaf(words: Words, context: Context, start: number): Query | undefined {
    const { query, hint } = leafOf(context.exact ? { ...words, exact: true } : words, context.field);
    if (hint !== undefined) this.#note(hint, { start, end: words.end });
    if (words.missing !== "") this.#note("quote-open", words);
    if (context.field === undefined) this.words.push(words);
    return this.#taken(query, { start, end: words.end });
  }

  /** An operator with nothing to join is a word. */
  #lone({ start, end, kind }: Sign, context: Context): Query | undefined {
    this.alone.push({ start, end });
    this.#note("or-alone", { start, end });
    const words: Words = {
      kind: "words",
      start,
      end,
      value: kind,
      quoted: false,
      exact: context.exact === true,
      missing: "",
    };
    return this.#taken(leafOf(words, context.field).query, { start, end });
  }

  /** The query, if there is room for all of its words. */
  #taken(query: Query | undefined, span: Span): Query | undefined {
    if (query === undefined || this.stop !== undefined) return undefined;
    const size = sizeOf(query);
    if (size > this.#room) return this.#cut(span);
    this.#room -= size;
    return query;
  }

  #cut({ start }: Span): undefined {
    this.stop ??= start;
  }

  #note(rule: HintRule, { start, end }: Span): void {
    if (this.stop === undefined) this.notes.push({ rule, start, end });
  }

  #peek(): Lexeme | undefined {
    return this.stop === undefined ? this.#lexemes[this.#at] : undefined;
  }

  /** Whether something begins here that operators can join. */
  #beginsAt(at: number): boolean {
    const kind = this.#lexemes[at]?.kind;
    return kind !== undefined && kind !== "close" && kind !== "or" && kind !== "and";
  }

  #end(): number {
    return this.#lexemes[this.#at - 1]?.end ?? 0;
  }
}

/** How many words, phrases and values a query holds. */
function sizeOf(query: Query): number {
  if (query.kind === "and" || query.kind === "or") return query.of.reduce((sum, of) => sum + sizeOf(of), 0);
  return query.kind === "not" ? sizeOf(query.of) : 1;
}
