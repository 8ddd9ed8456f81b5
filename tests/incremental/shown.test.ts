import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, type Report } from "../../src/build/build.ts";
import { searchOfSite } from "../search/site-search.ts";
import { temporary } from "../site/place.ts";
import { BuiltSite } from "../sites/built-site.ts";
import { holding } from "../sites/opened.ts";
import { differences } from "./same-tree.ts";

/** Words of the texts of `tests/sites/shown-by-default`, each in one story alone. */
const hidden = ["wexelbarn", "drumbeltine", "fostergleam", "marnwick", "quillverton"];
/** Of its headlines, deks and blurbs. */
const shown = ["fares", "twelve", "quarter", "crane", "gulls"];

function place(context: TestContext) {
  const folder = temporary(context);
  const content = join(folder, "content");
  cpSync(fileURLToPath(new URL("../sites/shown-by-default/content", import.meta.url)), content, { recursive: true });
  const file = (name: string) => join(content, name);
  const said = readFileSync(file("archive.yaml"), "utf8");
  const options = { content, output: join(folder, "_site") };
  return {
    options,
    set: (line: string) => writeFileSync(file("archive.yaml"), `${said}${line}`),
    edit: (name: string, change: (text: string) => string) =>
      writeFileSync(file(name), change(readFileSync(file(name), "utf8"))),
    async build(): Promise<Report> {
      const report = await build(options);
      const clean = join(folder, "clean");
      assert.deepEqual((await build({ content, output: clean })).problems, report.problems);
      assert.deepEqual(differences(options.output, clean), [], "as a build from nothing gives it");
      return report;
    },
    /** Which of the words stand in a file or are found by search. */
    async told(words: readonly string[]): Promise<string[]> {
      const site = new BuiltSite(options.output);
      const ask = await searchOfSite(options.output);
      const told: string[] = [];
      for (const word of words) {
        // The words of an index are packed beyond a look at its bytes.
        const found = (await ask(word)).length > 0;
        assert.ok(!found || holding(site, word).length > 0, `${word} is found and stands somewhere`);
        if (found || holding(site, word).length > 0) told.push(word);
      }
      return told;
    },
  };
}

test("a text that may not be published is in no file and found by no search, whatever the site was before", async (context) => {
  const site = place(context);
  await site.build();
  assert.deepEqual(await site.told(hidden), []);
  assert.deepEqual(await site.told(shown), shown);
  site.set("show: full\n");
  await site.build();
  // What cannot be read in the record of the notes keeps its text back still.
  assert.deepEqual(await site.told(hidden), hidden.slice(0, 4));
  site.set("show: summary\n");
  await site.build();
  assert.deepEqual(await site.told(hidden), []);
  assert.deepEqual(await site.told(shown), shown);
});

test("a change of what is shown makes the pages that say so, and no others", async (context) => {
  const site = place(context);
  site.set("show: full\n");
  await site.build();
  const before = new BuiltSite(site.options.output);
  const [regatta] = before.at("/1998/05/07/regatta-put-off-*/");
  site.edit("crane.md", (text) => text.replace("---\n", "---\nshow: summary\n"));
  const report = await site.build();
  assert.ok(report.rendered > 0 && report.kept > report.rendered / 2);
  assert.deepEqual(await site.told(["fostergleam", "wexelbarn"]), ["wexelbarn"]);
  assert.ok(regatta !== undefined && new BuiltSite(site.options.output).files.includes(regatta));
  site.set("show: summary\n");
  await site.build();
  site.set("");
  assert.equal(
    (await site.build()).rendered,
    1,
    "a summary is what is shown without a word: data/archive.yaml alone says it",
  );
});

test("a text that is kept back is said once for the whole archive, until archive.yaml says either", async (context) => {
  const site = place(context);
  const notice =
    "3 stories have a whole text that is not shown. Write `show: full` in content/archive.yaml if you may publish them, or `show: summary` to say that you mean it.";
  assert.deepEqual((await site.build()).notices, [notice]);
  assert.deepEqual((await site.build()).notices, [notice], "and again where nothing has changed");
  site.edit("crane.md", (text) => text.replace("---\n", "---\nshow: summary\n"));
  site.edit("fares.md", (text) => text.replace("---\n", "---\nshow: full\n"));
  assert.deepEqual((await site.build()).notices, [
    "1 story has a whole text that is not shown. Write `show: full` in content/archive.yaml if you may publish it, or `show: summary` to say that you mean it.",
  ]);
  for (const line of ["show: summary\n", "show: full\n"]) {
    site.set(line);
    assert.deepEqual((await site.build()).notices, []);
  }
});
