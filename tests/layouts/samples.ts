import { layouts } from "../../layouts/default/index.ts";
import type { Context, Layout } from "../../layouts/layout.ts";
import { filePath, pagePath, relativeLink, type SitePath } from "../../src/basics/address.ts";
import type { Edtf } from "../../src/basics/edtf.ts";
import { html } from "../../src/basics/html.ts";
import { slug } from "../../src/basics/slug.ts";
import { languageFor } from "../../src/languages/languages.ts";
import type { CorrectionEntry } from "../../src/pages/corrections-view.ts";
import { feedsOf } from "../../src/pages/feeds/formats.ts";
import type { Counted, Credit, Month, Part, Place, Teaser } from "../../src/pages/list-views.ts";
import type { Chrome, Page, PageKind } from "../../src/pages/page.ts";
import type { PersonView } from "../../src/pages/person-view.ts";
import type { PictureView } from "../../src/pages/pictures/picture-view.ts";
import type { Views } from "../../src/pages/views.ts";

/** An invented paper, for looking at. */
export const chrome: Chrome = {
  title: "The Harbour Observer",
  description: "The kept stories of a small-town weekly, 1987 to 2022.",
  address: "https://example.org/observer/",
  language: "en",
  rights: "All texts © their authors.",
  corrections: true,
  markdown: true,
  generator: "Backfile 0.1.0",
};

/** The page as it would stand on disk. */
export function print(page: Page, about: Chrome = chrome): string {
  const context: Context = {
    chrome: about,
    language: languageFor(about.language),
    here: page.path,
    link: (to) => relativeLink(page.path, to),
  };
  return (layouts[page.kind] as Layout<PageKind>)(page.view as never, context).text;
}

export const date = (text: string): Edtf => text as Edtf;

const section = (name: string): Counted => counted(name, pagePath("sections", slug(name)));
const author = (name: string): Counted => counted(name, pagePath("authors", slug(name)));

function counted(name: string, path: SitePath): Counted {
  return { name, path, count: name.length * 7, first: "1987-03-01", last: "2022-02-04" };
}

const year = (name: string, count = 12): Counted => ({
  name,
  path: pagePath(name),
  count,
  first: `${name}-01-02`,
  last: `${name}-12-20`,
});

const credits: readonly Credit[] = [
  { name: "Tobias Anstey", path: pagePath("authors", "tobias-anstey"), role: null },
  { name: "Iris Lanyon", path: pagePath("authors", "iris-lanyon"), role: null },
  { name: "Joss Varley", path: pagePath("authors", "joss-varley"), role: "photos" },
];
const [anstey, lanyon] = credits as [Credit, Credit, Credit];

const blank: Teaser = {
  path: pagePath("2019", "11", "23", "starlings-come-back-7k2fq"),
  headline: "Starlings come back to the gasworks",
  derived: false,
  blurb:
    "Some nine thousand birds wheeled over the old gasholder on Tuesday at dusk, to the delight of everyone except the man who had just washed the harbour office windows.",
  date: { edtf: date("2019-11-23"), how: "given" },
  section: section("Country notes"),
  credits: [anstey],
  publication: "The Harbour Observer",
  language: null,
  status: null,
};

