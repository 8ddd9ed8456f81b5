import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { splitLines } from "../../src/clippings/split-lines.ts";
import { Tallier } from "../../src/clippings/tally.ts";
import { type Defaults, noDefaults } from "../../src/records/defaults.ts";
import { directoryFolder, namesIn } from "../../src/records/others/author-directory.ts";
import { readSource } from "../../src/records/read.ts";
import { reportsOf } from "../../src/records/source-report.ts";
import { putTogether, readFolder } from "../../src/records/store.ts";
import { contentFolder, write } from "./samples.ts";

/** One file of an invented paper's old site. */
function read(text: string, file = "content/pier.md", defaults: Defaults = noDefaults) {
  const reading = readSource(file, text, defaults);
  const [article] = reading.articles;
  const rules = reading.problems.map(({ rule }) => rule);
  return { ...reading, article, rules, left: reading.tally?.leftOut.map(({ why }) => why) ?? [] };
}

test("a file is another generator's by one of the signs, and never with a key that is Backfile's alone", () => {
  const table = [
    ["title: A\nlayout: post", "content/a.md", "markdown"],
    ["title: A\ncategories: [b]", "content/a.md", "markdown"],
    ["title: A", "content/_posts/a.md", "markdown"],
    ["title: A", "content/2014-03-12-a.md", "markdown"],
    ["title: A\ndate: 2014-03-12\nauthors: B C\ntags: [d]\nsection: E", "content/a.md", "record"],
    ["headline: A\nlayout: post", "content/_posts/2014-03-12-a.md", "record"],
    ["title: A\nid: b\npermalink: /x/", "content/a.md", "record"],
  ] as const;
  for (const [front, file, format] of table) {
    assert.equal(read(`---\n${front}\n---\nText.`, file).format, format, `${file}: ${front}`);
  }
  assert.equal(read("+++\ntitle = 'A'\n+++\nText.").format, "markdown");
  assert.equal(read('{\n  "title": "A"\n}\nText.').format, "markdown");
  assert.equal(read("{ a brace }\nText.").format, "record");
});

test("a record of our own keeps its text to the letter", () => {
  const body = "<b>Bold</b> {{< youtube x >}} {: .a}";
  assert.equal(read(`---\nheadline: A\nlayout: post\n---\n${body}`).article?.body, body);
  assert.equal(read(body).article?.body, body);
});

test("other people's keys are our fields, each with its line and how it is known", () => {
  const { article, rules } = read(
    [
      "---",
      "layout: post",
      "title: Pier &amp; port",
      "date: 2014-05-12 9:00:11 -0400",
      "subtitle: A vote",
      'excerpt: <p>The <a href="/x">board</a> voted.</p>',
      "description: The board voted.",
      "categories: [Harbour]",
      "tags: [Piers, County]",
      "author: Ann Lee and Bo Ek",
      "lang: en_GB",
      "last_modified_at: 2015-01-02",
      "permalink: /old/pier.html",
      "redirect_from:",
      "  - /older/pier/",
      "canonical_url: https://gazette.example/pier",
      "image: /img/pier.jpg",
      "image_alt: The pier",
      "license: CC BY 4.0",
      "slug: pier-and-port",
      "---",
      "",
      "<em>Kept.</em>",
    ].join("\n"),
  );
  assert.deepEqual(rules, []);
  assert.ok(article !== undefined);
  const { headline, date, dek, blurbs, section, tags, authors, language, updated, aliases, url, slug, body, rights } =
    article;
  assert.deepEqual(
    { headline, date, dek, blurbs, section, tags, authors, language, updated, aliases, url, slug, body, rights },
    {
      headline: "Pier & port",
      date: "2014-05-12",
      dek: "A vote",
      blurbs: ["The board voted."],
      section: "Harbour",
      tags: ["Piers", "County"],
      authors: [{ name: "Ann Lee" }, { name: "Bo Ek" }],
      language: "en-GB",
      updated: "2015-01-02",
      aliases: ["/old/pier.html", "/older/pier/"],
      url: "https://gazette.example/pier",
      slug: "pier-and-port",
      body: "*Kept.*",
      rights: "CC BY 4.0",
    },
  );
  assert.deepEqual(article.images, [{ file: "/img/pier.jpg", alt: "The pier", caption: null, credit: null }]);
  assert.deepEqual(article.provenance.dek, { how: "given", line: 5, rule: "front-matter" });
  assert.deepEqual(article.provenance.body, { how: "given", line: 23, rule: "body" });
});

