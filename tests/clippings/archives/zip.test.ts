import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { isZip, zipEntries } from "../../../src/clippings/archives/zip.ts";
import { allBytes, bytesOf, type SourceBytes } from "../../../src/clippings/source-bytes.ts";
import { readAnySource } from "../../../src/records/read.ts";
import { makeZip, type Packed } from "./make-zip.ts";

const text = (words: string) => Buffer.from(words);
const open = (files: readonly Packed[]) => zipEntries(bytesOf(makeZip(files)), "export.zip");

async function textOf(zip: Awaited<ReturnType<typeof zipEntries>>, name: string): Promise<string> {
  const entry = zip.entries.find((one) => one.name === name);
  assert.ok(entry, `${name} is listed`);
  const read = await zip.read(entry);
  assert.ok("bytes" in read, "problem" in read ? read.problem.found : "");
  return Buffer.from(allBytes(read.bytes)).toString();
}

test("lists the files of a ZIP with their sizes and reads them, packed and stored", async () => {
  const zip = await open([
    { name: "posts/", isStored: true },
    { name: "posts/pier.html", bytes: text("<p>The pier reopens.</p>") },
    { name: "./posts\\fair.html", bytes: text("<p>The fair.</p>"), isStored: true },
  ]);
  assert.deepEqual(zip.entries, [
    { name: "posts/pier.html", size: 24 },
    { name: "posts/fair.html", size: 16 },
  ]);
  assert.deepEqual([zip.refused, zip.problems], [[], []]);
  assert.equal(await textOf(zip, "posts/pier.html"), "<p>The pier reopens.</p>");
  assert.equal(await textOf(zip, "posts/fair.html"), "<p>The fair.</p>");
});

test("a stored file is a view of the archive, and ends where it ends", async () => {
  const zip = await open([
    { name: "a", bytes: text("0123456789"), isStored: true },
    { name: "b", bytes: text("next"), isStored: true },
  ]);
  const read = await zip.read(zip.entries[0] ?? assert.fail());
  assert.ok("bytes" in read);
  assert.equal(Buffer.from(read.bytes.read(8, 400)).toString(), "89");
  assert.equal(read.bytes.read(50, 60).length, 0);
});

test("names of UTF-8 are read as such without their flag, others as old archives have them", async () => {
  const zip = await open([{ name: "Übersicht.html" }, { name: Uint8Array.of(0x81, 0x2e, 0x74, 0x78, 0x74) }]);
  assert.deepEqual(
    zip.entries.map(({ name }) => name),
    ["Übersicht.html", "ü.txt"],
  );
});

const refusals: readonly (readonly [Packed, string])[] = [
  [{ name: "../../etc/pier" }, "names that leave the folder"],
  [{ name: "posts/../../pier" }, "names that leave the folder"],
  [{ name: "..\\..\\pier" }, "names that leave the folder"],
  [{ name: "/etc/pier" }, "names that leave the folder"],
  [{ name: "\\\\server\\pier" }, "names that leave the folder"],
  [{ name: "c:\\pier" }, "names that leave the folder"],
  [{ name: "pier.txt\0.html" }, "names with control characters"],
  [{ name: "pier\u001b[2J" }, "names with control characters"],
  [{ name: "." }, "names without a file"],
  [{ name: "link", mode: 0o120777 }, "symbolic links"],
  [{ name: "pipe", mode: 0o010644 }, "devices and the like"],
  [{ name: "secret", flags: 1 }, "encrypted files"],
  [{ name: "packed", method: 14 }, "files packed in a way that cannot be read"],
  [{ name: "good" }, "files of a name that another has"],
  [{ name: "./good" }, "files of a name that another has"],
  [{ name: "lie", isStored: true, bytes: text("abc"), size: 5 }, "files of an impossible size"],
  [{ name: "huge", size: 64 * 1024 * 1024 + 1 }, "files of more than 64 MiB"],
  [{ name: "bomb", bytes: new Uint8Array(2_000_000) }, "files that grow beyond all measure"],
];

for (const [file, why] of refusals) {
  test(`refuses ${JSON.stringify(String(file.name))}: ${why}`, async () => {
    const zip = await open([{ name: "good", bytes: text("good") }, file]);
    assert.deepEqual(
      zip.refused.map((one) => one.why),
      [why],
    );
    assert.equal(await textOf(zip, "good"), "good");
    assert.deepEqual(
      zip.problems.map(({ rule }) => rule),
      ["zip-entry-refused"],
    );
  });
}

test("a plain file of a Unix system is read", async () => {
  const zip = await open([{ name: "pier", mode: 0o100644, bytes: text("pier") }]);
  assert.equal(await textOf(zip, "pier"), "pier");
});

test("files that share bytes are read once", async () => {
  const zip = await open([
    { name: "kernel", bytes: text("kernel".repeat(50)) },
    { name: "again", bytes: text("kernel".repeat(50)), from: 0 },
  ]);
  assert.deepEqual(
    zip.refused.map(({ name, why }) => [name, why]),
    [["again", "files that share bytes with another"]],
  );
});

test("a file that is larger than the list says is a problem and costs no more than that", async () => {
  const zip = await open([{ name: "pier", bytes: Buffer.alloc(900_000, "The pier reopens. "), size: 1000 }]);
  const read = await zip.read(zip.entries[0] ?? assert.fail());
  assert.ok("problem" in read);
  assert.deepEqual([read.problem.rule, read.problem.file], ["zip-entry-unreadable", "export.zip/pier"]);
});

