import assert from "node:assert/strict";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { editionOfPlan, planContent, planSite } from "../../src/build/plan.ts";
import { packageRoot } from "../../src/site/package-root.ts";
import { drawn } from "../site/draw-picture.ts";
import { temporary } from "../site/place.ts";
import { differences } from "./same-tree.ts";

const plain = "title: Carded\naddress: https://carded.example/\nshow: full\n";
const settings = `${plain}cards: true\n`;
const story = (headline: string, more = ""): string =>
  `---\nheadline: ${headline}\ndate: 1998-02-03\n${more}---\nText.\n`;
const font = join(packageRoot, "layouts/default/fonts/libre-franklin-latin-ext-700.woff");

test("cards are drawn when their words change and at no other time, and are gone with their stories", async (context) => {
  const place = temporary(context);
  const [content, output] = [join(place, "content"), join(place, "_site")];
  mkdirSync(join(content, "fonts"), { recursive: true });
  const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(content, name), text);
  const made = (): readonly string[] =>
    existsSync(join(output, "cards")) ? readdirSync(join(output, "cards")).sort() : [];
  const times = (): readonly number[] => made().map((name) => statSync(join(output, "cards", name)).mtimeMs);
  const named = (): readonly string[] => {
    const pages = readdirSync(join(output, "1998/02/03"), { withFileTypes: true }).filter((one) => one.isDirectory());
    const html = pages.map(({ name }) => readFileSync(join(output, "1998/02/03", name, "index.html"), "utf8"));
    return html
      .flatMap((page) => [...page.matchAll(/og:image" content="[^"]*\/cards\/([^"]*)"/g)].map(([, name]) => name ?? ""))
      .sort();
  };
  const builtAndCompared = async (what: string) => {
    const report = await build({ content, output, search: false });
    const clean = join(place, "clean");
    const said = await build({ content, output: clean, search: false });
    assert.deepEqual(differences(output, clean), [], what);
    assert.deepEqual([report.problems, report.notices], [said.problems, said.notices], what);
    assert.deepEqual(named(), made(), `${what}: each page names its card, and each card has a page`);
    rmSync(clean, { recursive: true });
    return report;
  };
  put("archive.yaml", plain);
  put("a.md", story("The pier stays"));
  put("b.md", story("The ferry sails"));
  await builtAndCompared("without the setting");
  assert.deepEqual(made(), []);

  put("archive.yaml", settings);
  await builtAndCompared("with it");
  const [first, before] = [made(), times()];
  assert.equal(first.length, 2);
  put("a.md", story("The pier stays", "section: Harbour\n"));
  await builtAndCompared("what stands on no card");
  assert.deepEqual([made(), times()], [first, before], "no card is drawn again");

  put("a.md", story("The pier goes"));
  await builtAndCompared("another headline");
  assert.equal(made().filter((name) => first.includes(name)).length, 1);
  put("b.md", story("Паром"));
  const { notices, problems } = await builtAndCompared("letters that no font has");
  assert.deepEqual([made().length, problems], [1, []]);
  assert.equal(notices.filter((notice) => /^One story has no social card/.test(notice)).length, 1);

  put("a.md", story("The pier goes", "images: { file: pier.jpg, alt: A boat }\n"));
  put("pier.jpg", await drawn({ width: 600, height: 300 }));
  await builtAndCompared("a picture");
  assert.deepEqual(made(), []);
  put("a.md", story("The pier goes"));
  rmSync(join(content, "pier.jpg"));
  await builtAndCompared("no picture any more");
  const [shipped] = made();
  put("archive.yaml", `${plain}cards: { font: fonts/paper.woff }\n`);
  const missing = await builtAndCompared("a font that is missing");
  const said = missing.problems.map(({ file, line, rule, found }) => [file, line, rule, found]);
  assert.deepEqual(said, [["content/archive.yaml", 4, "card-font-unreadable", "fonts/paper.woff"]]);
  assert.deepEqual(made(), [shipped]);
  copyFileSync(font, join(content, "fonts/paper.woff"));
  assert.deepEqual((await builtAndCompared("a font of one's own")).problems, []);
  assert.notDeepEqual(made(), [shipped]);
  rmSync(join(content, "a.md"));
  await builtAndCompared("no such story");
  assert.deepEqual(made(), []);
  put("a.md", story("The pier goes"));
  rmSync(join(content, "fonts"), { recursive: true });
  put("archive.yaml", settings.replace(/^address.*\n/m, ""));
  const unplaced = await builtAndCompared("no address");
  assert.deepEqual(
    unplaced.problems.map(({ line, rule }) => [line, rule]),
    [[3, "cards-incomplete"]],
  );
  assert.deepEqual(made(), []);
});

test("a thread that is sent what the fonts have plans the same site", async (context) => {
  const content = join(temporary(context), "content");
  mkdirSync(content);
  writeFileSync(join(content, "archive.yaml"), settings);
  writeFileSync(join(content, "a.md"), story("The pier stays"));
  const plan = await planSite(content, { search: false });
  const letters = structuredClone(plan.content.letters);
  const again = await planContent({ ...plan.content, letters }, { search: false });
  assert.equal(plan.cards.length, 1);
  assert.equal(editionOfPlan(again).head.digest, editionOfPlan(plan).head.digest);
});