export const teasers: readonly Teaser[] = [
  {
    ...blank,
    path: pagePath("2022", "03", "18", "last-boat-of-the-evening-0000a"),
    headline: "Last boat of the evening takes the Observer’s final edition across the Wend",
    blurb:
      "The ferry Marigold carried forty bundles of the paper’s last number to the north shore on Friday, with “no hurry at all” in the harbourmaster’s log.",
    date: { edtf: date("2022-03-18"), how: "given" },
    section: section("Harbour"),
    credits: [{ name: "Maren Quill", path: pagePath("authors", "maren-quill"), role: null }],
  },
  blank,
  {
    ...blank,
    path: pagePath("2019", "11", "02", "net-loft-0000b"),
    headline: "Net loft opens its doors to the last of the twine spinners",
    blurb: "Two sisters showed a class of eight-year-olds how to do it in six minutes.",
    date: { edtf: date("2019-11-02"), how: "given" },
    section: section("Harbour"),
    credits,
  },
  {
    ...blank,
    path: pagePath("2019", "08", "tug-of-war-0000c"),
    headline: "Tug-of-war ends in a draw for the ninth year",
    blurb: null,
    date: { edtf: date("2019-08"), how: "given" },
    section: section("Sport"),
  },
  {
    ...blank,
    path: pagePath("2018", "10", "06", "汐見港から-0000d"),
    headline: "汐見港から、三十年ぶりの返書",
    blurb:
      "ソルトマローの小学生が流した瓶の手紙に、汐見港の漁師が返事を書いた。「字がきれいだったので、捨てられなかった」という。",
    date: { edtf: date("2018-10-06"), how: "given" },
    section: section("姉妹都市"),
    credits: [{ name: "水野花", path: pagePath("authors", "水野花"), role: null }],
    language: "ja",
  },
  {
    ...blank,
    path: pagePath("2018", "05", "06", "الميناء-0000e"),
    headline: "الميناء القديم يستعد لاستقبال أول سفينة منذ عشر سنوات",
    blurb: "قال مدير الميناء إن السفينة ستصل مع المد العالي، وإن المدينة كلها ستكون على الرصيف.",
    date: { edtf: date("2018-05-06"), how: "given" },
    credits: [{ name: "سلمى حداد", path: pagePath("authors", "سلمى-حداد"), role: null }],
    language: "ar",
  },
  {
    ...blank,
    path: pagePath("undated", "a-heron-has-learnt-0000f"),
    headline: "A heron has learnt to wait for the fish van behind the market hall.",
    derived: true,
    blurb: null,
    date: { edtf: date("[..2022-03-18]"), how: "inferred" },
    section: null,
    credits: [{ name: "Maren Quill", path: pagePath("authors", "maren-quill"), role: null }],
  },
  {
    ...blank,
    path: pagePath("undated", "after-eleven-winters-0000g"),
    headline: "After eleven winters of argument the council has found the money to dredge the…",
    derived: true,
    blurb:
      "After eleven winters of argument the council has found the money to dredge the inner basin, and the only people who seem surprised are the councillors.",
    date: { edtf: null, how: null },
    section: null,
    credits: [],
    publication: null,
  },
];

const dated = teasers.slice(0, 4);
const undated = teasers.slice(6);
const part = (cut: string, count: number, ...path: string[]): Part => ({
  name: null,
  cut: date(cut),
  path: pagePath(...path),
  count,
});
const whole = { name: "Tobias Anstey", cut: null, path: pagePath("authors", "tobias-anstey") };
const months = ["01", "02", "03", "05", "06", "08", "09", "11", "12"];
const rendition = (width: number, format: "webp" | "jpeg") => {
  const path = filePath("pictures", `0123456789abcdef-${width}.${format === "jpeg" ? "jpg" : format}`);
  return { path, format, width, height: Math.round((width * 2) / 3) } as const;
};
const lanyard: PictureView = {
  shown: { webp: [480, 960, 1600].map((width) => rendition(width, "webp")), plain: rendition(1600, "jpeg") },
  elsewhere: null,
  alt: "A spool of twine & a hand",
  caption: "Twine from the north shore, 1910.",
  credit: "Joss Varley",
};
const lost: PictureView = { shown: null, elsewhere: null, alt: "The elder sister", caption: null, credit: null };
const abroad: PictureView = {
  ...{ shown: null, elsewhere: "https://www.observer.example/loft.jpg?w=1&h=2", alt: null },
  ...{ caption: "The loft", credit: null },
};
const described: PersonView = {
  name: "Tobias Anstey",
  aliases: ["T. A."],
  biography: html`<p>He wrote “Country notes” for <em>thirty-one</em> years and never gave his age.</p>
<h2>Before the paper</h2>
<p>Ferryman, twice.</p>
`,
  elsewhere: [
    { name: "ORCID", url: "https://orcid.org/0000-0002-1825-0097", is: "me" },
    { name: "Wikidata", url: "https://www.wikidata.org/wiki/Q42", is: "same" },
    { name: null, url: "https://www.anstey.example/notes?of=birds&by=year", is: "link" },
  ],
  picture: { ...lanyard, alt: "Tobias Anstey on the quay", caption: null, credit: "Iris Lanyon" },
};
const nothing = {
  person: null,
  feeds: [],
  further: [],
  trail: [],
  older: null,
  newer: null,
  calendar: [],
  anniversary: null,
  related: null,
};
const month = (cut: string, ...days: string[]): Month => ({
  ...part(cut, 34, ...cut.split("-")),
  days: days.map((day) => part(`${cut}-${day}`, 3, ...cut.split("-"), day)),
});
const anyYear = (day: string): Place => ({ name: null, cut: date(`XXXX-${day}`), path: pagePath("on-this-day", day) });
const undatedCount: Counted = { name: "undated", path: pagePath("undated"), count: 31, first: null, last: null };
const sections = ["Harbour", "Town Hall", "Country notes", "Sport", "Letters", "Commentary / World"].map(section);
const authors = ["Maren Quill", "Tobias Anstey", "Iris Lanyon", "Joss Varley", "水野花", "سلمى حداد"].map(author);
const years = ["2022", "2021", "2019", "2018", "2016", "2009", "1998", "1987"].map((name) => year(name));

