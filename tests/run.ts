import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browser/find-chromium.ts";

/**
 * Runs every `tests/**\/*.test.ts`, two files at a time, each in a process of its own.
 * With arguments, only files whose path holds one of them: `npm test -- clippings browser/search`.
 * With `--slow` (`npm run test:slow`) every `tests/**\/*.slow.ts` in their place, which take a quarter of an hour.
 * Exit 1 when a test failed or no file was found. (Node 20's own `--test` takes no patterns.)
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const slow = process.argv.includes("--slow");
const ending = slow ? ".slow.ts" : ".test.ts";
const minutes = slow ? 60 : 5;
const wanted = process.argv.slice(2).filter((argument) => argument !== "--slow");
const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(ending))
  .map((file) => join(root, "tests", file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => named(file).includes(part)))
  .sort();

if (files.length === 0) {
  console.error(`No test file has ${wanted.map((part) => JSON.stringify(part)).join(" or ")} in its path.`);
  process.exitCode = 1;
} else {
  await lookForBrowserOnce();
  run({ files, concurrency: 2, timeout: minutes * 60_000 })
    .on("test:fail", () => {
      process.exitCode = 1;
    })
    .compose(new spec())
    .pipe(process.stdout);
}

function named(file: string): string {
  return relative(root, file).split(sep).join("/");
}

/** Before the files run side by side, so that they need not each unpack or install one. A miss is theirs to report. */
async function lookForBrowserOnce(): Promise<void> {
  if (!files.some((file) => named(file).startsWith("tests/browser/"))) return;
  const found = await findChromium().catch(() => undefined);
  if (found !== undefined) process.env.BACKFILE_CHROME = found;
}
