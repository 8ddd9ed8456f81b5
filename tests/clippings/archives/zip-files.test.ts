import assert from "node:assert/strict";
import { test } from "node:test";
import { zipFiles } from "../../../src/clippings/archives/zip-files.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { makeZip, type Packed } from "./make-zip.ts";

const text = Buffer.from("The gates at Fenmouth opened.\n".repeat(5000));

async function unpacked(files: readonly Packed[]): Promise<Record<string, number>> {
  const lengths: Record<string, number> = {};
  for (const { path, pieces } of await zipFiles(bytesOf(makeZip(files)))) {
    let length = 0;
    for await (const piece of pieces()) length += piece.length;
    lengths[path] = length;
  }
  return lengths;
}

test("files come piece by piece, packed and stored ones, and empty ones", async () => {
  const files = [
    { name: "a/packed.txt", bytes: text },
    { name: "b/stored.txt", bytes: text, isStored: true },
    { name: "c/empty.txt" },
    { name: "folder/" },
  ];
  assert.deepEqual(await unpacked(files), {
    "a/packed.txt": text.length,
    "b/stored.txt": text.length,
    "c/empty.txt": 0,
  });
});

test("an archive that would write elsewhere, or burst, is refused as a whole", async () => {
  const good = { name: "good.txt", bytes: text };
  for (const [bad, why] of [
    [{ name: "../out.txt" }, /invalid relative path|leave the folder/],
    [{ name: "/etc/passwd" }, /absolute path|leave the folder/],
    [{ name: "C:/a.txt" }, /absolute path|leave the folder/],
    [{ name: "link", mode: 0o120777, bytes: Buffer.from("/etc/passwd") }, /is no plain file/],
    [{ name: "good.txt", bytes: text }, /two files that are called good\.txt/],
    [{ name: "secret.txt", bytes: text, flags: 1 }, /cannot be unpacked/],
    [{ name: "strange.txt", bytes: text, method: 99 }, /cannot be unpacked/],
    [{ name: "again.txt", bytes: text, from: 0 }, /shares its bytes/],
    [{ name: "wrong.txt", bytes: text, crc: 1 }, /its checksum is wrong/],
    [{ name: "more.txt", bytes: text, size: 10 }, /more bytes than the ZIP says/],
    [{ name: "less.txt", bytes: text, size: 10_000_000 }, /bytes, and the ZIP says/],
  ] as const) {
    await assert.rejects(unpacked([good, bad]), why, bad.name);
  }
  await assert.rejects(zipFiles(bytesOf(Buffer.from("no ZIP"))));
});