/** What machines are told of a story of which nothing but that was given. */
const told: Views["article"]["claims"] = {
  headline: "Net loft opens its doors to the last of the twine spinners",
  datePublished: "2019-11-02",
  author: ["Tobias Anstey", "Iris Lanyon"],
  publisher: "The Harbour Observer",
  articleSection: "Harbour",
  inLanguage: "en",
  isBasedOn: "https://www.observer.example/2019/11/02/net-loft?ref=list",
};

const story: Views["article"] = {
  headline: "Net loft opens its doors to the last of the twine spinners",
  derived: false,
  section: section("Harbour"),
  credits: [...credits, { name: "Wil Tarn", path: pagePath("authors", "wil-tarn"), role: "Staff writer" }],
  date: { edtf: date("2019-11-02"), how: "given" },
  updated: { edtf: date("2019-11-05"), how: "given" },
  calendar: [
    { name: "2019", path: pagePath("2019") },
    { name: "2019-11", path: pagePath("2019", "11") },
    { name: "2019-11-02", path: pagePath("2019", "11", "02") },
  ],
  opening: "A hundred and nine years of twine between two sisters",
  anniversary: pagePath("on-this-day", "11-02"),
  publication: { name: "The Harbour Observer", path: pagePath("publications", "the-harbour-observer") },
  dek: "A hundred and nine years of twine between two sisters",
  blurbs: ["Two sisters showed a class of eight-year-olds how to do it in six minutes."],
  body: html`<p>The loft over the chandler’s has smelt of tar for so long that nobody on Quay Street notices. On Saturday the doors stood open, and the <a href="https://example.org/">sisters</a> with them.</p>
<h2>Six minutes</h2>
<p>“You do not pull,” said the elder. “You let it <em>come</em>.” The class let it come, mostly, and then it was time for the bus.</p>
<blockquote><p>It is a question of hands.</p></blockquote>
<ul><li>Hemp, from the north shore</li><li>Tar, a little</li></ul>
`,
  images: [lanyard, lost, abroad, { ...lanyard, alt: null, caption: null }],
  lead: lanyard,
  card: null,
  alsoPublished: [
    { publication: "The Strait Courier", url: "https://courier.example/twine?a=1&b=2", date: date("2022-02-05") },
    { publication: null, url: "https://wire.example/twine", date: null },
  ],
  versions: [{ date: date("2022-02-03"), headline: "Twine, and who will spin it", url: null }],
  corrections: [
    { date: date("2019-11-09"), text: "Four nets were saved, not five.", kind: "correction" },
    { date: null, text: "The loft is to be rebuilt.", kind: "update" },
  ],
  withheld: false,
  status: "corrected",
  truncated: true,
  tags: ["Rope & twine", "Quay Street"],
  url: "https://www.observer.example/2019/11/02/net-loft?ref=list",
  archived: "https://web.archive.example/2020/https://www.observer.example/2019/11/02/net-loft",
  captured: date("2020-01-09"),
  rights: "© 2019 Anstey & Lanyon",
  language: null,
  neighbours: [
    {
      of: "author",
      shelf: { name: "Tobias Anstey", path: anstey.path },
      older: teasers[3] ?? null,
      newer: teasers[1] ?? null,
    },
    { of: "author", shelf: { name: "Iris Lanyon", path: lanyon.path }, older: teasers[4] ?? null, newer: null },
    { of: "section", shelf: section("Harbour"), older: teasers[6] ?? null, newer: teasers[0] ?? null },
  ],
  akin: [
    {
      path: pagePath("2018", "03", "09", "last-rope-walk"),
      headline: "The last rope walk is let to a potter",
      language: null,
      date: date("2018-03-09"),
      retracted: true,
      mentions: ["Quay Street", "twine"],
    },
    {
      path: pagePath("2016", "nets"),
      headline: "漁網を縫う人びと",
      language: "ja",
      date: date("2016"),
      retracted: false,
      mentions: ["Net loft"],
    },
  ],
  provenance: [
    { field: "headline", how: "given", rule: "head", file: null, line: 14 },
    { field: "date", how: "given", rule: "head", file: null, line: 13 },
    { field: "section", how: "given", rule: "head", file: null, line: 13 },
    { field: "authors", how: "given", rule: "byline", file: null, line: 15 },
    { field: "publication", how: "inferred", rule: "archive-default", file: "content/archive.yaml", line: null },
    { field: "blurbs", how: "given", rule: "third-line-from-below", file: null, line: 17 },
    { field: "captured", how: "given", rule: "front-matter", file: null, line: 3 },
  ],
  source: { file: "content/tobias-anstey.txt", line: 13 },
  claims: {
    ...told,
    dateModified: "2019-11-05",
    keywords: ["Rope & twine", "Quay Street"],
    archivedAt: "https://web.archive.example/2020/https://www.observer.example/2019/11/02/net-loft",
    rights: "© 2019 Anstey & Lanyon",
  },
  cited: {
    id: "0000b",
    type: "article-newspaper",
    title: "Net loft opens its doors to the last of the twine spinners",
    author: [{ family: "Anstey", given: "Tobias" }, { family: "Lanyon", given: "Iris" }, { literal: "Orrin Wire" }],
    "container-title": "The Harbour Observer",
    issued: { "date-parts": [[2019, 11, 2]] },
    section: "Harbour",
    keyword: ["Rope & twine", "Quay Street"],
    language: "en",
    URL: "https://www.observer.example/2019/11/02/net-loft?ref=list",
    source: undefined,
  },
};

