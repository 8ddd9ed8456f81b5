import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filePath, outputFile, pagePath, type SitePath } from "../../src/basics/address.ts";
import { writeOut } from "../../src/pages/page.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Rest, type Story, sameDate } from "../archive-fixture.ts";
import { digests, pathOf, viewAt } from "./look.ts";

const people = ["Mara Quill", "Ben Ode", "Ann Lee", "Dora Ems"];

/** Three years of a small paper: every kind of page, every cut, undated stories. */
function courier(more: readonly Story[] = [], rest: Rest = {}) {
  const stories = daily(700, "2022-02-03").map((story, index) => ({
    ...story,
    authors: index % 7 === 0 ? ["Mara Quill", { name: "Ben Ode", role: "photos" }] : [people[index % 4] ?? ""],
    section: index % 3 === 0 ? "Harbour" : "Town / Markets",
    publication: "The Saltmarsh Courier",
    blurbs: [`What the tide brought on day ${index}.`],
  }));
  const undated = sameDate(3, "[..2022-02-03]", { authors: ["Ann Lee"] });
  return planPages(archiveOf([...stories, ...undated, ...more], rest), "Backfile 0.0.0");
}

/** Every address that stands anywhere in a view. */
function* addresses(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string" && (key === "path" || key === "to")) yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* addresses(inner, name);
}

describe("the plan", () => {
  test("gives every page and file an address of its own", () => {
    const plan = courier();
    const files = [...plan.pages, ...plan.files].map(({ path }) => outputFile(path).toLowerCase());
    assert.equal(new Set(files).size, files.length);
    assert.deepEqual(plan.problems, []);
  });

  test("plans every page that a page leads to", () => {
    const plan = courier([], { settings: { address: "https://courier.example/past/" } });
    const planned = new Set<string>([...plan.pages, ...plan.files].map(({ path }) => path));
    const missing = plan.pages.flatMap((page) => [...addresses(page.view())].filter((path) => !planned.has(path)));
    assert.deepEqual(missing, []);
  });

  test("leads from the front page to every page but those that lead elsewhere", () => {
    const plan = courier();
    const pages = new Map(plan.pages.map((page) => [page.path as string, page]));
    // What the layouts print on every page.
    const reached = new Set([
      "/",
      "/authors/",
      "/sections/",
      "/publications/",
      "/years/",
      "/on-this-day/",
      "/search/",
      "/about/",
    ]);
    for (const path of reached) for (const next of addresses(pages.get(path)?.view())) reached.add(next);
    const lost = [...pages.keys()].filter((path) => !reached.has(path));
    assert.deepEqual(lost, ["/404.html"]);
  });

  test("leads by at most four links from the front page to every story, however full a month is", () => {
    const undated = sameDate(600, "[..2021-03-05]");
    const plan = planPages(archiveOf([...sameDate(600, "2021-03-05"), ...daily(400, "2021-03-04"), ...undated]));
    const pages = new Map(plan.pages.map((page) => [page.path as string, page]));
    const steps = new Map([["/", 0]]);
    for (const [path, step] of steps) {
      for (const next of addresses(pages.get(path)?.view())) if (!steps.has(next)) steps.set(next, step + 1);
    }
    const stories = plan.pages.filter(({ kind }) => kind === "article");
    assert.equal(stories.length, 1600);
    assert.ok(stories.every(({ path }) => (steps.get(path) ?? 9) <= 4));
  });

  test("plans an archive of nothing", () => {
    const plan = planPages(archiveOf([]));
    const kinds = plan.pages.map(({ kind }) => kind);
    assert.deepEqual(kinds.sort(), [
      "about",
      "authors",
      "front",
      "not-found",
      "on-this-day",
      "publications",
      "search",
      "sections",
      "years",
    ]);
    assert.equal(viewAt(plan, "front", "/").count, 0);
  });

  test("says the same each time it is asked", () => {
    assert.deepEqual(digests(courier()), digests(courier()));
    const [page] = courier().pages;
    assert.ok(page);
    assert.deepEqual(writeOut(page), writeOut(page));
  });

  test("keeps the chrome apart from the stories", () => {
    assert.deepEqual(courier().chrome, courier([{ headline: "One more" }]).chrome);
    assert.deepEqual(courier().chrome, {
      title: "The Saltmarsh Courier: past issues",
      description: null,
      address: null,
      language: "en",
      rights: null,
      corrections: false,
      markdown: true,
      generator: "Backfile 0.0.0",
    });
  });

  test("knows under which path a missed address is answered", () => {
    assert.equal(viewAt(courier(), "not-found", "/404.html").root, "/");
    const plan = courier([], { settings: { address: "https://courier.example/past/" } });
    assert.equal(viewAt(plan, "not-found", "/404.html").root, "/past/");
  });
});