test("of several categories none is the section", () => {
  const { article } = read(
    "---\ntitle: A\nlayout: post\ncategories:\n  - Harbour\n  - Votes\ntags: [Piers]\n---\nText.",
  );
  assert.deepEqual([article?.section, article?.tags], [null, ["Piers", "Harbour", "Votes"]]);
  assert.deepEqual(read("---\ntitle: A\nlayout: post\ncategories: harbour votes\n---\nText.").article?.tags, [
    "harbour",
    "votes",
  ]);
});

test("the file's name, an old address or the folders say the day, and it counts as derived", () => {
  const table = [
    ["---\ntitle: A\n---\nText.", "content/2014-03-12-coming-soon.md", "2014-03-12", "file-name-date", "coming-soon"],
    [
      "+++\ntitle = 'A'\npath = '2014/12/12/Timeline'\n+++\nText.",
      "content/t.md",
      "2014-12-12",
      "old-address-date",
      "t",
    ],
    ["+++\ntitle = 'A'\n+++\nText.", "content/2014/03/12/pier/index.md", "2014-03-12", "folder-date", "pier"],
  ] as const;
  for (const [text, file, date, rule, slug] of table) {
    const { article } = read(text, file);
    assert.deepEqual([article?.date, article?.provenance.date, article?.slug], [date, { how: "derived", rule }, slug]);
  }
  const stated = read("---\ntitle: A\ndate: 2014-03-15\n---\nText.", "content/2014-03-12-a.md").article;
  assert.deepEqual([stated?.date, stated?.provenance.date?.how], ["2014-03-15", "given"]);
  const impossible = read("---\ntitle: A\n---\nText.", "content/2014-02-30-a.md").article;
  assert.equal(impossible?.date, null);
});

test("a moment with an offset is the day in the archive's zone, hours of one digit or offsets of one among them", () => {
  const day = (date: string, zone: string) =>
    read(`---\ntitle: A\nlayout: post\ndate: ${date}\n---\nText.`, undefined, { ...noDefaults, zone }).article?.date;
  assert.equal(day("2014-05-12 23:30:11 -0400", "America/New_York"), "2014-05-12");
  assert.equal(day("2014-05-12 23:30:11 -0400", "UTC"), "2014-05-13");
  assert.equal(day("2014-05-12 9:05:11 -4", "America/New_York"), "2014-05-12");
});

test("TOML is read with its dates, tables and lines, and refused where it has faults", () => {
  const text =
    '+++\ntitle = "A"\ndate = 2014-05-12T23:30:00-04:00\nauthors = ["Ann Lee"]\n[extra]\nteam = "x"\n+++\nText.';
  const { article, unknownKeys } = read(text, undefined, { ...noDefaults, zone: "America/New_York" });
  assert.deepEqual(
    [article?.date, article?.authors, article?.extra],
    ["2014-05-12", [{ name: "Ann Lee" }], { extra: { team: "x" } }],
  );
  assert.deepEqual(article?.provenance.authors?.line, 4);
  assert.deepEqual(unknownKeys, [{ key: "extra", file: "content/pier.md", line: 5 }]);
  const broken = read("+++\ntitle = A\n+++\nText.");
  assert.deepEqual(
    [broken.articles, broken.problems[0]?.rule, broken.problems[0]?.line],
    [[], "front-matter-unreadable", 2],
  );
  assert.equal(read("+++\ntitle = 'A'\nText.").problems[0]?.rule, "front-matter-unclosed");
  assert.deepEqual(read('+++\n__proto__ = "x"\n+++\nText.').articles, []);
  assert.deepEqual(read(`+++\na = ${"[".repeat(50)}${"]".repeat(50)}\n+++\nText.`).articles, []);
});

test("JSON is read, and what stands in its objects cannot become anything's prototype", () => {
  const { article } = read('{\n  "title": "A",\n  "date": "2014-05-12"\n}\n\nText.');
  assert.deepEqual(
    [article?.headline, article?.date, article?.body, article?.provenance.date?.line],
    ["A", "2014-05-12", "Text.", 3],
  );
  assert.equal(read('{\n  "title": "A",\n  "__proto__": {}\n}\nText.').problems[0]?.rule, "front-matter-unreadable");
});