const heron: Views["article"] = {
  ...story,
  headline: "A heron has learnt to wait for the fish van behind the market hall.",
  derived: true,
  section: null,
  credits: [{ name: "Maren Quill", path: pagePath("authors", "maren-quill"), role: null }],
  date: { edtf: date("[..2022-03-18]"), how: "inferred" },
  updated: null,
  calendar: [{ name: "undated", path: pagePath("undated") }],
  opening: "A heron has learnt to wait for the fish van behind the market hall. The stallholders have given it a name.",
  anniversary: null,
  dek: null,
  blurbs: [
    "A heron has learnt to wait for the fish van behind the market hall. The stallholders have given it a name and, on Thursdays, a discount.",
  ],
  body: null,
  images: [],
  lead: null,
  card: null,
  alsoPublished: [],
  versions: [],
  corrections: [],
  truncated: false,
  ...{ tags: [], url: null, archived: null, captured: null, rights: null },
  neighbours: [],
  akin: [],
  provenance: [
    { field: "headline", how: "derived", rule: "first-sentence", file: null, line: 9 },
    { field: "date", how: "inferred", rule: "list-order", file: null, line: null },
    { field: "authors", how: "given", rule: "contributions-line", file: null, line: 5 },
  ],
  source: { file: "content/maren-quill.txt", line: 9 },
  claims: { ...told, headline: null, datePublished: null, articleSection: null, isBasedOn: null },
  cited: {
    ...story.cited,
    title: "[A heron has learnt to wait for the fish van behind the market hall.]",
    author: [{ family: "Quill", given: "Maren" }],
    issued: undefined,
    section: undefined,
    keyword: undefined,
    URL: undefined,
  },
};

const foreign: Views["article"] = {
  ...story,
  headline: "الميناء القديم يستعد لاستقبال أول سفينة منذ عشر سنوات",
  language: "ar",
  opening: "قال مدير الميناء إن السفينة ستصل مع المد العالي.",
  dek: null,
  blurbs: ["قال مدير الميناء إن السفينة ستصل مع المد العالي، وإن المدينة كلها ستكون على الرصيف."],
  body: null,
  truncated: false,
  cited: {
    ...story.cited,
    title: "الميناء القديم يستعد لاستقبال أول سفينة منذ عشر سنوات",
    author: [{ literal: "سلمى حداد" }],
    "container-title": "المرفأ",
    issued: { "date-parts": [[2018, 5, 6]] },
    language: "ar",
  },
};

