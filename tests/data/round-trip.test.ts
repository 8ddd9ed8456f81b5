import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "../../src/build/build.ts";
import { exportArchive, exportFormats } from "../../src/export/export.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { BuiltSite } from "../sites/built-site.ts";

/*
 * An archive that is made of what was exported is the same archive: every file of its site is the same to the letter, but
 * for the page that lists the source files, and the manifest, which has digests of what the pages are made from.
 */

const sites = fileURLToPath(new URL("../sites/", import.meta.url));
const sample = fileURLToPath(new URL("../../content", import.meta.url));
const named = readdirSync(sites).filter((name) => {
  const expected = join(sites, name, "expected.json");
  // Thousands of stories that are all alike: four builds of them tell nothing that the others do not.
  if (name === "prolific" || !existsSync(expected)) return false;
  return JSON.parse(readFileSync(expected, "utf8")).fails === undefined;
});

/** Cases of texts that are kept back, and stories: an archive that is made of what is shown does not say that there was more. */
const keptBack: ReadonlySet<string> = new Set(["full-in-summary", "shown-by-default", "summary-in-full", "withdrawn"]);

const own = /^(?:about\/index\.html|backfile\.json|backfile\/.*)$/;

/** Neither pictures nor an owner's style sheet are among the data (docs/data.md); a bag has them. */
const inBagsAlone: ReadonlySet<string> = new Set(["pictures", "own-style"]);

for (const name of ["the sample archive", ...named.filter((each) => !keptBack.has(each) && !inBagsAlone.has(each))]) {
  test(`${name}: what is exported makes the same site again`, async (t) => {
    const place = placeFor(t);
    const content = join(place, "content");
    await fill(content, name);
    const search = name === "the sample archive";
    const output = join(place, "_site");
    const { articles } = await build({ content, output, search });
    const before = new BuiltSite(output);
    for (const format of ["jsonl", "markdown"] as const) {
      const again = join(place, format);
      mkdirSync(again);
      await exportArchive({ content, format, out: join(again, "content") });
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
  });
}

for (const name of ["the sample archive", "aliases", "authors-joined", "corrected", "hostile", ...inBagsAlone]) {
  test(`${name}: a bag makes the same site again, by itself and by import, pictures and style included`, async (t) => {
    const place = placeFor(t);
    const content = join(place, "content");
    await fill(content, name, true);
    // Of a story that is kept back, its page says so; a bag holds what is shown.
    rmSync(join(content, "1998", "secret.md"), { force: true });
    const output = join(place, "_site");
    await build({ content, output, search: false });
    const before = new BuiltSite(output);
    for (const out of ["bag", "bag.zip"]) {
      const bag = join(place, out);
      await exportArchive({ content, format: "bagit", out: bag });
      const again = join(place, `of-${out}`, "content");
      const imported = await importFiles([bag], again);
      assert.deepEqual(
        imported.problems.filter(({ rule }) => /^(?:bag|import)-/.test(rule)),
        [],
      );
      await build({ content: again, output: join(again, "..", "_site"), search: false });
      assertSame(before, new BuiltSite(join(again, "..", "_site")), `${name} by way of ${out}`);
    }
    const own = join(place, "within", "content");
    cpSync(join(place, "bag", "data"), own, { recursive: true });
    await build({ content: own, output: join(own, "..", "_site"), search: false });
    assertSame(before, new BuiltSite(join(own, "..", "_site")), `${name} from within a bag`);
  });
}

for (const name of keptBack) {
  test(`${name}: what is kept back is in no export`, async (t) => {
    const place = placeFor(t);
    const content = join(place, "content");
    await fill(content, name);
    const expected = JSON.parse(readFileSync(join(sites, name, "expected.json"), "utf8")) as { keptBack: string[] };
    assert.ok(expected.keptBack.length > 0);
    const site = join(place, "_site");
    mkdirSync(join(place, "exports"));
    await build({ content, output: site, search: false });
    for (const format of exportFormats) await exportArchive({ content, format, out: join(place, "exports", format) });
    const files = [site, join(place, "exports")].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    );
    for (const { parentPath, name: file } of files) {
      const text = readFileSync(join(parentPath, file), "utf8");
      for (const part of expected.keptBack) assert.ok(!text.includes(part), `${join(parentPath, file)} holds ${part}`);
    }
  });
}

for (const name of ["the sample archive", "authors-joined", "authors-apart", "aliases"]) {
  test(`${name}: the data that the site carries make the same site again`, async (t) => {
    const place = placeFor(t);
    const content = join(place, "content");
    await fill(content, name);
    const whole = join(place, "_site");
    await build({ content, output: whole, search: false });
    const carried = join(place, "carried", "content");
    cpSync(join(whole, "data"), carried, { recursive: true });
    const output = join(place, "carried", "_site");
    // Tables and JSON Lines together: each story is one.
    const { problems } = await build({ content: carried, output, search: false });
    assert.deepEqual(
      problems.filter(({ rule }) => rule === "id-twice"),
      [],
    );
    assertSame(new BuiltSite(whole), new BuiltSite(output), `${name} by way of its own data`);
  });
}

function placeFor(t: TestContext): string {
  const place = mkdtempSync(join(tmpdir(), "backfile-data-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

async function fill(content: string, name: string, withPictures = false): Promise<void> {
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

function assertSame(before: BuiltSite, after: BuiltSite, what: string): void {
  assert.deepEqual(after.files, before.files, what);
  const compared = before.files.filter((file) => !own.test(file));
  assert.ok(compared.length > 5, `${what}: ${compared.length} files are compared`);
  for (const file of compared) {
    const [one, other] = [before, after].map(({ folder }) => readFileSync(join(folder, file)));
    if (one !== undefined && other !== undefined && one.equals(other)) continue;
    assert.equal(after.read(file), before.read(file), `${what}: ${file}`);
  }
}