describe("a story that arrives", () => {
  const settings = { address: "https://courier.example/" };
  const story = (date: string): Story => ({
    headline: "Ferry back in service",
    date,
    authors: ["Mara Quill"],
    section: "Harbour",
    publication: "The Saltmarsh Courier",
  });

  function changed(more: Story): string[] {
    const before = digests(courier([], { settings }));
    const after = digests(courier([more], { settings }));
    assert.deepEqual(
      [...before.keys()].filter((path) => !after.has(path)),
      [],
    );
    return [...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort();
  }

  test("today changes its own lists, the front page and one neighbour", () => {
    assert.deepEqual(changed(story("2022-02-04")), [
      "/",
      "/2022/",
      "/2022/02/",
      // The day before, which now leads to this one, and the newest story by its author until now.
      "/2022/02/03/",
      pathOf(courier(), "The harbour on 2022-02-03"),
      "/2022/02/04/",
      pathOf(courier([story("2022-02-04")]), "Ferry back in service"),
      `${pathOf(courier([story("2022-02-04")]), "Ferry back in service")}index.md`,
      // The newest document of the archived feed.
      "/2022/feed.xml",
      "/about/",
      "/authors/",
      "/authors/mara-quill/",
      "/authors/mara-quill/2022/",
      "/authors/mara-quill/feed.json",
      "/authors/mara-quill/feed.xml",
      "/authors/mara-quill/rss.xml",
      // Of the data its year alone, and not what describes them.
      "/data/records-2022.csv",
      "/data/records-2022.jsonl",
      "/feed.json",
      "/feed.xml",
      "/on-this-day/02-04/",
      "/publications/",
      "/publications/the-saltmarsh-courier/",
      "/publications/the-saltmarsh-courier/2022/",
      "/publications/the-saltmarsh-courier/feed.xml",
      "/rss.xml",
      "/search/",
      "/sections/",
      "/sections/harbour/",
      "/sections/harbour/2022/",
      "/sections/harbour/feed.json",
      "/sections/harbour/feed.xml",
      "/sections/harbour/rss.xml",
      "/sitemap.xml",
      "/years/",
    ]);
  });

  test("late, with a date of long ago, changes its neighbours by author and in its section, and of the feeds only its month", () => {
    const paths = changed(story("2021-06-15"));
    assert.equal(paths.filter((path) => /^\/\d{4}\/\d\d\/\d\d\/.*\/$/.test(path)).length, 5);
    assert.deepEqual(
      paths.filter((path) => /\/(?:feed\.xml|rss\.xml|feed\.json)$/.test(path)),
      ["/2021/06/feed.xml"],
    );
    assert.ok(paths.length <= 28, paths.join("\n"));
  });
});

describe("an address that was left", () => {
  const story: Story = { id: "ferry", headline: "Ferry back in service", date: "2022-02-04" };
  const to = pathOf(planPages(archiveOf([story])), "Ferry back in service");

  function moved(...from: SitePath[]) {
    return planPages(archiveOf([story], { redirects: from.map((each) => ({ from: each, to })) }));
  }

  test("leads to the story", () => {
    const plan = moved(pagePath("old", "ferry"), filePath("stories", "7.html"));
    assert.deepEqual(viewAt(plan, "redirect", "/old/ferry/"), { to, headline: "Ferry back in service" });
    assert.equal(viewAt(plan, "redirect", "/stories/7.html").to, to);
    assert.deepEqual(plan.problems, []);
  });

  const taken = [
    ["a page", pagePath("2022", "02")],
    ["a page in other letters", pagePath("About")],
    ["a file", pagePath("feed.xml")],
    ["a folder", filePath("2022", "02")],
    ["a story", to],
    ["the site's own folders", pagePath("assets", "x")],
    ["a day of the year", pagePath("on-this-day", "12-24")],
    ["the search index", pagePath("search", "shards")],
    ["the manifest", filePath("backfile.json")],
    ["below a page that is a file", pagePath("404.html", "x")],
  ] as const;
  for (const [what, from] of taken) {
    test(`stays with whoever has it: ${what}`, () => {
      const plan = moved(from);
      assert.deepEqual(
        plan.pages.filter(({ kind }) => kind === "redirect"),
        [],
      );
      assert.deepEqual(
        plan.problems.map(({ rule, found, file }) => [rule, found, file]),
        [["alias-taken", from, "content/courier.txt"]],
      );
    });
  }

  test("leads to the first of two stories that left it", () => {
    const plan = moved(pagePath("old"), pagePath("OLD"));
    assert.equal(plan.pages.filter(({ kind }) => kind === "redirect").length, 1);
    assert.equal(plan.problems.length, 1);
  });
});
