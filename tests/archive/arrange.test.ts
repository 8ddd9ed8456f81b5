import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { arrange } from "../../src/archive/arrange.ts";
import { byCodePoint } from "../../src/basics/code-points.ts";
import { gather, withoutLines } from "../../src/records/gather.ts";
import { readSource } from "../../src/records/read.ts";
import { defaultSettings } from "../../src/records/settings-file.ts";

/** The archive of a folder that holds these files. */
function archiveOf(files: Readonly<Record<string, string>>) {
  const names = Object.keys(files).sort(byCodePoint);
  const gathered = gather(names.map((name) => withoutLines(readSource(`content/${name}`, files[name] ?? ""))));
  const { archive, problems } = arrange({ ...gathered, settings: defaultSettings });
  return { archive, problems, paths: archive.stories.map(({ path }) => path) };
}

function record(fields: Readonly<Record<string, string>>, body = ""): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n${body}`;
}

/** Addresses without the five characters that an id ends them in. */
const bare = (paths: readonly string[]) => paths.map((path) => path.replace(/-[0-9a-z]{5}\/$/, "/"));

test("addresses follow the calendar as far as the date goes", () => {
  const dates = ["2022-02-04", "2022-02", "2022", "2022-02-04?", "1987-XX", "198X", "'[..2022-02-04]'", "2021/2022"];
  const files = Object.fromEntries(
    dates.map((date, index) => [`${index}.md`, record({ date, headline: `Tide ${index}` })]),
  );
  const { paths } = archiveOf({ ...files, "9.md": record({ headline: "Tide 9" }) });
  assert.deepEqual(bare(paths).sort(), [
    "/1987/tide-4/",
    "/2022/02/04/tide-0/",
    "/2022/02/04/tide-3/",
    "/2022/02/tide-1/",
    "/2022/tide-2/",
    "/undated/tide-5/",
    "/undated/tide-6/",
    "/undated/tide-7/",
    "/undated/tide-9/",
  ]);
});

test("the newest stand first, bounds below their day, what is not known at the end", () => {
  const order = ["2022-02-04", "'[..2022-02-04]'", "2022-02-03", "2022-01-31", "2022-01", "2021-12-31", "1998~", "''"];
  const files = Object.fromEntries(
    order.map((date, index) => [`${9 - index}.md`, record({ date, headline: `Tide ${index}` })]),
  );
  const { archive } = archiveOf(files);
  assert.deepEqual(
    archive.stories.map(({ article }) => Number(article.headline.slice(5))),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
});

test("stories of one day stand as their source lists them", () => {
  const list =
    "For Ann Lee's latest contributions to The Harbour Gazette, see below:\nZebras came ashore.\nAnchors were weighed.\nMasts were set.\n";
  const { archive } = archiveOf({ "b.txt": list, "a.txt": list.replaceAll("ed.", "ed again.") });
  assert.deepEqual(
    archive.stories.map(({ article }) => `${article.source.file.slice(8, 9)}${article.source.line}`),
    ["a2", "a3", "a4", "b3"],
  );
});

test("spellings of a name share a shelf, which bears the commonest", () => {
  const by = (headline: string, authors: string) => record({ headline, authors, date: "2022-02-04" });
  const { archive } = archiveOf({
    "1.md": by("One", "[Zoë Lee, Ann Lee]"),
    "2.md": by("Two", "[ZOE LEE]"),
    "3.md": by("Three", "[Zoë Lee]"),
    "4.md": by("Four", "[{name: Ann Lee, role: photos}, Ann Lee]"),
  });
  assert.deepEqual(
    archive.authors.map(({ slug, name, path, stories }) => [slug, name, path, stories.length]),
    [
      ["ann-lee", "Ann Lee", "/authors/ann-lee/", 2],
      ["zoe-lee", "Zoë Lee", "/authors/zoe-lee/", 3],
    ],
  );
  assert.deepEqual(archive.stories[3]?.authors, ["ann-lee"]);
});

test("of two equally common spellings the first by code points is taken, in either order", () => {
  const files = {
    "1.md": record({ headline: "One", section: "WORLD" }),
    "2.md": record({ headline: "Two", section: "World" }),
  };
  const turned = { "1.md": files["2.md"], "2.md": files["1.md"] };
  assert.deepEqual(
    [files, turned].map((each) => archiveOf(each).archive.sections.map(({ name }) => name)),
    [["WORLD"], ["WORLD"]],
  );
});

test("the title is that of the only author and paper", () => {
  const lee = record({ headline: "One", authors: "Ann Lee", publication: "The Harbour Gazette" });
  assert.equal(archiveOf({ "1.md": lee }).archive.settings.title, "Ann Lee in The Harbour Gazette");
  const ek = record({ headline: "Two", authors: "Bo Ek", publication: "The Harbour Gazette" });
  assert.equal(archiveOf({ "1.md": lee, "2.md": ek }).archive.settings.title, "The Harbour Gazette");
  assert.equal(archiveOf({ "1.md": record({ headline: "One" }) }).archive.settings.title, "News archive");
});

test("a slug that a person wrote stands; a second one of the same address is told apart and reported", () => {
  const { paths, problems } = archiveOf({
    "1.md": record({ headline: "One", slug: "pier" }),
    "2.md": record({ headline: "Two", slug: "pier" }),
    "3.md": record({ headline: "Three", slug: "pier", date: "2022-02-04" }),
    "4.md": record({ headline: "Four", slug: "'02'", date: "2022" }),
  });
  assert.deepEqual(bare(paths), ["/2022/02/", "/2022/02/04/pier/", "/undated/pier/", "/undated/pier/"]);
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [
      ["content/2.md", "slug-taken"],
      ["content/4.md", "slug-taken"],
    ],
  );
  assert.equal(new Set(paths).size, 4);
});

test("aliases lead to their story, unless something else stands there", () => {
  const aliases =
    "[/old/pier.html, /search/, /2022/02/, /Undated/TWO-alias/, /old/pier.html/x/, /feed.xml, /authors/ann/, /2022/INDEX.html]";
  const { archive, problems } = archiveOf({
    "1.md": record({ headline: "One", slug: "one", aliases }),
    "2.md": record({ headline: "Two", slug: "two", aliases: "[/undated/two-ALIAS/, /undated/one/]" }),
  });
  assert.deepEqual(archive.redirects, [
    { from: "/old/pier.html", to: "/undated/one/" },
    { from: "/Undated/TWO-alias/", to: "/undated/one/" },
  ]);
  assert.deepEqual(
    problems.map(({ file, found }) => `${file} ${found}`),
    [
      "content/1.md /search/",
      "content/1.md /2022/02/",
      "content/1.md /old/pier.html/x/",
      "content/1.md /feed.xml/",
      "content/1.md /authors/ann/",
      "content/1.md /2022/INDEX.html",
      "content/2.md /undated/two-ALIAS/",
      "content/2.md /undated/one/",
    ],
  );
});

test("a record in the place of a story leaves a redirect when its address is another", () => {
  const list = "For Ann Lee's latest contributions to The Harbour Gazette, see below:\nThe pier stays where it is.\n";
  const before = archiveOf({ "lee.txt": list });
  const id = before.archive.stories[0]?.article.id ?? "";
  const moved = archiveOf({
    "lee.txt": list,
    "fix.md": record({ id, headline: "The pier stays", date: "2022-02-04" }),
  });
  assert.deepEqual(moved.archive.redirects, [{ from: before.paths[0], to: moved.paths[0] }]);
  assert.equal(moved.archive.stories.length, 1);
});

/** Stories in words so few that they collide often. */
const few = fc.constantFrom("The pier", "the  PIER", "Tide", "港");
const story = fc.record(
  {
    headline: few,
    date: fc.constantFrom("2022-02-04", "2022-02", "2022", "'[..2022-02-04]'"),
    section: few,
    authors: fc.constantFrom("Ann Lee", "Bo Ek"),
    publication: few,
    blurbs: few,
  },
  { noNullPrototype: true },
);

test("a record that is added moves no other story and changes no other's id", () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 6 }), story, fc.constantFrom("0.md", "zz.md"), (stories, more, name) => {
      const files = Object.fromEntries(stories.map((fields, index) => [`${index + 1}.md`, record(fields, "Text.")]));
      const before = archiveOf(files);
      const after = archiveOf({ ...files, [name]: record(more, "Text.") });
      const paths = new Map(after.archive.stories.map(({ article, path }) => [article.id, path]));
      const added = after.archive.stories.find(({ article }) => article.source.file === `content/${name}`);
      for (const { article, path } of before.archive.stories) {
        if (article.id !== added?.article.id) assert.equal(paths.get(article.id), path);
      }
      assert.equal(new Set(after.paths).size, after.paths.length);
      const others = after.archive.stories.filter(({ article }) => article.id !== added?.article.id);
      const known = new Set(others.map(({ article }) => article.id));
      assert.deepEqual(
        others.map(({ article }) => article.id),
        before.archive.stories.map(({ article }) => article.id).filter((id) => known.has(id)),
      );
    }),
    { numRuns: 300 },
  );
});

test("a line that is added to an article file changes no other story's id or address", () => {
  const line = fc.constantFrom(
    "The pier stays, they said.",
    "Zebras came ashore at night.",
    "Masts were set and sails mended.",
    "The tide was late again.",
  );
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 4 }), fc.nat(4), (lines, at) => {
      const head = "For Ann Lee's latest contributions to The Harbour Gazette, see below:";
      const page = (rows: readonly string[]) => `${[head, ...rows].join("\n")}\n`;
      const added = [...lines.slice(0, at), "Something new has come to the harbour.", ...lines.slice(at)];
      const before = archiveOf({ "lee.txt": page(lines) });
      const after = new Set(archiveOf({ "lee.txt": page(added) }).paths);
      assert.equal(before.paths.length, lines.length);
      for (const path of before.paths) assert.ok(after.has(path), path);
    }),
    { numRuns: 100 },
  );
});

test("a problem with an imported record's address names the record, not where it was read", () => {
  const { problems } = archiveOf({
    "fix.md": record({ headline: "One", source: "{ file: content/lee.txt, line: 3 }", aliases: "/search/" }),
  });
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [["content/fix.md", "alias-taken"]],
  );
});
