import type { Story } from "../../archive-fixture.ts";

/** A story of an invented paper, and what it is in the table for. */
export interface Row {
  readonly why: string;
  readonly story: Story;
  /** Of the archive, where it is not English. */
  readonly language?: string;
  /** What citeproc prints in APA instead, and why ours stays as it is. */
  readonly citeproc?: { readonly prints: string; readonly because: string };
}

const mail = { publication: "The Orrin Mail", date: "2022-02-04", url: "https://orrin.example/2022/ferry" };
const people = (count: number): readonly string[] => {
  const given = ["Ada", "Bea", "Cyd", "Dot", "Eve", "Fay", "Gus"];
  const family = ["Aske", "Brey", "Coll", "Dunn"];
  return Array.from({ length: count }, (_, index) => `${given[index % 7]} ${family[index % 4]}`);
};

export const rows: readonly Row[] = [
  { why: "one author", story: { ...mail, headline: "Ferry back in service", authors: ["Ann Lee"] } },
  { why: "two authors", story: { ...mail, headline: "Fog", authors: ["Ann Lee", "Ben Ode"] } },
  { why: "three authors", story: { ...mail, headline: "Fog lifts", authors: people(3) } },
  { why: "ten authors", story: { ...mail, headline: "Ten at sea", authors: people(10) } },
  { why: "eleven authors", story: { ...mail, headline: "Eleven at sea", authors: people(11) } },
  { why: "twenty authors", story: { ...mail, headline: "Twenty at sea", authors: people(20) } },
  {
    why: "twenty-one authors",
    citeproc: {
      prints: `Aske, A., Brey, B., Coll, C., Dunn, D., Aske, E., Brey, F., Coll, G., Dunn, A., Aske, B., Brey, C., Coll, D., Dunn, E., Aske, F., Brey, G., Coll, A., Dunn, B., Aske, C., Brey, D., Coll, E., … Aske, G. (2022, February 4). All at sea. <i>The Orrin Mail</i>. https://orrin.example/2022/ferry`,
      because: "the manual prints three spaced points (APA 7, section 9.8)",
    },
    story: { ...mail, headline: "All at sea", authors: people(21) },
  },
  { why: "no author", story: { ...mail, headline: "Harbour closed" } },
  {
    why: "an agency",
    story: { ...mail, headline: "Strait tunnel opens", authors: [{ name: "Northern Wire", role: "agency" }] },
  },
  {
    why: "a person and an agency",
    citeproc: {
      prints: `Lee, A. & Northern Wire. (2022, February 4). Tunnel shut. <i>The Orrin Mail</i>. https://orrin.example/2022/ferry`,
      because: "a comma stands before the ampersand whatever kind of name stands before it (APA 7, section 9.8)",
    },
    story: { ...mail, headline: "Tunnel shut", authors: ["Ann Lee", { name: "Northern Wire", role: "agency" }] },
  },
  {
    why: "a photographer wrote nothing",
    story: { ...mail, headline: "Starlings", authors: [{ name: "Joss Varley", role: "photos" }] },
  },
  {
    why: "a title after the name",
    story: { ...mail, headline: "Tarn reports", authors: [{ name: "Wil Tarn", role: "Staff writer" }] },
  },
  { why: "a name of one word", story: { ...mail, headline: "Tide tables", authors: ["Quill"] } },
  { why: "initials", story: { ...mail, headline: "Letters", authors: ["J. R. Varley", "P.D. Ems"] } },
  { why: "a middle initial", story: { ...mail, headline: "A reply", authors: ["Ann M. Lee"] } },
  { why: "a hyphen in the given name", story: { ...mail, headline: "The pier", authors: ["Jean-Luc Orme"] } },
  { why: "a hyphen in the family name", story: { ...mail, headline: "The mole", authors: ["Ann Lee-Ode"] } },
  { why: "a small particle", story: { ...mail, headline: "Dykes", authors: ["Piet van Houten"] } },
  { why: "two small particles", story: { ...mail, headline: "Walls", authors: ["Miguel de la Torre"] } },
  { why: "a capital particle", story: { ...mail, headline: "Sluices", authors: ["Ada De La Cruz", "Bea Van Dyke"] } },
  { why: "Jr.", story: { ...mail, headline: "The old quay", authors: ["Martin Luther Reed Jr.", "Ben Ode, III"] } },
  { why: "three full names", story: { ...mail, headline: "Slipway", authors: ["Ana Torres Ruiz"] } },
  { why: "a doctor", story: { ...mail, headline: "Vaccines", authors: ["Dr Ann Lee"] } },
  { why: "a desk signs as a person does", story: { ...mail, headline: "Our view", authors: ["Editorial Board"] } },
  { why: "a Korean name", story: { ...mail, headline: "From Busan", authors: ["Ban Min-seo"] } },
  { why: "an Arabic name in Latin letters", story: { ...mail, headline: "From Sur", authors: ["Salma al-Haddad"] } },
  {
    why: "Japanese",
    citeproc: {
      prints: `水野花 & 佐藤 一郎. (2018, October 6). 汐見港から、三十年ぶりの返書. <i>汐見新聞</i>.`,
      because: "a comma stands before the ampersand whatever kind of name stands before it (APA 7, section 9.8)",
    },
    story: {
      headline: "汐見港から、三十年ぶりの返書",
      authors: ["水野花", "佐藤 一郎"],
      publication: "汐見新聞",
      date: "2018-10-06",
      language: "ja",
    },
  },
  {
    why: "Arabic",
    story: {
      headline: "الميناء القديم يستعد لاستقبال أول سفينة",
      authors: ["سلمى حداد"],
      publication: "المرفأ",
      date: "2018-05-06",
      language: "ar",
    },
  },
  {
    why: "a Hungarian story",
    story: { ...mail, headline: "Kikötő", authors: ["Kovács Anna"], language: "hu" },
  },
  {
    why: "a story of an archive in Chinese",
    story: { ...mail, headline: "港口", authors: ["Wang Fang"] },
    language: "zh-Hant",
  },
  { why: "undated", story: { headline: "Old nets", authors: ["Ann Lee"], publication: "The Orrin Mail" } },
  {
    why: "a bound is no date",
    story: { headline: "Heron", authors: ["Ann Lee"], publication: "The Orrin Mail", date: "[..2022-02-04]" },
  },
  { why: "a decade is no date", story: { headline: "Gasworks", publication: "The Orrin Mail", date: "198X" } },
  {
    why: "a date that was concluded",
    story: { headline: "Weir", publication: "The Orrin Mail", date: "2022-02-04", how: { date: "inferred" } },
  },
  { why: "a year", story: { headline: "Regatta", authors: ["Ann Lee"], publication: "The Orrin Mail", date: "1987" } },
  { why: "a month", story: { headline: "Tug-of-war", publication: "The Orrin Mail", date: "2019-08-XX" } },
  {
    why: "about a year",
    story: { headline: "Smoke", authors: ["Ann Lee"], publication: "The Orrin Mail", date: "1998~" },
  },
  {
    why: "days of one month",
    story: { headline: "Fair", publication: "The Orrin Mail", date: "2022-02-04/2022-02-06" },
  },
  {
    why: "days of one year",
    story: { headline: "Show", publication: "The Orrin Mail", date: "2022-02-28/2022-03-02" },
  },
  {
    why: "the turn of a year",
    citeproc: {
      prints: `Yule. (2021–2022, December 30–January 5). <i>The Orrin Mail</i>.`,
      because: "it joins years with years and days with days, which nobody reads as two dates",
    },
    story: { headline: "Yule", publication: "The Orrin Mail", date: "2021-12-30/2022-01-05" },
  },
  {
    why: "a derived headline",
    citeproc: {
      prints: `Lund, P. (n.d.). <i>[The call between the two mayors lasted about two hours.]</i>.`,
      because:
        "it takes the description for the title of a book; APA prints descriptions upright, and one stop is enough",
    },
    story: { blurbs: ["The call between the two mayors lasted about two hours."], authors: ["Petra Lund"] },
  },
  { why: "a question", story: { ...mail, headline: "Who pays for the pier?", authors: ["Ann Lee"] } },
  { why: "quotes", story: { ...mail, headline: "“No hurry at all,” says harbourmaster", authors: ["Ann Lee"] } },
  { why: "a stop at the end", story: { ...mail, headline: "Old Nets Ltd.", publication: "Orrin & Sons Co." } },
  { why: "no paper", story: { headline: "Found in a bottle", authors: ["Ann Lee"], date: "1987-03-01" } },
  { why: "a headline alone", story: { headline: "Found in a loft" } },
  {
    why: "signs of TeX",
    citeproc: {
      prints: `Nets & Twine {Ltd}. (2022, February 4). R&D: 50% of #1 costs $3_000 {net} ~ ^ \\ -- --- \`\`so’’ a?\` <<a>>. <i>The 100% Mail</i>. https://orrin.example/a_b?c=%7B1%7D&d=~e#f`,
      because: "it turns two straight quotes; we leave texts as they are",
    },
    story: {
      headline: "R&D: 50% of #1 costs $3_000 {net} ~ ^ \\ -- --- ``so'' a?` <<a>>",
      authors: [{ name: "Nets & Twine {Ltd}", role: "organisation" }],
      publication: "The 100% Mail",
      date: "2022-02-04",
      url: "https://orrin.example/a_b?c=%7B1%7D&d=~e#f",
    },
  },
  {
    why: "and in a whole name",
    story: { ...mail, headline: "Duet", authors: [{ name: "Reed and Tarn", role: "agency" }] },
  },
  { why: "subjects", story: { ...mail, headline: "Twine", tags: ["Rope & twine", "Quay Street"] } },
  { why: "a subject with a comma", story: { ...mail, headline: "Hemp", tags: ["Orrin, harbour of", "Nets"] } },
  { why: "a section and a language", story: { ...mail, headline: "Sea", section: "World / Asia", language: "en-GB" } },
];
