import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import type { Query } from "../../../src/search/browser/query/query.ts";

/** What is written, and its plainest text, in which the way it was read can be seen. */
const readings = [
  // Words and phrases.
  ["harbour wall", "harbour wall"],
  ["Café CAFÉ ﬁre", "cafe cafe fire"],
  ['"Close  Ranks!"', '"close ranks"'],
  [
    "„close ranks“ «close ranks» “close ranks” ＂close ranks＂",
    '"close ranks" "close ranks" "close ranks" "close ranks"',
  ],
  ["「東京都」『大阪』", '"東京都" =大阪'],
  ["「a『b』c」", '"a b c"'],
  ['"a b"c', '"a b" c'],
  ["covid-19 O'Brien U.S.", '"covid 19" "o brien" "u s"'],
  ['=ranks ="close ranks" "ranks" =covid-19', '=ranks "close ranks" =ranks "covid 19"'],
  ["=(a OR b)", "=a OR =b"],
  ["harb* ＝a ab*, ab?* harb＊", "harb* =a ab* ab harb*"],
  ['"sea wal*" covid-19*', '"sea wal*" "covid 19*"'],
  ['צה"ל ארה״ב', '"צה ל" "ארה ב"'],
  ["世界情勢 日 日* 東京2020年", '"世界情勢" "日" "日" "東京 2020 年"'],
  // What must not be so.
  ["-taiwan −taiwan –taiwan －taiwan", "-taiwan -taiwan -taiwan -taiwan"],
  ['-"close ranks" -(a b) -by:lee NOT a NOT NOT a', '-"close ranks" -(a b) -by:lee -a a'],
  ["covid-19 --help a -- b", '"covid 19" help a b'],
  ["(-a) -(-a) -OR -=a", "-a a -or -=a"],
  // Either, both.
  ["a b OR c", "a (b OR c)"],
  ["a OR b OR c d", "(a OR b OR c) d"],
  ["(a b) OR c", "(a b) OR c"],
  ["a OR (b OR c)", "a OR b OR c"],
  ["a AND b AND NOT c", "a b -c"],
  ["a OR -b", "a OR -b"],
  ["or and not Or", "or and not or"],
  ["a ＯＲ b", "a OR b"],
  ["（a　OR　b）　c", "(a OR b) c"],
  ["AND OR NOT", "and OR not"],
  ["OR a OR", "or a or"],
  ["a OR )", "a or"],
  // Fields.
  ['by:arkhipov in:"japan times" section:=World', "by:arkhipov in:japan-times section:=world"],
  ["BY:Lee ｂｙ：lee by: lee by:　lee", "by:lee by:lee by:lee by:lee"],
  ["by:(ann OR lee) -by:(a b)", "(by:ann OR by:lee) -(by:a by:b)"],
  ['by:=(a OR "b c") by:(=a -b)', "(by:=a OR by:=b-c) by:=a -by:b"],
  ["by:-lee by:O'Brien by:OR", "-by:lee by:obrien by:or"],
  ["section:世界情勢 by:Müller", "section:世界情勢 by:muller"],
  ["by:(section:x y)", "section:x by:y"],
  ["is:undated has:correction HAS:Byline has:text,", "is:undated has:correction has:byline has:text"],
  ["is:retracted -is:Corrected.", "is:retracted -is:corrected"],
  ["lang:en lang:PT", "lang:en lang:pt"],
  ["by: section:x in: OR", "section:x or"],
  // Dates.
  ["2019", "2019"],
  ["2019..2021 2019-06.. ..2020-02-04", "2019..2021 2019-06.. ..2020-02-04"],
  ["2019…2021 2019...2021 ２０１９．．２０２１ 2019…", "2019..2021 2019..2021 2019..2021 2019.."],
  ["on:2022 on:2022-02 on:2022-02-04 on:2022/02/04", "on:2022 on:2022-02 on:2022-02-04 on:2022-02-04"],
  ["on:2019..2021 on:(2019 OR 2021)", "2019..2021 (on:2019 OR on:2021)"],
  ["after:2020-06 after:2020-12-31 after:2020", "2020-07.. 2021.. 2021.."],
  ["before:2021-03 before:2021-03-02 before:2020-03-01", "..2021-02 ..2021-03-01 ..2020-02"],
  ["2019..2019 2019-01..2019-03 2019..2019-03", "on:2019 2019-01..2019-03 2019-01..2019-03"],
  ['"2019..2021"', '"2019 2021"'],
  ["wait... ...and so..on", 'wait and "so on"'],
  // The order is no part of what is asked.
  ["a sort:new OR b sort:old", "a OR b"],
  ["(a sort:old) b", "a b"],
  // What looks like a field and is none.
  ["10:30 https://x.org/a?b=c ukraine: war", '"10 30" "https x org a b c" ukraine war'],
  ['foo:bar -foo:bar foo:"x y" foo:(a OR b)', 'foo bar -(foo bar) foo "x y" foo (a OR b)'],
  ["by:(foo:bar) by:(foo:sort:new)", "by:foo by:bar by:foo"],
  ["foo:bar:baz by:x:y", 'foo "bar baz" by:x-y'],
  // What cannot be taken as written.
  ["on:soon on:2019-02-29 19..21", 'on soon on "2019 02 29" "19 21"'],
  ["is:old has:sound lang:english", "is old has sound lang english"],
  ['"close ranks', '"close ranks"'],
  ["((a OR b) c", "(a OR b) c"],
  ["a) b", "a b"],
  ["a* ??? - () by:?? b", "b"],
  ["???", "?"],
  ["by: sort:old", "?"],
  ["sort:old", ""],
  ["   ", ""],
] as const;

for (const [text, expected] of readings) {
  test(`${text} is ${expected || "all"}`, () => assert.equal(printQuery(parseQuery(text).query), expected));
}

const queries: readonly (readonly [string, Query])[] = [
  ["Ranks", { kind: "word", form: "ranks" }],
  [
    '"close ranks"',
    {
      kind: "phrase",
      words: [
        { form: "close", offset: 0, begins: false },
        { form: "ranks", offset: 1, begins: false },
      ],
    },
  ],
  ["日", { kind: "phrase", words: [{ form: "日", offset: 0, begins: true }] }],
  ["section:=world", { kind: "shelf", field: "section", slug: "world", exact: true }],
  ["after:2020-06", { kind: "dates", from: "2020-07-01", to: null }],
  ["on:2020-02", { kind: "dates", from: "2020-02-01", to: "2020-02-29" }],
  ["", { kind: "all" }],
  ["?!", { kind: "none" }],
];

for (const [text, expected] of queries) {
  test(`${text} asks ${expected.kind}`, () => assert.deepEqual(parseQuery(text).query, expected));
}

test("each part tells where it stands", () => {
  const text = ' by: "ann lee"  AND a OR -(b c) 「世界」x sort:new -2019..2020 ';
  assert.deepEqual(
    parseQuery(text).parts.map(({ start, end }) => text.slice(start, end)),
    ['by: "ann lee"', "a OR -(b c)", "「世界」", "x", "-2019..2020"],
  );
});

test("the last order counts, if it is one", () => {
  assert.equal(parseQuery("a").sort, null);
  assert.equal(parseQuery("sort:new a SORT: Old").sort, "old");
  assert.equal(parseQuery("sort:new a sort:up -sort:old sort:").sort, "new");
});
