import fc from "fast-check";
import type { FileFront } from "../../src/clippings/clipping.ts";

/** Lines of every kind that the grammar knows, some of them broken; all invented. */
const known = [
  "World Feb 4, 2022",
  "World Feb 3, 2022",
  "Business | 2022-02-01",
  "Feb. 4, 2022",
  "February 2022",
  "4 Feb 22",
  "02/04/2022",
  "Febuary 4, 2022",
  "30 February 2022",
  "3 hours ago",
  "yesterday",
  "2022年2月4日",
  "国際 2022年2月4日",
  "World",
  "COMMENTARY / World",
  "Opinion",
  "Updated Feb 5, 2022",
  "By Ann Lee",
  "By Ann Lee and Bo Roy, AP",
  "By Ann Lee | Feb 4, 2022",
  "World | By Ann Lee | Feb 4, 2022",
  "Photos by Dee Fox",
  "(Reporting by Bo Roy; Editing by Hal Jones)",
  "Ann Lee",
  "Staff writer",
  "Reuters",
  "https://lantern.example/1",
  "https://lantern.example/2",
  "www.lantern.example/3",
  "For Ann Lee's latest contributions to The Lantern, see below:",
  "For Bo Roy’s latest contributions to Harbour & Sea, see below:",
  "Ferry strike enters its second week",
  "Toll income falls",
  "By the numbers: what the strike costs",
  "Letters to the editor",
  "Talks broke down on Thursday night.",
  "The ferrymen understand that there is no chance of the ministry meeting their demands.",
  "The ferrymen understand that there is no chance of the ministry ...",
  "The “ferrymen” — all of them — said they’re “tired”.",
  'The "ferrymen" - all of them - said they\'re "tired"...',
  "A story of its own.",
  "Read more",
  "* * *",
  "???",
  "1 2 3 … 22 Next »",
  "---",
  "",
  "   ",
  "\u00a0",
  "\u200b",
] as const;

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  // A known line with a slip: something cut out of it, put in or doubled.
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...known),
        fc.nat(80),
        fc.nat(6),
        fc.constantFrom("", " ", "x", ",", "2", "|", "…", "\u0000"),
      )
      .map(([line, start, length, put]) => line.slice(0, start) + put + line.slice(start + length)),
  },
  // Two known lines run together, as when a line end is lost.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...known), fc.constantFrom(" ", " | ", ", ", ""), fc.constantFrom(...known))
      .map((parts) => parts.join("")),
  },
);

/** The lines of a file, none of which holds a line end. */
export const lines: fc.Arbitrary<readonly string[]> = fc.array(
  piece.map((line) => line.replace(/[\r\n]/g, " ")),
  { maxLength: 24 },
);

/** Line ends of every system, mixed. */
export const lineEnd: fc.Arbitrary<string> = fc.constantFrom("\n", "\r\n", "\r");

const said = <Value>(value: Value) => ({ value, how: "given", rule: "front-matter", line: 2 }) as const;

/** What the front matter may say. */
export const front: fc.Arbitrary<FileFront> = fc.record(
  {
    author: fc.constant(said([{ name: "Ann Lee" }])),
    publication: fc.constant(said("The Lantern")),
    section: fc.constantFrom(said("World"), said("Harbour")),
    language: fc.constantFrom(said("en-US"), said("de"), said("ja")),
    zone: fc.constantFrom("Asia/Tokyo", "UTC", "No/Where"),
    captured: fc.constantFrom("2022-02-05", "2020-01-01", "2022-02").map((day) => said(day as never)),
    source: fc.constant(said("https://lantern.example/1")),
    order: fc.constantFrom("newest-first", "oldest-first", "none"),
  },
  { requiredKeys: [] },
);
