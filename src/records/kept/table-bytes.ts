import { type ColumnData, type OwnTexts, type Shape, type SharedTexts, Table } from "./table.ts";

/** What stands before the columns: which there are, and how long each is. */
interface Head {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly parts: readonly number[] }[];
}

/** A table as runs of bytes, to be written one after another. Numbers stand as this machine holds them. */
export function tableBytes<S extends Shape>(shape: S, table: Table<S>): Uint8Array[] {
  const columns = Object.keys(shape).map((name) => ({ name, parts: partsOf(table.column(name)) }));
  const head: Head = {
    rows: table.rows,
    columns: columns.map(({ name, parts }) => ({ name, parts: parts.map(({ length }) => length) })),
  };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(text.length);
  return [length, text, padding(text.length), ...columns.flatMap(({ parts }) => parts.flatMap(padded))];
}

/**
 * The table that such bytes hold.
 *
 * @param bytes already proved to be as they were written
 * @returns the table, and where its bytes end
 */
export function tableOf<S extends Shape>(shape: S, bytes: Buffer, start = 0): { table: Table<S>; end: number } {
  let at = start + 8;
  const take = (length: number): Buffer => {
    const part = bytes.subarray(at, at + length);
    if (part.length !== length) throw new RangeError("The table's bytes end too early");
    at += length + padding(length).length;
    return part;
  };
  const head = JSON.parse(take(bytes.readUInt32LE(start)).toString("utf8")) as Head;
  const found = new Map(head.columns.map(({ name, parts }) => [name, parts.map(take)]));
  const columns = Object.entries(shape).map(([name, kind]): [keyof S, ColumnData] => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = found.get(name) ?? [];
    if (kind === "small") return [name, small(first)];
    if (kind === "large") return [name, large(first)];
    if (kind === "list") return [name, { ends: large(first), list: small(second) }];
    if (kind === "own") return [name, { ends: large(first), text: second.toString("utf8") }];
    return [name, { numbers: small(first), texts: JSON.parse(second.toString("utf8")) as string[] }];
  });
  return { table: new Table(head.rows, new Map(columns)), end: at };
}

function partsOf(column: ColumnData): Uint8Array[] {
  if (column instanceof Uint32Array || column instanceof Float64Array) return [raw(column)];
  if ("list" in column) return [raw(column.ends), raw(column.list)];
  if (isShared(column)) return [raw(column.numbers), Buffer.from(JSON.stringify(column.texts))];
  return [raw(column.ends), Buffer.from(column.text)];
}

function isShared(column: OwnTexts | SharedTexts): column is SharedTexts {
  return "numbers" in column;
}

function raw(numbers: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** A view, not a copy: the bytes begin at a multiple of eight. */
function small(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function large(bytes: Buffer): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}

function padded(part: Uint8Array): Uint8Array[] {
  return [part, padding(part.length)];
}

function padding(length: number): Uint8Array {
  return new Uint8Array(-length & 7);
}
