import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Story, sameDate } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

const by = (author: string, section: string, date: string, headline = "Tide table"): Story => {
  return { headline: `${headline} of ${date}`, date, section, authors: [author], publication: "The Saltmarsh Courier" };
};

describe("the front page", () => {
  test("shows the newest twelve, undated ones only where the dated do not suffice", () => {
    const many = planPages(archiveOf([...daily(13, "2022-01-20"), ...sameDate(5, "[..2022-01-20]")]));
    const newest = viewAt(many, "front", "/").newest.map(({ date }) => date.edtf);
    assert.equal(newest.length, 12);
    assert.deepEqual([newest[0], newest[11]], ["2022-01-20", "2022-01-09"]);
    const few = planPages(archiveOf([...daily(2, "2022-01-20"), ...sameDate(5, "[..2022-01-20]")]));
    assert.deepEqual(
      viewAt(few, "front", "/").newest.map(({ date }) => date.edtf),
      ["2022-01-20", "2022-01-19", ...Array(5).fill("[..2022-01-20]")],
    );
  });

  test("leads to the fullest sections and authors, the years and the undated stories", () => {
    const plan = planPages(
      archiveOf([
        by("Ben Ode", "Harbour", "2022-01-20"),
        by("Ann Lee", "Town", "2022-01-21"),
        by("Ann Lee", "Harbour", "2020"),
        by("Ann Lee", "Harbour", "[..2022-01-20]"),
        by("Dora Ems", "Sport", "2020-02"),
      ]),
    );
    const view = viewAt(plan, "front", "/");
    assert.deepEqual(
      view.sections.map(({ name, count, first, last }) => [name, count, first, last]),
      [
        ["Harbour", 3, "2020-01-01", "2022-01-20"],
        ["Sport", 1, "2020-02-01", "2020-02-29"],
        ["Town", 1, "2022-01-21", "2022-01-21"],
      ],
    );
    assert.deepEqual(
      view.authors.map(({ name, path, count }) => [name, path, count]),
      [
        ["Ann Lee", "/authors/ann-lee/", 3],
        ["Ben Ode", "/authors/ben-ode/", 1],
        ["Dora Ems", "/authors/dora-ems/", 1],
      ],
    );
    assert.deepEqual(
      view.years.map(({ name, path, count }) => [name, path, count]),
      [
        ["2022", "/2022/", 2],
        ["2020", "/2020/", 2],
      ],
    );
    assert.deepEqual(view.undated, { name: "undated", path: "/undated/", count: 1, first: null, last: null });
    assert.equal(view.count, 5);
    assert.equal(view.moreAuthors, false);
    assert.equal(view.publications[0]?.path, "/publications/the-saltmarsh-courier/");
  });

  test("shows three stories of each large section that do not stand above, in whole rows", () => {
    const fronts = (...sizes: number[]) => {
      const stories = sizes.flatMap((size, index) => {
        return daily(size, `${2020 - index}-12-31`, { section: `Section ${index + 1}` });
      });
      const view = viewAt(planPages(archiveOf(stories)), "front", "/");
      const shown = view.fronts.flatMap(({ section, stories: own }) => {
        assert.ok(own.every(({ path }) => !view.newest.some((story) => story.path === path)));
        assert.ok(own.every((story) => story.section?.path === section.path));
        return [`${section.name}: ${own.length}`];
      });
      return shown;
    };
    // The twelve newest are all of the first section.
    assert.deepEqual(fronts(16, 5, 4), ["Section 1: 3", "Section 2: 3", "Section 3: 3"]);
    assert.deepEqual(fronts(14, 5, 4), ["Section 2: 3", "Section 3: 3"]);
    assert.deepEqual(fronts(14, 5, 2), []);
    assert.deepEqual(fronts(20), []);
    assert.equal(fronts(20, 9, 8, 7, 6).length, 3);
    assert.equal(fronts(20, 9, 8, 7, 6, 5, 4, 3).length, 6);
  });

  for (const [authors, more] of [
    [24, false],
    [25, true],
  ] as const) {
    test(`names 24 of ${authors} authors`, () => {
      const stories = Array.from({ length: authors }, (_, index) => by(`Author ${index + 101}`, "Town", "2022"));
      const view = viewAt(planPages(archiveOf(stories)), "front", "/");
      assert.equal(view.authors.length, 24);
      assert.equal(view.moreAuthors, more);
      assert.deepEqual(
        view.authors.slice(0, 3).map(({ name }) => name),
        ["Author 101", "Author 102", "Author 103"],
      );
    });
  }
});

describe("the lists", () => {
  const archive = archiveOf(["Zoe Ash", "Ann Lee", "Ann Bell"].map((name) => by(name, "Town", "2022-02")));
  const plan = planPages(archive);

  test("are in the archive's order, which is by name", () => {
    assert.deepEqual(
      viewAt(plan, "authors", "/authors/").entries.map(({ name, count }) => [name, count]),
      [
        ["Ann Bell", 1],
        ["Ann Lee", 1],
        ["Zoe Ash", 1],
      ],
    );
  });

  test("of years begin with the newest, and name what has none", () => {
    const archive = archiveOf([by("A", "Town", "1987"), by("A", "Town", "2022-02"), by("A", "Town", "[..2020]")]);
    const view = viewAt(planPages(archive), "years", "/years/");
    assert.deepEqual(
      view.entries.map(({ name, first, last }) => [name, first, last]),
      [
        ["2022", "2022-02-01", "2022-02-28"],
        ["1987", "1987-01-01", "1987-12-31"],
      ],
    );
    assert.equal(view.undated?.count, 1);
    assert.equal(viewAt(plan, "years", "/years/").undated, null);
  });

  test("stand on the search page for those without a script", () => {
    const view = viewAt(plan, "search", "/search/");
    assert.deepEqual(
      [view.sections.map(({ path }) => path), view.years.map(({ path }) => path)],
      [["/sections/town/"], ["/2022/"]],
    );
  });
});
