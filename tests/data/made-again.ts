import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "../../src/build/build.ts";
import { exportArchive } from "../../src/export/export.ts";
import { readContent } from "../../src/records/store.ts";
import { BuiltSite } from "../sites/built-site.ts";

/*
 * An archive that is made of what was exported is the same archive: every file of its site is the same to the letter, but
 * for the page that lists the source files, and the manifest, which has digests of what the pages are made from.
 */

export const sites = fileURLToPath(new URL("../sites/", import.meta.url));
const sample = fileURLToPath(new URL("../../content", import.meta.url));
const named = readdirSync(sites).filter((name) => {
  const expected = join(sites, name, "expected.json");
  // Thousands of stories that are all alike: four builds of them tell nothing that the others do not.
  if (name === "prolific" || !existsSync(expected)) return false;
  return JSON.parse(readFileSync(expected, "utf8")).fails === undefined;
});

/** Cases of texts that are kept back, and stories: an archive that is made of what is shown does not say that there was more. */
export const keptBack: ReadonlySet<string> = new Set([
  "full-in-summary",
  "shown-by-default",
  "summary-in-full",
  "withdrawn",
]);

const own = /^(?:about\/index\.html|backfile\.json|backfile\/.*)$/;

/** Neither pictures nor an owner's style sheet are among the data (docs/data.md); a bag has them. */
export const inBagsAlone: ReadonlySet<string> = new Set(["pictures", "own-style"]);

/** What is exported in so many ways and built again. */
export const exported = [
  "the sample archive",
  ...named.filter((each) => !keptBack.has(each) && !inBagsAlone.has(each)),
];
export const formats = ["jsonl", "markdown"] as const;

/**
 * What is exported makes the same site again.
 *
 * @param ways the formats from which it is built
 */
export async function holdExported(
  t: TestContext,
  name: string,
  ways: readonly (typeof formats)[number][],
): Promise<void> {
  const place = placeFor(t);
  const content = join(place, "content");
  await fill(content, name);
  const search = name === "the sample archive";
  const output = join(place, "_site");
  const { articles } = await build({ content, output, search });
  const before = new BuiltSite(output);
  for (const format of formats) {
    const again = join(place, format);
    mkdirSync(again);
    await exportArchive({ content, format, out: join(again, "content") });
    if (!ways.includes(format)) continue;
    const report = await build({ content: join(again, "content"), output: join(again, "_site"), search });
    assert.equal(report.articles, articles);
    assertSame(before, new BuiltSite(join(again, "_site")), `${name} by way of ${format}`);
  }
  const table = join(place, "csv", "content");
  mkdirSync(join(place, "csv"));
  await exportArchive({ content, format: "csv", out: table });
  const [rows, lines] = [await readContent(table), await readContent(join(place, "jsonl", "content"))];
  assert.deepEqual(rows.articles, lines.articles, "a table holds all that JSON Lines hold");
  assert.equal(rows.articles.length, articles);
}

export function placeFor(t: TestContext): string {
  const place = mkdtempSync(join(tmpdir(), "backfile-data-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

export async function fill(content: string, name: string, withPictures = false): Promise<void> {
  mkdirSync(content);
  const given = name === "the sample archive" ? sample : join(sites, name, "content");
  if (existsSync(given)) cpSync(given, content, { recursive: true, verbatimSymlinks: true });
  const maker = join(sites, name, "make.ts");
  if (existsSync(maker)) {
    const { make } = (await import(pathToFileURL(maker).href)) as { make(content: string): void | Promise<void> };
    await make(content);
  }
  if (name === "the sample archive" && !withPictures) takePicturesOut(content);
  // What is not shown is not exported: of these, all is shown.
  const settings = join(content, "archive.yaml");
  const said = existsSync(settings) ? readFileSync(settings, "utf8") : "";
  if (!/^show:/m.test(said) && !keptBack.has(name)) writeFileSync(settings, `${said.trimEnd()}\nshow: full\n`);
}

/** Pictures are no part of the data (docs/data.md), and so the archive is compared without those that it names. */
function takePicturesOut(content: string): void {
  let taken = 0;
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, "utf8");
    const without = text.replace(/^(?:images|picture):\n(?: {2}.*\n)+|^!\[.*\]\(.*\)\n\n?/gm, "");
    if (without === text) continue;
    writeFileSync(file, without);
    taken += 1;
  }
  assert.equal(taken, 3, "the sample has three pictures");
}

export function assertSame(before: BuiltSite, after: BuiltSite, what: string): void {
  assert.deepEqual(after.files, before.files, what);
  const compared = before.files.filter((file) => !own.test(file));
  assert.ok(compared.length > 5, `${what}: ${compared.length} files are compared`);
  for (const file of compared) {
    const [one, other] = [before, after].map(({ folder }) => readFileSync(join(folder, file)));
    if (one !== undefined && other !== undefined && one.equals(other)) continue;
    assert.equal(after.read(file), before.read(file), `${what}: ${file}`);
  }
}
