import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { exportArchive, exportFormats } from "../../src/export/export.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { BuiltSite } from "../sites/built-site.ts";
import {
  assertSame,
  exported,
  fill,
  formats,
  holdExported,
  inBagsAlone,
  keptBack,
  placeFor,
  sites,
} from "./made-again.ts";

for (const [at, name] of exported.entries()) {
  const ways = name === "the sample archive" ? formats : formats.filter((_, index) => index === at % 2);
  test(`${name}: what is exported makes the same site again`, (t) => holdExported(t, name, ways));
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
