import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { printingCode, readingCode } from "../../src/site/code-digest.ts";

test("the digests of code are the same wherever the program is called from", () => {
  const module = JSON.stringify(new URL("../../dist/src/site/code-digest.js", import.meta.url).href);
  const script = `import(${module}).then(({ readingCode, printingCode }) => console.log(readingCode(), printingCode()))`;
  const [here, there] = [process.cwd(), tmpdir()].map((cwd) => execFileSync(process.execPath, ["-e", script], { cwd }));
  assert.deepEqual(here, there);
  assert.match(String(here), /^\w{26} \w{26}\n$/);
});

test("code that reads and code that prints have digests of their own", () => {
  assert.notEqual(readingCode(), printingCode());
});
