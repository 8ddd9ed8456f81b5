import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { printBagInfo, readBagInfo } from "../../src/records/bag/bag-info.ts";
import { manifestLine, readManifest } from "../../src/records/bag/bag-manifest.ts";
import { verifyBag } from "../../src/records/store-bag-verify.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { FolderSink, writeBag } from "../../src/site/write-bag.ts";
import { contentFolder, write } from "./samples.ts";

const info = {
  title: "The Fenmouth Ledger",
  description: null,
  address: null,
  generator: "Backfile",
  kind: "archive",
} as const;
/** Invented. */
const record = '{"headline":"Old lock gates swing again","date":"2019-05-03"}\n';

async function bag(context: TestContext, files: Readonly<Record<string, string>> = { "records-2019.jsonl": record }) {
  const folder = join(contentFolder(context, {}), "..", "kept");
  mkdirSync(folder);
  const payload = Object.entries(files).map(([file, text]) => ({ file, pieces: () => [text] }));
  await writeBag(payload, [{ file: "README.txt", pieces: () => ["Kept."] }], info, new FolderSink(folder));
  return folder;
}

const sums = (text: string, algorithm: string) => createHash(algorithm).update(text).digest("hex");

test("a list of checksums is read as it was written, whatever files are called", () => {
  const paths = ["data/a b.txt", "data/100%.txt", "data/%25.txt", "data/世界.txt", "data/*star.txt"];
  const checksum = "0".repeat(128);
  const { entries, faults } = readManifest(paths.map((path) => manifestLine({ path, checksum })).join(""));
  assert.deepEqual([entries.map(({ path }) => path), faults], [paths, []]);
});

test("a list that names what lies outside the bag is not followed", () => {
  const checksum = "0".repeat(64);
  const lines = ["../etc/passwd", "/etc/passwd", "C:/a", "data/../../a", "~"].map((path) => `${checksum}  ${path}\n`);
  const { entries, faults } = readManifest(`${lines.join("")}nonsense\n`);
  assert.deepEqual(
    entries.map(({ path }) => path),
    ["~"],
  );
  assert.equal(faults.length, 5);
});

test("what a bag says of itself has no line that a title could bring in", () => {
  const text = printBagInfo({ ...info, title: "A\nPayload-Oxum: 0.0\n" }, { bytes: 5, files: 1 });
  assert.equal(readBagInfo(text).get("payload-oxum"), "5.1");
  assert.equal(readBagInfo("Contact-Name: Ann\n  Lee\nContact-Name: other\n").get("contact-name"), "Ann Lee");
});

test("a whole bag has no problems, and each kind of harm is found", async (context) => {
  const harms: readonly (readonly [rule: string, harm: (folder: string) => void])[] = [
    ["bag-file-changed", (folder) => appendFileSync(join(folder, "data/records-2019.jsonl"), "\n")],
    ["bag-file-missing", (folder) => rmSync(join(folder, "data/records-2019.jsonl"))],
    ["bag-file-unlisted", (folder) => writeFileSync(join(folder, "data/extra.txt"), "x")],
    ["bag-file-unlisted", (folder) => writeFileSync(join(folder, "extra.txt"), "x")],
    ["bag-file-unlisted", (folder) => symlinkSync("/etc/passwd", join(folder, "data/link"))],
    ["bag-file-changed", (folder) => appendFileSync(join(folder, "README.txt"), "x")],
    ["bag-list-missing", (folder) => rmSync(join(folder, "manifest-sha512.txt"))],
    ["bag-list-missing", (folder) => rmSync(join(folder, "tagmanifest-sha512.txt"))],
    ["bag-list-line", (folder) => appendFileSync(join(folder, "tagmanifest-sha512.txt"), "\n")],
    ["bag-declaration", (folder) => rmSync(join(folder, "bagit.txt"))],
    ["bag-oxum", (folder) => writeFileSync(join(folder, "bag-info.txt"), "Payload-Oxum: 1.1\n")],
  ];
  const whole = await verifyBag(await bag(context));
  assert.deepEqual([whole.files, whole.bytes, whole.problems], [6, record.length, []]);
  for (const [rule, harm] of harms) {
    const folder = await bag(context);
    harm(folder);
    const { problems } = await verifyBag(folder);
    assert.ok(
      problems.some((problem) => problem.rule === rule && problem.severity === "error"),
      `${rule}: ${harm}`,
    );
  }
});