test("a wrong checksum is a problem, packed and stored", async () => {
  for (const isStored of [true, false]) {
    const zip = await open([{ name: "pier", bytes: text("pier"), crc: 1, isStored }]);
    const read = await zip.read(zip.entries[0] ?? assert.fail());
    assert.equal("problem" in read && read.problem.found, "its checksum is wrong");
  }
});

test("an archive within an archive draws on the same budget", async () => {
  // 60 MiB each, by their word: eight of them fit into 512 MiB.
  const claim = (name: string): Packed => ({ name, bytes: Buffer.alloc(400_000, rough()), size: 60 * 1024 * 1024 });
  const rest = makeZip([claim("1"), claim("2"), claim("3"), claim("4")]);
  const outer = await open([
    ...["a", "b", "c", "d", "e"].map(claim),
    { name: "inner.zip", bytes: rest, isStored: true },
  ]);
  assert.equal(outer.refused.length, 0);
  const read = await outer.read(outer.entries.at(-1) ?? assert.fail());
  assert.ok("bytes" in read);
  const inner = await zipEntries(read.bytes, "export.zip/inner.zip");
  assert.deepEqual(
    inner.refused.map(({ name, why }) => [name, why]),
    [["4", "files beyond 512 MiB in all"]],
  );
});

/** Bytes that do not pack well, the same ones each time. */
function rough(): Buffer {
  let seed = 1;
  return Buffer.from(
    Array.from({ length: 400_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 0xff;
    }),
  );
}

test("what is packed by itself within an archive draws on the same budget, and grows no further than texts do", async () => {
  // 70 MiB come of each, and eight would be more than 512 MiB.
  const noise = randomBytes(1 << 20);
  const packed = gzipSync(Buffer.concat([noise, Buffer.alloc(69 << 20)]), { level: 1 });
  const files = Array.from({ length: 9 }, (_, at) => ({ name: `${at}.gz`, bytes: packed, isStored: true }));
  const bomb = { name: "bomb.gz", bytes: gzipSync(Buffer.alloc(4 << 20)), isStored: true };
  const said = "<p>The board kept the pier on Tuesday, after a debate of two hours.</p>";
  const page = `<meta property="og:type" content="article"><meta property="og:title" content="Pier"><body><article><h1>Pier</h1>${said.repeat(6)}`;
  const story = { name: "story.html.gz", bytes: gzipSync(page), isStored: true };
  const { problems, articles } = await readAnySource("a.zip", makeZip([bomb, story, ...files]));
  const refused = problems.filter(({ rule }) => rule === "gzip-too-large");
  assert.deepEqual(
    refused.map(({ file, note }) => [file, /200 times its size|the archive in which it stands/.exec(note)?.[0]]),
    [
      ["a.zip/bomb.gz", "200 times its size"],
      ["a.zip/7.gz", "the archive in which it stands"],
      ["a.zip/8.gz", "the archive in which it stands"],
    ],
  );
  assert.equal(articles.length, 1);
});

test("whatever is cut off or no ZIP at all is a problem", async () => {
  const whole = makeZip([{ name: "pier", bytes: text("pier") }, { name: "fair" }]);
  for (const length of [0, 3, 4, 21, 22, 60, whole.length - 30, whole.length - 1]) {
    const zip = await zipEntries(bytesOf(whole.subarray(0, length)), "export.zip");
    assert.deepEqual(
      [zip.entries.length, zip.problems.map(({ rule }) => rule)],
      [0, ["zip-unreadable"]],
      `${length} bytes`,
    );
  }
});

test("no byte that is changed makes it fail otherwise than by a problem", async () => {
  const whole = makeZip([
    { name: "pier", bytes: text("pier pier pier") },
    { name: "fair", isStored: true },
  ]);
  for (let at = 0; at < whole.length; at += 1) {
    for (const value of [0, 0xff, 0x41]) {
      const changed = Uint8Array.from(whole);
      changed[at] = value;
      const zip = await zipEntries(bytesOf(changed), "export.zip");
      for (const entry of zip.entries) await zip.read(entry);
    }
  }
});

test("a ZIP is known by its first bytes", () => {
  assert.ok(isZip(makeZip([{ name: "pier" }])));
  assert.ok(isZip(makeZip([])));
  assert.ok(!isZip(text("PKZIP is a program")));
});

test("bytes are asked for in pieces: the list first, then one file", async () => {
  const whole = makeZip([
    { name: "large", bytes: rough(), isStored: true },
    { name: "pier", bytes: text("pier") },
  ]);
  let asked = 0;
  const bytes: SourceBytes = {
    size: whole.length,
    read(from, to) {
      asked += Math.min(to, whole.length) - from;
      return whole.subarray(from, to);
    },
  };
  const zip = await zipEntries(bytes, "export.zip");
  assert.equal(await textOf(zip, "pier"), "pier");
  assert.ok(asked < 100_000, `${asked} bytes were read`);
});

const slips = "../shared/corpora/security/zip-slip/archives";
test("names of the ZIP slip archives stay where they are", { skip: !existsSync(slips) }, async () => {
  for (const name of ["zip-slip.zip", "zip-slip-win.zip"]) {
    const zip = await zipEntries(bytesOf(readFileSync(`${slips}/${name}`)), name);
    assert.deepEqual(
      [zip.entries.map((entry) => entry.name), zip.refused.map(({ why }) => why)],
      [["good.txt"], ["names that leave the folder"]],
    );
  }
});
