import assert from "node:assert/strict";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { digestsOf, wordsDigest } from "../../src/records/digests.ts";
import { packHows } from "../../src/records/hows.ts";
import { plain } from "../../src/records/plain.ts";
import { type ShownArticle, shown } from "../../src/records/shown.ts";
import { readContent } from "../../src/records/store.ts";
import { temporary } from "../site/place.ts";

/** A content folder with stories of an invented paper, and where its readings are kept. */
function place(context: TestContext, stories: number) {
  const folder = temporary(context);
  const names = Array.from({ length: stories }, (_, number) => `${number}.md`);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const name of names) write(name, record(name, "It opened on time."));
  const old = new Date(Date.now() - 60_000);
  for (const name of names) utimesSync(join(folder, name), old, old);
  return { folder, kept: temporary(context), names, write };
}

function record(name: string, body: string): string {
  return `---\nheadline: The lock of ${name}\ndate: 2021-05-04\n---\n\n${body}\n`;
}

const read = (folder: string, kept: string) => readContent(folder, { folder: kept, code: "test" });

test("what is kept reads as what was read, and only a changed source is read again", async (context) => {
  const { folder, kept, names, write } = place(context, 20);
  const plain = await readContent(folder);
  const first = await read(folder, kept);
  assert.deepEqual([first.reused?.parsed, first.reused?.reused], [20, 0]);
  // Files that were changed just before they were looked at are looked at once more.
  await new Promise((resolve) => setTimeout(resolve, 120));
  const second = await read(folder, kept);
  assert.deepEqual([second.reused?.parsed, second.reused?.reused], [0, 20]);
  for (const [index, article] of plain.articles.entries()) {
    for (const content of [first, second]) {
      const again = content.articles[index];
      for (const [field, value] of Object.entries(article)) {
        assert.deepEqual(again?.[field as keyof typeof again], value, field);
      }
    }
  }
  write(names[3] ?? "", record("3.md", "It opened late."));
  const third = await read(folder, kept);
  assert.deepEqual([third.reused?.parsed, third.reused?.reused], [1, 19]);
  assert.equal(third.articles.filter(({ body }) => body === "It opened late.").length, 1);
  for (const content of [first, second, third]) content.reused?.kept.sources.stories.texts.close();
});

test("corrections are kept, and a story's words are others with them", async (context) => {
  const { folder, kept, names, write } = place(context, 2);
  const [before] = (await read(folder, kept)).articles;
  write(names[0] ?? "", record("0.md", "It opened on time.").replace("date:", "corrections: It did not.\ndate:"));
  const [after] = (await read(folder, kept)).articles;
  const [again, other] = (await read(folder, kept)).articles;
  const corrections = [{ date: null, text: "It did not.", kind: "correction" }];
  assert.deepEqual(
    [before?.corrections, after?.corrections, again?.corrections],
    [undefined, corrections, corrections],
  );
  assert.equal(other?.corrections, undefined);
  assert.ok(before !== undefined && after !== undefined && again !== undefined);
  assert.notEqual(wordsDigest(before), wordsDigest(after));
  assert.deepEqual(digestsOf(again), digestsOf(plain(again)));
});

test("a summary of what is kept is the summary of what was read", async (context) => {
  const { folder, kept, names, write } = place(context, 3);
  write(names[0] ?? "", record("0.md", "It opened on time.").replace("date:", "show: full\ndate:"));
  write(names[1] ?? "", "---\nheadline: The lock of 1.md\ndate: 2021-05-04\nlock: Nine\nblurbs: It opened.\n---\n");
  const given = await readContent(folder);
  const again = await read(folder, kept);
  for (const archive of ["full", "summary"] as const) {
    const [ours, theirs] = [given, again].map(({ articles }) => articles.map((article) => shown(article, archive)));
    assert.deepEqual(theirs?.map(plain), ours, archive);
    assert.deepEqual(theirs?.map(digestsOf), ours?.map(digestsOf), archive);
    assert.deepEqual(theirs?.map(packHows), ours?.map(packHows), archive);
    const fields = ({ body, extra, provenance, withheld, headline }: ShownArticle) =>
      JSON.stringify([body, extra, provenance, withheld, headline]);
    assert.deepEqual(theirs?.map(fields), ours?.map(fields), archive);
  }
  assert.deepEqual(
    again.articles.map((article) => shown(article, "summary").withheld),
    [undefined, undefined, true],
  );
  again.reused?.kept.sources.stories.texts.close();
});

test("a file touched and not changed is read, and not parsed", async (context) => {
  const { folder, kept, names } = place(context, 3);
  await read(folder, kept);
  utimesSync(join(folder, names[1] ?? ""), new Date(), new Date());
  const { reused } = await read(folder, kept);
  assert.deepEqual([reused?.parsed, reused?.reused], [0, 3]);
});

test("texts of stories that are gone do not pile up", async (context) => {
  const { folder, kept, write } = place(context, 2);
  const long = "The water rose and fell. ".repeat(20_000);
  for (let round = 0; round < 9; round += 1) {
    write("0.md", record("0.md", `${round} ${long}`));
    const { articles, reused } = await read(folder, kept);
    assert.ok(articles.some(({ body }) => body?.startsWith(`${round} `)));
    reused?.kept.sources.stories.texts.close();
  }
  const sizes = readdirSync(kept).map((name) => statSync(join(kept, name)).size);
  assert.ok(
    sizes.reduce((sum, size) => sum + size, 0) < 4 * long.length,
    `${sizes.join(", ")} bytes for a text of ${long.length}`,
  );
});