test("what a system leaves in a folder is no error", async (context) => {
  const folder = await bag(context);
  write(folder, "data/.DS_Store", "x");
  const { problems } = await verifyBag(folder);
  assert.deepEqual(
    problems.map(({ rule, severity }) => [rule, severity]),
    [["bag-file-unlisted", "warning"]],
  );
});

test("a bag of another program's, with other checksums and line ends, is read", async (context) => {
  const folder = contentFolder(context, {
    "bagit.txt": "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n",
    "manifest-md5.txt": `${sums(record, "md5").toUpperCase()} *data/a.jsonl\r\n`,
    "data/a.jsonl": record,
    "notes/about.txt": "No list need name this.",
  });
  assert.deepEqual((await verifyBag(folder)).problems, []);
});

test("a bag is imported with its settings and pictures, and a wrong file is told and left out", async (context) => {
  const files = {
    "archive.yaml": "title: The Fenmouth Ledger\nshow: full\n",
    "merges.yaml": "different: []\n",
    "theme.css": ":root { --paper: #fff; }\n",
    "records-2019.jsonl": record,
    "1998/records-1998.jsonl": '{"headline":"Pier","date":"1998","images":["pier.jpg"]}\n',
    "1998/pier.jpg": "no picture, but a file",
    "records-2020.jsonl": '{"headline":"Eel count doubles","date":"2020-09-14"}\n',
  };
  const folder = await bag(context, files);
  appendFileSync(join(folder, "data/records-2020.jsonl"), '{"headline":"Put in since"}\n');
  const content = join(folder, "..", "made");
  const done = await importFiles([folder], content);
  assert.deepEqual([...done.carried].sort(), [
    "made/1998/pier.jpg",
    "made/archive.yaml",
    "made/merges.yaml",
    "made/theme.css",
  ]);
  assert.equal(done.written.length, 2);
  assert.ok(
    done.written.some((file) => /^made\/1998\/pier-\w+\.md$/.test(file)),
    "beside its picture",
  );
  assert.deepEqual(
    done.problems.map(({ rule, file }) => [rule, file]),
    [
      ["bag-file-changed", "kept/data/records-2020.jsonl"],
      ["bag-oxum", "kept/bag-info.txt"],
    ],
  );
  writeFileSync(join(content, "archive.yaml"), "title: Another\n");
  const again = await importFiles([folder], content);
  assert.deepEqual([again.written, again.carried], [[], []]);
  assert.ok(again.problems.some(({ rule, file }) => rule === "import-file-kept" && file === "made/archive.yaml"));
  assert.equal(readFileSync(join(content, "archive.yaml"), "utf8"), "title: Another\n");
});

test("a bag whose payload is a link to somebody's folder has nothing to import", async (context) => {
  const folder = await bag(context);
  const theirs = join(folder, "..", "theirs");
  mkdirSync(join(theirs, "authors"), { recursive: true });
  writeFileSync(join(theirs, "diary.txt"), "My diary\nMay 4, 2021\nNobody is to read this.\n");
  writeFileSync(join(theirs, "archive.yaml"), "title: Mine\n");
  rmSync(join(folder, "data"), { recursive: true });
  symlinkSync(theirs, join(folder, "data"));
  const content = join(folder, "..", "made");
  const done = await importFiles([folder], content);
  assert.deepEqual([done.written, done.carried], [[], []]);
  assert.ok(done.problems.some(({ rule, file }) => rule === "bag-file-unlisted" && file === "kept/data"));
});