const corrected: readonly CorrectionEntry[] = [
  {
    kind: "correction",
    date: date("2019-11-09"),
    text: "Four nets were saved, not five.",
    story: { headline: story.headline, path: pagePath("2019", "11", "02", "net-loft-0000b") },
    language: null,
  },
  {
    kind: "retraction",
    date: date("2019-11"),
    text: "لم تصل السفينة.",
    story: { headline: foreign.headline, path: pagePath("2018", "05", "06", "الميناء-0000e") },
    language: "ar",
  },
  {
    kind: "clarification",
    date: date("[..2022]"),
    text: "The <heron> is a grey one.",
    story: { headline: heron.headline, path: pagePath("undated", "a-heron-0000f") },
    language: null,
  },
  {
    kind: "update",
    date: null,
    text: "The loft is to be rebuilt.",
    story: { headline: story.headline, path: pagePath("2019", "11", "02", "net-loft-0000b") },
    language: null,
  },
];

/** At least one page of each kind, by a name for its file. */
export const samples: Readonly<Record<string, Page>> = {
  front: {
    kind: "front",
    path: pagePath(),
    view: {
      newest: teasers,
      fronts: [
        { section: section("Harbour"), stories: teasers.slice(1, 4) },
        { section: section("姉妹都市"), stories: teasers.slice(4, 7) },
      ],
      sections,
      authors,
      moreAuthors: true,
      publications: [section("The Harbour Observer"), section("The Orrin Mail")],
      years,
      undated: undatedCount,
      count: 1234,
    },
  },
  "front-empty": {
    kind: "front",
    path: pagePath(),
    view: {
      newest: [],
      fronts: [],
      sections: [],
      authors: [],
      moreAuthors: false,
      publications: [],
      years: [],
      undated: null,
      count: 0,
    },
  },
  article: { kind: "article", path: pagePath("2019", "11", "02", "net-loft-0000b"), view: story },
  "article-undated": { kind: "article", path: pagePath("undated", "a-heron-0000f"), view: heron },
  "article-foreign": { kind: "article", path: pagePath("2018", "05", "06", "الميناء-0000e"), view: foreign },
  author: {
    kind: "author",
    path: whole.path,
    view: {
      ...nothing,
      name: "Tobias Anstey",
      person: described,
      cut: null,
      count: 6,
      feeds: feedsOf(whole.path, chrome.address),
      groups: [
        { cut: date("2022"), path: pagePath("2022"), stories: dated.slice(0, 1) },
        { cut: date("2019"), path: pagePath("2019"), stories: dated.slice(1) },
        { cut: "undated", path: null, stories: undated },
      ],
      related: { sections: sections.slice(0, 3), authors: authors.slice(2, 5) },
    },
  },
  "author-long": {
    kind: "author",
    path: whole.path,
    view: {
      ...nothing,
      name: "Tobias Anstey",
      person: null,
      cut: null,
      count: 1206,
      feeds: feedsOf(whole.path, chrome.address),
      groups: [{ cut: null, path: null, stories: dated }],
      further: [
        ...["2022", "2021", "2020", "2019"].map((name) => part(name, 300, "authors", "tobias-anstey", name)),
        { name: null, cut: "undated", path: pagePath("authors", "tobias-anstey", "undated"), count: 6 },
      ],
      related: { sections, authors: [] },
    },
  },
  "author-year": {
    kind: "author",
    path: pagePath("authors", "tobias-anstey", "2019"),
    view: {
      ...nothing,
      name: "Tobias Anstey",
      person: null,
      cut: date("2019"),
      count: 300,
      groups: [],
      further: months.map((month) => part(`2019-${month}`, 34, "authors", "tobias-anstey", "2019", month)),
      trail: [whole],
      older: part("2018", 1, "authors", "tobias-anstey", "2018"),
      newer: part("2020", 1, "authors", "tobias-anstey", "2020"),
    },
  },
  section: {
    kind: "section",
    path: pagePath("sections", "harbour"),
    view: {
      ...nothing,
      name: "Harbour",
      person: null,
      cut: null,
      count: 4,
      feeds: feedsOf(pagePath("sections", "harbour"), chrome.address),
      groups: [{ cut: date("2019"), path: null, stories: dated }],
      related: { sections: [], authors },
    },
  },
  "section-short": {
    kind: "section",
    path: pagePath("sections", "harbour"),
    view: {
      ...nothing,
      name: "Harbour",
      cut: null,
      count: 6,
      feeds: feedsOf(pagePath("sections", "harbour"), chrome.address),
      groups: [
        { cut: date("2019"), path: null, stories: dated.slice(1) },
        { cut: date("2012"), path: null, stories: dated.slice(0, 1) },
        { cut: "undated", path: null, stories: undated },
      ],
    },
  },
  publication: {
    kind: "publication",
    path: pagePath("publications", "the-harbour-observer"),
    view: {
      ...nothing,
      name: "The Harbour Observer",
      person: null,
      cut: null,
      count: 4,
      feeds: feedsOf(pagePath("publications", "the-harbour-observer"), null),
      groups: [{ cut: null, path: null, stories: dated }],
    },
  },
  day: {
    kind: "day",
    path: pagePath("2019", "11", "02"),
    view: {
      ...nothing,
      name: null,
      person: null,
      cut: date("2019-11-02"),
      count: 4,
      groups: [{ cut: null, path: null, stories: dated }],
      trail: [part("2019", 0, "2019"), part("2019-11", 0, "2019", "11")],
      older: part("2019-10-30", 1, "2019", "10", "30"),
      newer: part("2019-11-23", 1, "2019", "11", "23"),
      anniversary: pagePath("on-this-day", "11-02"),
    },
  },
  month: {
    kind: "month",
    path: pagePath("2019", "11"),
    view: {
      ...nothing,
      name: null,
      person: null,
      cut: date("2019-11"),
      count: 5,
      groups: [
        { cut: date("2019-11-23"), path: pagePath("2019", "11", "23"), stories: dated.slice(0, 2) },
        { cut: date("2019-11-02"), path: pagePath("2019", "11", "02"), stories: dated.slice(2, 3) },
        { cut: date("2019-11"), path: null, stories: dated.slice(3) },
      ],
      trail: [part("2019", 0, "2019")],
      older: part("2019-10", 1, "2019", "10"),
      calendar: [month("2019-11", "02", "23")],
    },
  },
  "month-full": {
    kind: "month",
    path: pagePath("2019", "11"),
    view: {
      ...nothing,
      name: null,
      person: null,
      cut: date("2019-11"),
      count: 900,
      groups: [],
      further: ["01", "02", "05", "14", "30"].map((day) => part(`2019-11-${day}`, 180, "2019", "11", day)),
      trail: [part("2019", 0, "2019")],
      calendar: [month("2019-11", "01", "02", "05", "14", "30")],
    },
  },
  year: {
    kind: "year",
    path: pagePath("2019"),
    view: {
      ...nothing,
      name: null,
      person: null,
      cut: date("2019"),
      count: 300,
      groups: [{ cut: date("2019"), path: null, stories: dated.slice(3) }],
      further: months.map((month) => part(`2019-${month}`, 34, "2019", month)),
      older: part("2018", 1, "2018"),
      newer: part("2021", 1, "2021"),
      calendar: months.map((name) => month(`2019-${name}`, "01", "07", "28")),
    },
  },
  "year-vague": {
    kind: "year",
    path: pagePath("2019"),
    view: {
      ...nothing,
      name: null,
      cut: date("2019"),
      count: 300,
      groups: [],
      further: months.map((name) => part(`2019-${name}`, 34, "2019", name)),
    },
  },
  anniversary: {
    kind: "anniversary",
    path: pagePath("on-this-day", "11-02"),
    view: {
      ...nothing,
      name: null,
      cut: date("XXXX-11-02"),
      count: 190,
      groups: [
        { cut: date("2019"), path: pagePath("2019", "11", "02"), stories: dated.slice(2, 3) },
        { cut: date("1987"), path: pagePath("1987", "11", "02"), stories: dated.slice(3) },
      ],
      further: [part("2019", 150, "2019", "11", "02"), part("1987", 40, "1987", "11", "02")],
      older: anyYear("10-30"),
      newer: anyYear("11-23"),
    },
  },
  "on-this-day": {
    kind: "on-this-day",
    path: pagePath("on-this-day"),
    view: { days: ["01-01", "02-29", "10-30", "11-02", "11-23"].map(anyYear) },
  },
  "on-this-day-empty": { kind: "on-this-day", path: pagePath("on-this-day"), view: { days: [] } },
  undated: {
    kind: "undated",
    path: pagePath("undated"),
    view: {
      ...nothing,
      name: null,
      person: null,
      cut: "undated",
      count: 2,
      groups: [{ cut: null, path: null, stories: undated }],
    },
  },
  authors: {
    kind: "authors",
    path: pagePath("authors"),
    view: {
      entries: [
        { ...author("Ada Winterbourne"), line: "She edited the paper from its first number to its last." },
        ...authors,
      ],
      undated: null,
    },
  },
  sections: { kind: "sections", path: pagePath("sections"), view: { entries: sections, undated: null } },
  publications: { kind: "publications", path: pagePath("publications"), view: { entries: [], undated: null } },
  years: { kind: "years", path: pagePath("years"), view: { entries: years, undated: undatedCount } },
  corrections: {
    kind: "corrections",
    path: pagePath("corrections"),
    view: {
      cut: null,
      count: 4,
      feeds: feedsOf(pagePath("corrections"), chrome.address),
      groups: [
        { cut: date("2019"), entries: corrected.slice(0, 2) },
        { cut: "undated", entries: corrected.slice(2) },
      ],
      further: [],
      older: null,
      newer: null,
    },
  },
  "corrections-long": {
    kind: "corrections",
    path: pagePath("corrections"),
    view: {
      cut: null,
      count: 312,
      feeds: feedsOf(pagePath("corrections"), null),
      groups: [{ cut: date("2019"), entries: corrected.slice(0, 2) }],
      further: [
        part("2019", 200, "corrections", "2019"),
        { name: null, cut: "undated", path: pagePath("corrections", "undated"), count: 112 },
      ],
      older: null,
      newer: null,
    },
  },
  "corrections-year": {
    kind: "corrections",
    path: pagePath("corrections", "2019"),
    view: {
      cut: date("2019"),
      count: 200,
      feeds: [],
      groups: [{ cut: null, entries: corrected }],
      further: [],
      older: { name: null, cut: "undated", path: pagePath("corrections", "undated") },
      newer: part("2020", 1, "corrections", "2020"),
    },
  },
  search: { kind: "search", path: pagePath("search"), view: { sections, years, undated: null } },
  about: {
    kind: "about",
    path: pagePath("about"),
    view: {
      count: 1234,
      first: "1987-03-01",
      last: "2022-03-18",
      authors: 6,
      sections: 6,
      publications: 1,
      fields: [
        { field: "headline", given: 1200, derived: 34, inferred: 0, missing: 0 },
        { field: "date", given: 1203, derived: 0, inferred: 30, missing: 1 },
        { field: "authors", given: 900, derived: 0, inferred: 0, missing: 334 },
      ],
      corrections: 4,
      truncated: 12,
      repositories: [],
      sources: [
        {
          file: "content/maren-quill.txt",
          format: "article-file",
          articles: 12,
          leftovers: [{ line: 31, text: "Page 2 of 14 | Next »" }],
          moreLeftovers: 3,
        },
        { file: "content/print/1987", format: "markdown", articles: 1222, leftovers: [], moreLeftovers: 0 },
      ],
      moreSources: 17,
      data: [
        {
          cut: "2022" as Edtf,
          part: null,
          jsonl: filePath("data", "records-2022.jsonl"),
          csv: filePath("data", "records-2022.csv"),
        },
        {
          cut: "undated",
          part: { number: 1, of: 2 },
          jsonl: filePath("data", "records-undated-part-1.jsonl"),
          csv: filePath("data", "records-undated-part-1.csv"),
        },
      ],
    },
  },
  "not-found": { kind: "not-found", path: "/404.html" as SitePath, view: { root: "/observer/" } },
  redirect: {
    kind: "redirect",
    path: pagePath("2019", "11", "02", "net-loft"),
    view: { to: pagePath("2019", "11", "02", "net-loft-0000b"), headline: story.headline },
  },
  withdrawn: {
    kind: "withdrawn",
    path: pagePath("2019", "11", "02", "net-loft-0000c"),
    view: { date: "2021-03-04" as Edtf, reason: "At the request of a person named in it." },
  },
};
