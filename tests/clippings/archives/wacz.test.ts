import assert from "node:assert/strict";
import { test } from "node:test";
import yazl from "yazl";
import { wacz } from "../../../src/clippings/archives/wacz.ts";
import { warc } from "../../../src/clippings/archives/web-archive.ts";
import { readSource, rulesOf } from "../read-source.ts";
import { packed, record } from "./make-warc.ts";

async function zip(
  files: readonly (readonly [name: string, bytes: Uint8Array, isPacked?: boolean])[],
): Promise<Uint8Array> {
  const made = new yazl.ZipFile();
  for (const [name, bytes, isPacked = false] of files) made.addBuffer(Buffer.from(bytes), name, { compress: isPacked });
  made.end();
  const parts: Buffer[] = [];
  for await (const part of made.outputStream) parts.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(parts));
}

test("the WARC files of a WACZ are read where they stand, and its indexes are counted", async () => {
  const bytes = await zip([
    ["indexes/index.idx", new Uint8Array()],
    ["archive/data.warc.gz", packed(record())],
    ["pages/pages.jsonl", Buffer.from("{}"), true],
  ]);
  const names: string[] = [];
  const reading = await readSource(wacz, bytes, {
    readInside: async (name, inner) => {
      names.push(name);
      const head = { bytes: inner.read(0, 65_536), text: "", size: inner.size };
      assert.ok(warc.detect(head));
      return { format: "stub", clippings: [{ blurbs: [] }], lines: [], problems: [] };
    },
  });
  assert.deepEqual(names, ["archive/data.warc.gz"]);
  assert.equal(reading.clippings.length, 1);
  assert.deepEqual(
    reading.tally?.parts.map(({ name }) => name),
    ["file indexes/", "file pages/"],
  );
});

test("a WARC file that is packed within, and a ZIP without its end, are problems", async () => {
  const bytes = await zip([
    ["archive/data.warc", record(), true],
    ["indexes/index.cdx", Buffer.from("x")],
  ]);
  assert.deepEqual(rulesOf(await readSource(wacz, bytes)), ["warc-packed"]);
  assert.deepEqual(rulesOf(await readSource(wacz, bytes.subarray(0, -40))), ["zip-unreadable"]);
});

test("another ZIP is none", async () => {
  const bytes = await zip([
    ["posts/pier.html", Buffer.from("<p>x")],
    ["datapackage.json", Buffer.from("{}")],
  ]);
  assert.ok(!wacz.detect({ bytes, text: "", size: bytes.length }));
});
