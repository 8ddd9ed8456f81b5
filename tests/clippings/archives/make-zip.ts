import { crc32, deflateRawSync } from "node:zlib";

/** A file of a ZIP, and what the ZIP says of it where that is not the truth. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** As Unix has it: `0o120777` is a symbolic link. */
  readonly mode?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Of the local header, where it is another file's. */
  readonly from?: number;
}

/** A ZIP to the letter of what is asked for, hostile ones too, which no library writes. */
export function makeZip(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const bytes = file.bytes ?? new Uint8Array();
    const packed = file.isStored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const name = Buffer.from(file.name as string);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(file.flags ?? 0, 2);
    shared.writeUInt16LE(file.method ?? (file.isStored ? 0 : 8), 4);
    shared.writeUInt32LE(file.crc ?? crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(file.size ?? bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    if (file.from === undefined) parts.push(Buffer.from("PK\x03\x04"), shared, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(file.from ?? at, 10);
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([20, file.mode === undefined ? 0 : 3]), shared, rest, name);
    if (file.from === undefined) at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
