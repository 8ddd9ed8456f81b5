import fc from "fast-check";

/** Pieces that texts of queries are made of: all of the language's signs, and what goes wrong with them. */
const pieces = [
  ..."a b harbour wall Kraków covid-19 O'Brien U.S. 2019 日 東京都 대한민국 서 ไทย العربية צה\"ל x1 ﷺ Straße 😀".split(
    " ",
  ),
  ...'OR OR OR AND AND NOT NOT ＯＲ or - -- − – ( ) ( ) （ ） = ＝ * ＊ : ： .. … , . ? " “ ” „ « » 「 」 『 』'.split(
    " ",
  ),
  ..."by: by:lee by:=lee by:( -by: BY： section:world section:=world section:=sports (section:=a in:".split(" "),
  ...'in:"japan times" by:"a OR section:世界 2019..2021 2019-06.. ..2020-02-04 2021..2019 on:2022-02 on:'.split(" "),
  ..."after:2020-06 before:2021-03 is:undated -is:undated is: is:old has:text has:x lang:en lang:xyzz".split(" "),
  ...'sort:new sort:old sort: sort:up -sort:new NOT foo:bar foo: foo:( -foo:"x https://x.org 10:30 harb* =ranks'.split(
    " ",
  ),
  "\u200f",
  "\u3000",
  "\n",
  "(a OR b)",
  "(section:=world OR section:sports)",
  '"close ranks"',
  '="a b"',
];

/** Texts such as people type, and far worse ones. */
export const anyQuery: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", " ", "")), { maxLength: 14 })
  .map((parts) => parts.map((part) => part.join("")).join(""));

/** The same, and any characters at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyQuery },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyQuery, fc.string({ unit: "grapheme", maxLength: 20 }), anyQuery).map((all) => all.join("")),
  },
);
