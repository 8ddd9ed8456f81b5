/**
 * How a column is kept: a number of 32 bits or of 64, a text of its own a row, one of a few that many rows share, or some
 * numbers of 32 bits a row.
 */
export type ColumnKind = "small" | "large" | "own" | "shared" | "list";

/** The columns of a table by name. */
export type Shape = Readonly<Record<string, ColumnKind>>;

type NumberColumns<S extends Shape> = { [Name in keyof S]: S[Name] extends "small" | "large" ? Name : never }[keyof S];
type TextColumns<S extends Shape> = { [Name in keyof S]: S[Name] extends "own" | "shared" ? Name : never }[keyof S];

type OwnColumns<S extends Shape> = { [Name in keyof S]: S[Name] extends "own" ? Name : never }[keyof S];
type ListColumns<S extends Shape> = { [Name in keyof S]: S[Name] extends "list" ? Name : never }[keyof S];
type SharedColumns<S extends Shape> = { [Name in keyof S]: S[Name] extends "shared" ? Name : never }[keyof S];

/** A row as it is put in. */
export type Row<S extends Shape> = { readonly [Name in NumberColumns<S>]: number } & {
  readonly [Name in TextColumns<S>]: string;
} & { readonly [Name in ListColumns<S>]: ArrayLike<number> };

/** A column of texts as it is held: those of all rows one after another, and where each ends. */
export interface OwnTexts {
  /** In UTF-16 units. */
  readonly ends: Float64Array;
  readonly text: string;
}

/** A column of texts that repeat: each text once, and the number of its text for each row. */
export interface SharedTexts {
  readonly numbers: Uint32Array;
  readonly texts: readonly string[];
}

/** A column of lists as it is held: the numbers of all rows one after another, and where each row's end. */
export interface Lists {
  readonly ends: Float64Array;
  readonly list: Uint32Array;
}

export type ColumnData = Uint32Array | Float64Array | OwnTexts | SharedTexts | Lists;

/**
 * Rows of numbers and texts, held column by column in a few runs of bytes: 200,000 rows are read from disk in
 * milliseconds, since nothing is made of a row before somebody asks for it.
 */
export class Table<S extends Shape> {
  readonly rows: number;
  readonly #columns: ReadonlyMap<keyof S, ColumnData>;

  constructor(rows: number, columns: ReadonlyMap<keyof S, ColumnData>) {
    this.rows = rows;
    this.#columns = columns;
  }

  number(name: NumberColumns<S>, row: number): number {
    return (this.column(name) as Float64Array)[row] ?? 0;
  }

  text(name: TextColumns<S>, row: number): string {
    const column = this.column(name) as OwnTexts | SharedTexts;
    if ("numbers" in column) return column.texts[column.numbers[row] ?? 0] ?? "";
    return ownText(column, row);
  }

  own(name: OwnColumns<S>): OwnTexts {
    return this.column(name) as OwnTexts;
  }

  shared(name: SharedColumns<S>): SharedTexts {
    return this.column(name) as SharedTexts;
  }

  lists(name: ListColumns<S>): Lists {
    return this.column(name) as Lists;
  }

  numbers(name: NumberColumns<S>): Uint32Array | Float64Array {
    return this.column(name) as Float64Array;
  }

  column(name: keyof S): ColumnData {
    const column = this.#columns.get(name);
    if (column === undefined) throw new TypeError(`The table has no column ${String(name)}`);
    return column;
  }
}

/** The text of one row: a slice, of which nothing is copied. */
export function ownText({ ends, text }: OwnTexts, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}
