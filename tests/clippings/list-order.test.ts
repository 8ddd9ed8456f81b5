import assert from "node:assert/strict";
import { test } from "node:test";
import { type Edtf, edtf } from "../../src/basics/edtf.ts";
import { readOrder } from "../../src/clippings/article-file/list-order.ts";

type Order = "newest-first" | "oldest-first";
type Row = readonly [list: string, order: Order, bounds: string, contradicting?: string, captured?: string];

/** Lists from top to bottom; “-” has no date. Then what follows for each story without one, and which dates contradict. */
const lists: readonly Row[] = [
  ["2022-02-04 - -", "newest-first", "[..2022-02-04] [..2022-02-04]"],
  ["- 2022-02-04", "newest-first", "[2022-02-04..]"],
  ["- 2022-02-04 -", "newest-first", "[2022-02-04..] [..2022-02-04]"],
  ["2022-02-04 - 2022-02-01", "newest-first", "[2022-02-01..2022-02-04]"],
  ["2022-02-04 - 2022-02-04", "newest-first", "[2022-02-04..2022-02-04]"],
  ["- -", "newest-first", ""],
  ["2022-02-04 - -", "oldest-first", "[2022-02-04..] [2022-02-04..]"],
  ["2022-02-01 - 2022-02-04 -", "oldest-first", "[2022-02-01..2022-02-04] [2022-02-04..]"],
  // the day of the copy
  ["- 2022-02-04 -", "newest-first", "[2022-02-04..2022-02-05] [..2022-02-04]", "", "2022-02-05"],
  ["- -", "newest-first", "[..2022-02-05] [..2022-02-05]", "", "2022-02-05"],
  ["2022-02-04 -", "oldest-first", "[2022-02-04..2022-02-05]", "", "2022-02-05"],
  // months, years, and dates that are not sure
  ["2022-02 -", "newest-first", "[..2022-02-28]"],
  ["- 2022-02", "newest-first", "[2022-02-01..]"],
  ["2022-02-04 2022-02 -", "newest-first", "[..2022-02-04]"],
  ["2022-02-04 2022 - 2021-12-24", "newest-first", "[2021-12-24..2022-02-04]"],
  ["2022-02-04? -", "newest-first", ""],
  ["1998~ -", "newest-first", ""],
  ["[2022-02-04,2022-04-02] -", "newest-first", "[..2022-04-02]"],
  // dates that contradict the order
  ["2022-02-05 2022-02-04 2022-02-09 - 2022-02-03", "newest-first", "[2022-02-03..2022-02-04]", "2"],
  ["2010-01-01 2022-02-05 2022-02-04 -", "newest-first", "[..2022-02-04]", "0"],
  ["2022-02-04 2022-02-09 -", "newest-first", "", "0 1"],
  ["2022-02-04 2023 - 2022-02-01", "newest-first", "[2022-02-01..2022-02-04]", "1"],
  ["2022-02-04 2022-02-01 -", "oldest-first", "", "0 1"],
];

for (const [list, order, expected, contradicting = "", captured] of lists) {
  test(`${list}, ${order}${captured ? `, copied ${captured}` : ""}: ${expected || "nothing follows"}`, () => {
    const listed = list.split(" ").map((date) => (date === "-" ? {} : { date: edtf(date) as Edtf }));
    const reading = readOrder(listed, order, captured);
    const bounds = [...reading.bounds].sort(([a], [b]) => a - b).map(([, { date }]) => date);
    assert.equal(bounds.join(" "), expected);
    assert.equal(reading.contradicting.join(" "), contradicting);
  });
}

test("a bound names the story whose date it follows from", () => {
  const date = edtf("2022-02-04") as Edtf;
  const { bounds } = readOrder([{}, { date }, {}], "newest-first", "2022-02-05");
  assert.deepEqual(
    [...bounds.values()].map(({ from }) => from),
    [1, 1],
  );
  assert.equal(readOrder([{}], "newest-first", "2022-02-05").bounds.get(0)?.from, "captured");
});
