import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findChromium } from "./browser/find-chromium.ts";
import { figuresIn, promises } from "./trust/figures.ts";
import { withFigures } from "./trust/trust-table.ts";

/**
 * Runs every `tests/**\/*.test.ts`, two processes at a time: a file each, or a dozen files that need none for themselves.
 * With arguments, only files whose path holds one of them: `npm test -- clippings browser/search`.
 * With `--slow` (`npm run test:slow`) every `tests/**\/*.slow.ts` in their place, one at a time, which takes hours; what
 * they have counted is printed at the end, and with `--record` written into the table of `docs/trust.md`.
 * Exit 1 when a test failed or no file was found. (Node 20's own `--test` takes no patterns.)
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const slow = process.argv.includes("--slow");
const record = process.argv.includes("--record");
const ending = slow ? ".slow.ts" : ".test.ts";
const minutes = slow ? 180 : 15;
/** Their tests begin nothing outside a test, and put back what they change of the process. */
const together = ["archive", "basics", "clippings", "languages", "layouts", "pages", "records"];
const dozen = 12;
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
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
  const place = mkdtempSync(join(tmpdir(), "backfile-figures-"));
  const counted = join(place, "figures.jsonl");
  if (slow) process.env.BACKFILE_FIGURES = counted;
  run({ files: slow ? files : [...dozens(place)], concurrency: slow ? 1 : 2, timeout: minutes * 60_000 })
    .on("test:fail", () => {
      process.exitCode = 1;
    })
    .on("close", () => {
      if (slow) tell(counted);
      rmSync(place, { recursive: true });
    })
    .compose(new spec())
    .pipe(process.stdout);
}

/** A suite notes its figure when it has passed, so that whatever else failed makes none of them wrong. */
function tell(counted: string): void {
  const figures = figuresIn(counted);
  for (const { promise, text } of figures) console.error(`${promises[promise]}: ${text}`);
  if (!record || figures.length === 0) return;
  const file = join(root, "docs/trust.md");
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, withFigures(readFileSync(file, "utf8"), figures, day));
}

/**
 * To read all of `src` takes each process some two seconds, longer than most of these files then need.
 * Of each dozen a module is made that imports them; one that fails is named by its own file and line all the same.
 */
function* dozens(place: string): Generator<string> {
  const social = files.filter((file) => together.includes(named(file).split("/")[1] ?? ""));
  yield* files.filter((file) => !social.includes(file));
  for (let from = 0; from < social.length; from += dozen) {
    const module = join(place, `from-${from}.mjs`);
    const imports = social.slice(from, from + dozen).map((file) => `import ${JSON.stringify(pathToFileURL(file))};\n`);
    writeFileSync(module, imports.join(""));
    yield module;
  }
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
