import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { layouts } from "../../layouts/default/index.ts";
import { arrange } from "../../src/archive/arrange.ts";
import { pagePath } from "../../src/basics/address.ts";
import type { Edtf } from "../../src/basics/edtf.ts";
import { html } from "../../src/basics/html.ts";
import { build } from "../../src/build/build.ts";
import { check } from "../../src/check/check.ts";
import { languages } from "../../src/languages/languages.ts";
import type { Chrome } from "../../src/pages/page.ts";
import type { Views } from "../../src/pages/views.ts";
import type { Article } from "../../src/records/article.ts";
import { readSource } from "../../src/records/read.ts";
import { mergeSame } from "../../src/records/same/merge-same.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { writeRecord } from "../../src/records/write-record.ts";
import { temporary, write } from "../site/place.ts";
import { BuiltSite } from "../sites/built-site.ts";

function read(front: string) {
  const { articles, problems } = readSource("content/a.md", `---\nheadline: Pier kept\n${front}\n---\nIt stays.\n`);
  return { article: articles[0] as Article, rules: problems.map(({ line, rule }) => `${line} ${rule}`) };
}

const unread = ["3 withdrawn-unreadable"];
const forms: readonly (readonly [string, Article["withdrawn"], readonly string[]])[] = [
  ["2026-11-30", { date: "2026-11-30", reason: null }, []],
  ["30 November 2026", { date: "2026-11-30", reason: null }, []],
  ["2026-11", { date: "2026-11", reason: null }, []],
  ["{ date: 2026-11-30, reason: At her request. }", { date: "2026-11-30", reason: "At her request." }, []],
  ["{ reason: At her request. }", { date: null, reason: "At her request." }, []],
  ["true", { date: null, reason: null }, []],
  ["Yes", { date: null, reason: null }, []],
  ["false", undefined, []],
  ["no", undefined, []],
  ["", undefined, []],
  ["the other day", { date: null, reason: null }, unread],
  ["2026-02-30", { date: null, reason: null }, unread],
  ["[a, b]", { date: null, reason: null }, unread],
  ["{ date: soon, reason: [x] }", { date: null, reason: null }, unread],
] as unknown as readonly (readonly [string, Article["withdrawn"], readonly string[]])[];

for (const [text, expected, rules] of forms) {
  test(`withdrawn: ${text}`, () => {
    const { article, rules: said } = read(`withdrawn: ${text}`);
    assert.deepEqual(article.withdrawn, expected);
    assert.deepEqual(said, rules);
    const [again] = readSource("content/a.md", writeRecord(article)).articles;
    assert.deepEqual(again?.withdrawn, expected, "written and read again it is the same");
  });
}

test("where several sources tell a story, one of them withdraws it for all", () => {
  const [kept, taken] = [read("publication: A").article, read("publication: B\nwithdrawn: 2026-11-30").article];
  const member = (article: Article) => ({ article, isRecord: true, said: null }) as const;
  for (const members of [
    [kept, taken],
    [taken, kept],
  ]) {
    assert.deepEqual(mergeSame(members.map(member) as never).withdrawn, taken.withdrawn);
  }
});

test("an import writes no story down again that was withdrawn, be there nothing left of its record", async (context) => {
  const folder = join(temporary(context), "content");
  write(folder, {
    "lee.txt": "World Feb 4, 2022\nHarbour board keeps the old pier\nBy Ann Lee\n",
    "archive.yaml": "title: T\n",
  });
  const options = { content: folder, files: [join(folder, "lee.txt")] };
  const [file = ""] = (await importFiles(options.files, options.content)).written;
  const place = join(folder, "..", file);
  const [article] = readSource(file, readFileSync(place, "utf8")).articles;
  const taken = `---\nid: ${article?.id}\ndate: 2022-02-04\nslug: ${article?.slug}\nwithdrawn: 2026-11-30\n---\n`;
  writeFileSync(place, taken);
  const again = await importFiles(options.files, options.content);
  assert.deepEqual([again.unchanged, again.problems], [[file], []]);
  assert.equal(readFileSync(place, "utf8"), taken);
  const { archive, problems } = arrange(await readContent(folder));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [archive.stories.length, archive.withdrawn?.map(({ path }) => path)],
    [0, [`/2022/02/04/${article?.slug}/`]],
  );
});

test("an archive of which every story was withdrawn is built, search and all", async (context) => {
  const folder = temporary(context);
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  cpSync(new URL("../sites/withdrawn/content/stub.md", import.meta.url), join(content, "stub.md"));
  const { articles, problems } = await build({ content, output });
  assert.deepEqual([articles, problems], [0, []]);
  assert.deepEqual((await check(output)).problems, []);
  assert.match(new BuiltSite(output).text("/2019/05/09/an-address-alone/"), /This story has been withdrawn/);
});

test("the page of a story that was withdrawn says so in every language of the interface", () => {
  for (const language of languages.values()) {
    const chrome = { ...withoutPages, language: language.tag };
    const context = { chrome, language, here: pagePath("2019", "a"), link: () => "x" };
    const view = { date: "2026-11-30", reason: "At her <request>." } as Views["withdrawn"];
    const text = layouts.withdrawn(view, context).toString();
    for (const said of [language.words.withdrawn, language.words.withdrawnNote, language.date("2026-11-30" as Edtf)]) {
      assert.ok(text.includes(html`${said}`.toString()), `${language.tag}: ${said}`);
    }
    assert.match(text, /At her &lt;request&gt;\./);
  }
  assert.equal(languages.size, 11);
});

const withoutPages: Chrome = {
  ...{ title: "T", description: null, address: null, language: "en", rights: null },
  ...{ corrections: false, markdown: false, generator: "Backfile" },
};
