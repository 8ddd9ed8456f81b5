import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Story, sameDate } from "../archive-fixture.ts";
import { digests, outline, pathsBelow, viewAt } from "./look.ts";

function planned(...stories: Story[][]) {
  return planPages(archiveOf(stories.flat()));
}

describe("on this day", () => {
  test("a day of the year has the stories of that day in all years, the newest first", () => {
    const plan = planned(sameDate(2, "2021-02-04"), sameDate(1, "1998-02-04?"), sameDate(3, "2021-02-05"));
    assert.deepEqual(outline(viewAt(plan, "anniversary", "/on-this-day/02-04/")), {
      count: 3,
      groups: [
        ["2021", "/2021/02/04/", 2],
        ["1998", "/1998/02/04/", 1],
      ],
      further: [],
    });
  });

  test("only days that are known count, and only they have a page", () => {
    const plan = planned(
      ["2021-02", "2021", "[..2021-02-04]", "198X"].flatMap((date) => sameDate(1, date)),
      sameDate(1, "2020-02-29"),
      [{ headline: "No date at all" }],
    );
    assert.deepEqual(pathsBelow(plan, "/on-this-day/"), ["/on-this-day/", "/on-this-day/02-29/"]);
    assert.deepEqual(viewAt(plan, "on-this-day", "/on-this-day/").days, [
      { name: null, cut: "XXXX-02-29", path: "/on-this-day/02-29/" },
    ]);
  });

  test("of very many shows some of each year and leads to the days", () => {
    const plan = planned(sameDate(149, "2021-02-04"), sameDate(3, "2020-02-04"));
    assert.deepEqual(outline(viewAt(plan, "anniversary", "/on-this-day/02-04/")), {
      count: 152,
      groups: [
        ["2021", "/2021/02/04/", 5],
        ["2020", "/2020/02/04/", 3],
      ],
      further: [
        ["2021", "/2021/02/04/", 149],
        ["2020", "/2020/02/04/", 3],
      ],
    });
    const long = planned(Array.from({ length: 90 }, (_, index) => sameDate(2, `${1930 + index}-02-04`)).flat());
    assert.equal(viewAt(long, "anniversary", "/on-this-day/02-04/").groups[0]?.stories.length, 1);
  });

  test("the days stand in the order of the year, and lead from one to the next", () => {
    const plan = planned(sameDate(1, "2021-12-31"), sameDate(1, "1987-01-01"), sameDate(1, "2003-03-01"));
    const march = viewAt(plan, "anniversary", "/on-this-day/03-01/");
    assert.deepEqual([march.older?.path, march.newer?.path], ["/on-this-day/01-01/", "/on-this-day/12-31/"]);
    assert.equal(viewAt(plan, "anniversary", "/on-this-day/01-01/").older, null);
    assert.equal(viewAt(plan, "day", "/2003/03/01/").anniversary, "/on-this-day/03-01/");
    assert.equal(viewAt(plan, "month", "/2003/03/").anniversary, null);
  });

  test("a story that arrives changes the page of its own day and no other", () => {
    const stories = [sameDate(1, "2021-02-03"), sameDate(1, "2020-02-04"), sameDate(1, "2021-02-05")];
    const before = digests(planned(...stories));
    const after = digests(planned(...stories, [{ headline: "Ferry back in service", date: "1998-02-04" }]));
    const changed = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
    assert.deepEqual(
      changed.filter((path) => path.startsWith("/on-this-day/")),
      ["/on-this-day/02-04/"],
    );
  });
});
