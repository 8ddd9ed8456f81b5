import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Story, sameDate } from "../archive-fixture.ts";
import { outline, pathsBelow, viewAt } from "./look.ts";

const by: Partial<Story> = { authors: ["Mara Quill"] };
const shelf = "/authors/mara-quill/";

function planned(...stories: Story[][]) {
  return planPages(archiveOf(stories.flat()));
}

describe("an author's page", () => {
  test("lists 100 stories under their years, undated ones last", () => {
    const plan = planned(daily(98, "2022-01-20", by), sameDate(2, "[..2022-01-20]", by));
    assert.deepEqual(outline(viewAt(plan, "author", shelf)), {
      count: 100,
      groups: [
        ["2022", null, 20],
        ["2021", null, 78],
        ["undated", null, 2],
      ],
      further: [],
    });
    assert.deepEqual(pathsBelow(plan, shelf), [shelf]);
  });

  test("of 101 stories shows the newest 50 and leads to the years", () => {
    const plan = planned(daily(99, "2022-01-20", by), sameDate(2, "[..2022-01-20]", by));
    assert.deepEqual(outline(viewAt(plan, "author", shelf)), {
      count: 101,
      groups: [
        ["2022", null, 20],
        ["2021", null, 30],
      ],
      further: [
        ["2022", `${shelf}2022/`, 20],
        ["2021", `${shelf}2021/`, 79],
        ["undated", `${shelf}undated/`, 2],
      ],
    });
    assert.deepEqual(pathsBelow(plan, shelf), [shelf, `${shelf}2021/`, `${shelf}2022/`, `${shelf}undated/`]);
  });

  test("shows undated stories among the newest only where the dated do not suffice", () => {
    const plan = planned(daily(10, "2022-01-20", by), sameDate(95, "[..2022-01-20]", by));
    assert.deepEqual(outline(viewAt(plan, "author", shelf)), {
      count: 105,
      groups: [
        ["2022", null, 10],
        ["undated", null, 40],
      ],
      further: [
        ["2022", `${shelf}2022/`, 10],
        ["undated", `${shelf}undated/`, 95],
      ],
    });
    assert.deepEqual(outline(viewAt(plan, "author", `${shelf}undated/`)), {
      count: 95,
      groups: [[null, null, 95]],
      further: [],
    });
  });

  test("lists a year of 200 under its months", () => {
    const plan = planned(sameDate(150, "2021-03", by), sameDate(49, "2021-05-02", by), sameDate(1, "2021", by));
    assert.deepEqual(outline(viewAt(plan, "author", `${shelf}2021/`)), {
      count: 200,
      groups: [
        ["2021-05", null, 49],
        ["2021-03", null, 150],
        ["2021", null, 1],
      ],
      further: [],
    });
    assert.deepEqual(pathsBelow(plan, shelf), [shelf, `${shelf}2021/`]);
  });

  test("counts the months of a year of 201, and lists only what has no month", () => {
    const plan = planned(sameDate(150, "2021-03", by), sameDate(50, "2021-05-02", by), sameDate(1, "2021", by));
    assert.deepEqual(outline(viewAt(plan, "author", `${shelf}2021/`)), {
      count: 201,
      groups: [["2021", null, 1]],
      further: [
        ["2021-05", `${shelf}2021/05/`, 50],
        ["2021-03", `${shelf}2021/03/`, 150],
      ],
    });
    assert.deepEqual(pathsBelow(plan, shelf), [shelf, `${shelf}2021/`, `${shelf}2021/03/`, `${shelf}2021/05/`]);
    const month = viewAt(plan, "author", `${shelf}2021/05/`);
    assert.deepEqual(outline(month), { count: 50, groups: [["2021-05-02", null, 50]], further: [] });
    assert.deepEqual(month.trail, [
      { name: "Mara Quill", cut: null, path: shelf },
      { name: null, cut: "2021", path: `${shelf}2021/` },
    ]);
    assert.equal(month.name, "Mara Quill");
    assert.equal(month.older?.path, `${shelf}2021/03/`);
    assert.equal(month.newer, null);
  });

  test("cuts a month of 501 by days, as the calendar does", () => {
    const short = planned(sameDate(499, "2021-03-01", by), sameDate(1, "2021-03-09", by));
    assert.deepEqual(pathsBelow(short, `${shelf}2021/03/`), [`${shelf}2021/03/`]);
    const long = planned(sameDate(499, "2021-03-01", by), sameDate(2, "2021-03-09", by));
    assert.deepEqual(outline(viewAt(long, "author", `${shelf}2021/03/`)), {
      count: 501,
      groups: [],
      further: [
        ["2021-03-09", `${shelf}2021/03/09/`, 2],
        ["2021-03-01", `${shelf}2021/03/01/`, 499],
      ],
    });
  });

  test("leads from a month to the year before where that has no months of its own", () => {
    const plan = planned(sameDate(201, "2021-03", by), sameDate(3, "2020-07", by), sameDate(201, "2019-02", by));
    const month = viewAt(plan, "author", `${shelf}2021/03/`);
    assert.equal(month.older?.path, `${shelf}2020/`);
    assert.equal(viewAt(plan, "author", `${shelf}2019/02/`).newer?.path, `${shelf}2020/`);
    assert.equal(viewAt(plan, "author", `${shelf}2020/`).older?.path, `${shelf}2019/`);
  });
});

