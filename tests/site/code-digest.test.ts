import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { printingCode, readingCode } from "../../src/site/code-digest.ts";

/** What the compiled program says of its code, and of what packs its index, in a process of its own. */
function told(before = "", cwd = process.cwd()): { reading: string; printing: string; packer: string } {
  const [digests, notes] = ["site/code-digest.js", "search/index/notes.js"].map((module) =>
    JSON.stringify(new URL(`../../dist/src/${module}`, import.meta.url).href),
  );
  const script = `${before}
    Promise.all([import(${digests}), import(${notes})]).then(([{ readingCode, printingCode }, { packer }]) =>
      console.log(JSON.stringify({ reading: readingCode(), printing: printingCode(), packer })));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd, encoding: "utf8" }));
}

function withVersions(other: Readonly<Record<string, string>>): string {
  return `Object.defineProperty(process, "versions", { value: { ...process.versions, ...${JSON.stringify(other)} } });`;
}

test("the digests of code are the same wherever the program is called from", () => {
  const here = told();
  assert.deepEqual(told("", tmpdir()), here);
  for (const digest of [here.reading, here.printing]) assert.match(digest, /^\w{26}$/);
});

test("code that reads and code that prints have digests of their own", () => {
  assert.notEqual(readingCode(), printingCode());
});

test("what stands in a site does not name the versions of Node, but for that of Unicode", () => {
  const here = told();
  const elsewhere = told(withVersions({ node: "1.2.3", icu: "1", cldr: "1", tz: "1999a", zlib: "0.9" }));
  assert.equal(elsewhere.printing, here.printing);
  assert.equal(elsewhere.packer, here.packer);
  assert.notEqual(elsewhere.reading, here.reading, "what was read by other tables is read anew");
  assert.notEqual(told(withVersions({ unicode: "3.0" })).printing, here.printing);
});

test("what packs otherwise is another packer", () => {
  const harder = `const zlib = require("node:zlib"); const { gzipSync } = zlib;
    zlib.gzipSync = (bytes) => gzipSync(bytes, { level: 9 }); require("node:module").syncBuiltinESMExports();`;
  assert.notEqual(told(harder).packer, told().packer);
});