test("quotes that go on at the line's head, and blank lines above, are read as other generators read them", () => {
  const { article, rules } = read(
    "---\nlayout: post\ntitle: \"A \\\"vote\\nand\nmore\"\nexcerpt: 'It''s\nkept'\n---\nText.".replace("\\n", ""),
  );
  assert.deepEqual([article?.headline, article?.blurbs, rules], ['A "voteand more', ["It's kept"], []]);
  assert.equal(read("\n\n---\ntitle: A\nlayout: post\n---\nText.").article?.headline, "A");
});

test("drafts are left out and counted, whoever wrote them, and nothing of them is a leftover", () => {
  for (const [text, file, why] of [
    ["---\nheadline: A\ndraft: true\n---\nText.", "content/a.md", "drafts"],
    ["---\nheadline: A\npublished: no\n---\nText.", "content/a.md", "not published"],
    ["+++\ntitle = 'A'\ndraft = true\n+++\nText.", "content/a.md", "drafts"],
    ["---\ntitle: A\nlayout: post\nstatus: private\n---\nText.", "content/a.md", "private"],
    ["---\ntitle: A\n---\nText.", "content/_drafts/a.md", "drafts"],
    ["---\ntitle: News\nsummary: All\n---\nText.", "content/news/_index.md", "list pages"],
    ["---\ntitle: News\nsummary: All\n---\n", "content/news/index.md", "list pages"],
    ["# News\n\nThe site.", "content/blog/README.md", "notes about the folder"],
  ] as const) {
    const { articles, left, leftovers, lines } = read(text, file);
    assert.deepEqual([articles, left, leftovers], [[], [why], []], file);
    assert.equal(lines.length, splitLines(text).length);
  }
  for (const text of [
    "---\nheadline: A\ndraft: false\n---\nText.",
    "---\nheadline: A\npublished: 2014-05-12\n---\nText.",
  ]) {
    assert.equal(read(text).articles.length, 1);
    assert.deepEqual(read(text).unknownKeys, []);
  }
  const doubtful = read("---\nheadline: A\ndraft: soon\n---\nText.");
  assert.deepEqual([doubtful.articles, doubtful.rules], [[], ["truth-unreadable"]]);
});

test("`fields:` says what other keys mean, and is a sign itself", () => {
  const defaults: Defaults = {
    ...noDefaults,
    fields: [
      ["hed", "headline"],
      ["skribent", "authors"],
      ["mood", "nothing"],
    ],
  };
  const { article, unknownKeys, format } = read(
    "---\nhed: Pier\nskribent: Ann Lee\nmood: x\n---\nText.",
    undefined,
    defaults,
  );
  assert.deepEqual(
    [article?.headline, article?.authors, unknownKeys, format],
    ["Pier", [{ name: "Ann Lee" }], [], "markdown"],
  );
});

test("a link is the story's own where its end is the story's name", () => {
  const link = (to: string) =>
    read(`---\ntitle: A\nlayout: post\nlink: ${to}\n---\nText.`, "content/2014-05-12-pier.md").article?.url;
  assert.equal(link("https://gazette.example/2014/05/12/pier/"), "https://gazette.example/2014/05/12/pier/");
  assert.equal(link("https://elsewhere.example/story"), null);
});

test("a name in an address is decoded, and one that is no folder's is made one and counted", () => {
  const { article, tally, rules } = read("---\ntitle: A\nlayout: post\nslug: pier-%e2%80%93-and_port\n---\nText.");
  assert.deepEqual([article?.slug, rules], ["pier-and-port", []]);
  assert.ok(tally?.parts.some(({ name, as }) => name === "slug" && as === "changed"));
});

test("a byline that names nobody is nobody's short name", () => {
  const { article, unknownKeys } = read("---\ntitle: A\nlayout: post\nauthor: admin\n---\nText.");
  assert.deepEqual([article?.authors, unknownKeys], [[], []]);
});

