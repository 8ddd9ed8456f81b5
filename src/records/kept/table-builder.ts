import {
  type ColumnData,
  type ColumnKind,
  type Lists,
  type OwnTexts,
  type Row,
  type Shape,
  type SharedTexts,
  Table,
} from "./table.ts";

/** Puts a table together from rows and from runs of rows of other tables, which are copied column by column. */
export class TableBuilder<S extends Shape> {
  readonly #columns: ReadonlyMap<keyof S, Column>;
  #rows = 0;

  constructor(shape: S) {
    this.#columns = new Map(Object.entries(shape).map(([name, kind]) => [name, columnFor(kind)]));
  }

  get rows(): number {
    return this.#rows;
  }

  add(row: Row<S>): void {
    for (const [name, column] of this.#columns) column.add(row[name as keyof Row<S>] as never);
    this.#rows += 1;
  }

  /** Adds the rows `[from, to)` of another table of the same shape. */
  copy(table: Table<S>, from: number, to: number): void {
    if (to <= from) return;
    for (const [name, column] of this.#columns) column.copy(table.column(name) as never, from, to);
    this.#rows += to - from;
  }

  /** The table. The builder may be used no more. */
  finish(): Table<S> {
    const columns = [...this.#columns].map(([name, column]): [keyof S, ColumnData] => [name, column.finish()]);
    return new Table(this.#rows, new Map(columns));
  }
}

type Column = NumberColumn | OwnColumn | SharedColumn | ListColumn;

function columnFor(kind: ColumnKind): Column {
  if (kind === "own") return new OwnColumn();
  if (kind === "list") return new ListColumn();
  return kind === "shared" ? new SharedColumn() : new NumberColumn(kind === "large");
}

/** Numbers in a run that doubles when it is full. */
class NumberColumn {
  #data: Uint32Array | Float64Array;
  #length = 0;

  constructor(large: boolean) {
    this.#data = large ? new Float64Array(1024) : new Uint32Array(1024);
  }

  add(value: number): void {
    this.#reserve(1);
    this.#data[this.#length] = value;
    this.#length += 1;
  }

  copy(from: Uint32Array | Float64Array, start: number, end: number, shift = 0): void {
    this.#reserve(end - start);
    this.#data.set(from.subarray(start, end), this.#length);
    const last = this.#length + end - start;
    if (shift !== 0) for (let at = this.#length; at < last; at += 1) this.#data[at] = (this.#data[at] ?? 0) + shift;
    this.#length = last;
  }

  finish(): Uint32Array | Float64Array {
    return this.#data.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#data.length) return;
    const size = Math.max(this.#data.length * 2, this.#length + more);
    const larger = this.#data instanceof Float64Array ? new Float64Array(size) : new Uint32Array(size);
    larger.set(this.#data);
    this.#data = larger;
  }
}

class OwnColumn {
  readonly #ends = new NumberColumn(true);
  readonly #texts: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    this.#ends.add(this.#length);
  }

  copy(from: OwnTexts, start: number, end: number): void {
    const first = start === 0 ? 0 : (from.ends[start - 1] ?? 0);
    const last = from.ends[end - 1] ?? first;
    this.#texts.push(from.text.slice(first, last));
    this.#ends.copy(from.ends, start, end, this.#length - first);
    this.#length += last - first;
  }

  finish(): OwnTexts {
    return { ends: this.#ends.finish() as Float64Array, text: this.#texts.join("") };
  }
}

class ListColumn {
  readonly #ends = new NumberColumn(true);
  readonly #list = new NumberColumn(false);
  #length = 0;

  add(numbers: ArrayLike<number>): void {
    for (let at = 0; at < numbers.length; at += 1) this.#list.add(numbers[at] ?? 0);
    this.#length += numbers.length;
    this.#ends.add(this.#length);
  }

  copy(from: Lists, start: number, end: number): void {
    const first = start === 0 ? 0 : (from.ends[start - 1] ?? 0);
    const last = from.ends[end - 1] ?? first;
    this.#list.copy(from.list, first, last);
    this.#ends.copy(from.ends, start, end, this.#length - first);
    this.#length += last - first;
  }

  finish(): Lists {
    return { ends: this.#ends.finish() as Float64Array, list: this.#list.finish() as Uint32Array };
  }
}

class SharedColumn {
  readonly #numbers = new NumberColumn(false);
  readonly #known = new Map<string, number>();
  /** For each table that was copied from, what its numbers are here. */
  readonly #translations = new Map<readonly string[], Uint32Array>();

  add(text: string): void {
    this.#numbers.add(this.#number(text));
  }

  copy(from: SharedTexts, start: number, end: number): void {
    let translation = this.#translations.get(from.texts);
    if (translation === undefined) {
      translation = Uint32Array.from(from.texts, (text) => this.#number(text));
      this.#translations.set(from.texts, translation);
    }
    const table = translation;
    this.#numbers.copy(
      from.numbers.subarray(start, end).map((number) => table[number] ?? 0),
      0,
      end - start,
    );
  }

  finish(): SharedTexts {
    return withoutUnused(this.#numbers.finish() as Uint32Array, [...this.#known.keys()]);
  }

  #number(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.#known.size);
    return this.#known.size - 1;
  }
}

/** Texts that no row has any more go: they may be what somebody has taken out. */
function withoutUnused(numbers: Uint32Array, texts: readonly string[]): SharedTexts {
  const isUsed = new Uint8Array(texts.length);
  for (const number of numbers) isUsed[number] = 1;
  if (!isUsed.includes(0)) return { numbers, texts };
  let next = 0;
  const places = Uint32Array.from(isUsed, (used) => (used === 1 ? next++ : 0));
  return { numbers: numbers.map((number) => places[number] ?? 0), texts: texts.filter((_, at) => isUsed[at] === 1) };
}
