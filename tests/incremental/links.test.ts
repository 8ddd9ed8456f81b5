import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { editionOfPlan, planContent, planSite } from "../../src/build/plan.ts";
import { temporary } from "../site/place.ts";
import { differences } from "./same-tree.ts";

const settings = "title: Linked\nshow: full\n";
const linking =
  "---\nheadline: The pier is green\ndate: 2004-02-03\nurl: https://gazette.example/9/\n---\nSee [May](/5/).\n";
const linked = (headline: string, front = "url: https://gazette.example/5/") =>
  `---\nheadline: ${headline}\ndate: 1998-05-06\n${front}\n---\nThe pier stays.\n`;

test("a page that links is made anew when the linked story comes, moves or goes", async (context) => {
  const place = temporary(context);
  const [content, output] = [join(place, "content"), join(place, "_site")];
  mkdirSync(content);
  const put = (name: string, text: string): void => writeFileSync(join(content, name), text);
  const built = async (what: string): Promise<string> => {
    await build({ content, output, search: false });
    const clean = join(place, "clean");
    await build({ content, output: clean, search: false });
    assert.deepEqual(differences(output, clean), [], what);
    rmSync(clean, { recursive: true });
    const folder = join(output, "2004", "02", "03");
    const [name = ""] = readdirSync(folder).filter((name) => name.startsWith("the-pier-is-green-"));
    const [, href = ""] =
      /<a href="([^"]*)"[^>]*>May</.exec(readFileSync(join(folder, name, "index.html"), "utf8")) ?? [];
    return href;
  };
  const out = "https://gazette.example/5/";
  put("archive.yaml", settings);
  put("a.md", linking);
  // So that the two are no neighbours.
  for (let number = 0; number < 5; number += 1) {
    put(`z${number}.md`, `---\nheadline: Tide table ${number}\ndate: 2001-01-0${number + 1}\n---\nHigh.\n`);
  }
  assert.equal(await built("the first build"), out);
  put("b.md", linked("The pier stays"));
  assert.match(await built("it comes"), /1998\/05\/06\/the-pier-stays-\w+\/index\.html$/);
  put("b.md", linked("No pier like this one"));
  assert.match(await built("another headline"), /\/no-pier-like-this-one-\w+\/index\.html$/);
  put("b.md", linked("No pier like this one", "url: https://gazette.example/5/\nslug: pier"));
  assert.match(await built("another slug"), /\/pier(?:-\w+)?\/index\.html$/);
  put("c.md", linked("Another pier", "url: https://gazette.example/6/\naliases: /5/"));
  assert.match(await built("an alias of another"), /\/pier(?:-\w+)?\/index\.html$/);
  put("b.md", linked("No pier like this one", "url: https://gazette.example/4/"));
  assert.match(await built("another address"), /\/another-pier-\w+\/index\.html$/);
  rmSync(join(content, "c.md"));
  assert.equal(await built("it goes"), out);
});

test("a thread that plans from what was kept leads links to the same pages", async (context) => {
  const [place, kept] = [temporary(context), temporary(context)];
  const content = join(place, "content");
  mkdirSync(content);
  writeFileSync(join(content, "archive.yaml"), settings);
  writeFileSync(join(content, "a.md"), linking);
  writeFileSync(join(content, "b.md"), linked("The pier stays"));
  const plain = await planSite(content, { search: false });
  const reading = await planSite(content, { search: false }, { folder: kept, code: "test" });
  const again = await planContent(reading.content, { search: false });
  assert.equal(editionOfPlan(again).head.digest, editionOfPlan(plain).head.digest);
  reading.content.reused?.kept.sources.stories.texts.close();
});