test("lists of authors are read in every form", () => {
  const lee = [["ann-lee", "Ann Lee"]];
  assert.deepEqual(namesIn("x/_authors/ann-lee.md", "---\nname: Ann Lee\n---\n"), lee);
  assert.deepEqual(namesIn("x/authors/ann-lee/_index.md", "---\nfirst_name: Ann\nlast_name: Lee\n---\n"), lee);
  assert.deepEqual(namesIn("x/_data/authors.yml", "ann-lee:\n  name: Ann Lee\n  web: x\n"), lee);
  assert.deepEqual(namesIn("x/data/authors.toml", '[ann-lee]\nname = "Ann Lee"\n'), lee);
  assert.deepEqual(namesIn("x/_data/authors.json", '[{"id":"ann-lee","name":"Ann Lee"}]'), lee);
  assert.deepEqual(namesIn("x/data/authors/ann-lee.yaml", "display_name: Ann Lee\n"), lee);
  assert.deepEqual(namesIn("x/_data/authors.yml", "a: [\n"), []);
  assert.deepEqual(namesIn("x/_data/authors.json", '{"__proto__": {"name": "X"}}'), []);
  assert.equal(directoryFolder("content/blog/_data/authors.yml"), "content/blog/");
  assert.equal(directoryFolder("content/authors/ann-lee/_index.md"), "content/");
  assert.equal(directoryFolder("content/authors/ann-lee.md"), undefined);
  assert.equal(directoryFolder("content/authors/ann-lee/story.md"), undefined);
});

test("a folder's short names are its list's names, the nearest list first, and others are told once", async (context) => {
  const post = (author: string, text = "Text.") =>
    `---\nlayout: post\ntitle: ${author}\nauthor: ${author}\n---\n${text}`;
  const folder = contentFolder(context, {
    "archive.yaml": "title: Try\n",
    "_data/authors.yml": "lee: Ann Lee\nek: Bo Ek\n",
    "blog/_authors/lee.md": "---\nname: Asa Lee\n---\n",
    "blog/_posts/2014-03-12-a.md": post("lee"),
    "blog/_posts/2014-03-13-b.md": post("ek"),
    "_posts/2014-03-14-c.md": post("lee", "Other."),
    "_posts/2014-03-15-d.md": post("roy"),
    "_posts/2014-03-16-e.md": post("nye"),
  });
  const { articles, problems } = putTogether(await readFolder(folder));
  assert.deepEqual(
    articles.map(({ slug, authors, provenance }) => [slug, authors[0]?.name, provenance.authors?.how]).sort(),
    [
      ["a", "Asa Lee", "derived"],
      ["b", "Bo Ek", "derived"],
      ["c", "Ann Lee", "derived"],
      ["d", "roy", "given"],
      ["e", "nye", "given"],
    ],
  );
  assert.deepEqual(
    problems.map(({ rule, found }) => [rule, found]),
    [["author-short-name", "roy"]],
  );
});

test("a kept reading is read anew when a list of authors or `fields:` changes", async (context) => {
  const folder = contentFolder(context, {
    "archive.yaml": "title: Try\n",
    "_data/authors.yml": "lee: Ann Lee\n",
    "_posts/2014-03-12-a.md": "---\nlayout: post\ntitle: A\nauthor: lee\nrad: Dek\n---\nText.",
  });
  const build = async () => {
    const reading = await readFolder(folder, { folder: join(folder, "../kept"), code: "1" });
    const [article] = putTogether(reading).articles;
    const said = [article?.authors[0]?.name, article?.dek, reading.reused?.parsed];
    reading.reused?.kept.sources.stories.texts.close();
    return said;
  };
  assert.deepEqual(await build(), ["Ann Lee", null, 1]);
  write(folder, "_data/authors.yml", "lee: Asa Lee\n");
  assert.deepEqual(await build(), ["Asa Lee", null, 1]);
  write(folder, "archive.yaml", "title: Try\nfields: { rad: dek }\n");
  assert.deepEqual(await build(), ["Asa Lee", "Dek", 1]);
  assert.deepEqual(await build(), ["Asa Lee", "Dek", 0]);
});

test("many files are told of in one line, with what became of them", () => {
  const row = (file: string, why?: string) => {
    const tally = new Tallier();
    tally.found();
    if (why !== undefined) tally.leftOut(why);
    tally.dropped("layout", "how the page looked");
    return { file, format: "markdown", articles: why === undefined ? 1 : 0, leftovers: [], tally: tally.tally() };
  };
  const [report, ...more] = reportsOf([row("content/a.md"), row("content/b/c.md"), row("content/d.md", "drafts")]);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [report?.file, report?.files, report?.found, report?.records, report?.merged],
    ["content", 3, 3, 2, 0],
  );
  assert.deepEqual(
    report?.leftOut.map(({ why, example }) => [why, example.inside]),
    [["drafts", "content/d.md"]],
  );
  assert.deepEqual(
    report?.parts.map(({ name, count }) => [name, count]),
    [["layout", 3]],
  );
});