test("sections and publications are cut as authors are", () => {
  const plan = planned(sameDate(201, "2021-03", { section: "Harbour", publication: "The Saltmarsh Courier" }));
  for (const root of ["/sections/harbour/", "/publications/the-saltmarsh-courier/"]) {
    assert.deepEqual(pathsBelow(plan, root), [root, `${root}2021/`, `${root}2021/03/`]);
  }
});

describe("the calendar", () => {
  test("lists a year of 100 under its months, each with its page", () => {
    const plan = planned(sameDate(60, "2021-03-05"), sameDate(30, "2021-02"), sameDate(10, "2021"));
    assert.deepEqual(outline(viewAt(plan, "year", "/2021/")), {
      count: 100,
      groups: [
        ["2021-03", "/2021/03/", 60],
        ["2021-02", "/2021/02/", 30],
        ["2021", null, 10],
      ],
      further: [],
    });
  });

  test("counts the months of a year of 101", () => {
    const plan = planned(sameDate(61, "2021-03-05"), sameDate(30, "2021-02"), sameDate(10, "2021"));
    assert.deepEqual(outline(viewAt(plan, "year", "/2021/")), {
      count: 101,
      groups: [["2021", null, 10]],
      further: [
        ["2021-03", "/2021/03/", 61],
        ["2021-02", "/2021/02/", 30],
      ],
    });
  });

  test("lists a month of 500 under its days and counts those of 501", () => {
    const short = planned(sameDate(400, "2021-03-05"), sameDate(90, "2021-03-04"), sameDate(10, "2021-03"));
    assert.deepEqual(outline(viewAt(short, "month", "/2021/03/")), {
      count: 500,
      groups: [
        ["2021-03-05", "/2021/03/05/", 400],
        ["2021-03-04", "/2021/03/04/", 90],
        ["2021-03", null, 10],
      ],
      further: [],
    });
    const long = planned(sameDate(401, "2021-03-05"), sameDate(90, "2021-03-04"), sameDate(10, "2021-03"));
    assert.deepEqual(outline(viewAt(long, "month", "/2021/03/")), {
      count: 501,
      groups: [["2021-03", null, 10]],
      further: [
        ["2021-03-05", "/2021/03/05/", 401],
        ["2021-03-04", "/2021/03/04/", 90],
      ],
    });
    assert.deepEqual(outline(viewAt(long, "day", "/2021/03/05/")), {
      count: 401,
      groups: [[null, null, 401]],
      further: [],
    });
  });

  test("lays out the days that have stories, by month, on the pages of the year and of the month", () => {
    const plan = planned(sameDate(2, "2021-03-05"), sameDate(1, "2021-03-04"), sameDate(3, "2021-02"));
    const march = ["2021-03", 3, ["/2021/03/05/ 2", "/2021/03/04/ 1"]];
    const laidOut = (view: ReturnType<typeof viewAt<"year">>) =>
      view.calendar.map(({ cut, count, days }) => [cut, count, days.map((day) => `${day.path} ${day.count}`)]);
    assert.deepEqual(laidOut(viewAt(plan, "year", "/2021/")), [march, ["2021-02", 3, []]]);
    assert.deepEqual(laidOut(viewAt(plan, "month", "/2021/03/")), [march]);
    assert.deepEqual(laidOut(viewAt(plan, "month", "/2021/02/")), []);
    assert.deepEqual(laidOut(viewAt(plan, "day", "/2021/03/05/")), []);
    assert.deepEqual(viewAt(planned(sameDate(3, "2021-02")), "year", "/2021/").calendar, []);
  });

  test("leads from each year, month and day to those before and after that have stories", () => {
    const plan = planned(
      sameDate(1, "2022-01-01"),
      sameDate(1, "2021-12-30"),
      sameDate(1, "2021-12-02"),
      sameDate(1, "1987-XX"),
    );
    const day = viewAt(plan, "day", "/2021/12/30/");
    assert.deepEqual([day.older?.path, day.newer?.path], ["/2021/12/02/", "/2022/01/01/"]);
    assert.deepEqual(
      day.trail.map(({ path }) => path),
      ["/2021/", "/2021/12/"],
    );
    const month = viewAt(plan, "month", "/2022/01/");
    assert.deepEqual([month.older?.path, month.newer], ["/2021/12/", null]);
    const year = viewAt(plan, "year", "/1987/");
    assert.deepEqual([year.older, year.newer?.path], [null, "/2021/"]);
  });

  test("files what states no year under Undated, in the archive's order", () => {
    const dates = ["[2019..]", "[..2020-05-01]", "[2021-02-04,2021-04-02]", "198X", "2020/2021"];
    const plan = planned(
      dates.flatMap((date) => sameDate(1, date)),
      [{ headline: "No date at all" }],
    );
    const view = viewAt(plan, "undated", "/undated/");
    assert.deepEqual(
      view.groups[0]?.stories.map(({ date }) => date.edtf),
      ["2020/2021", "[2021-02-04,2021-04-02]", "[..2020-05-01]", "[2019..]", "198X", null],
    );
    assert.equal(view.cut, "undated");
    assert.deepEqual(
      plan.pages.filter(({ kind }) => kind === "year"),
      [],
    );
  });
});
