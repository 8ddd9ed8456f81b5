import { createHash } from "node:crypto";
import { answer, record as warcRecord } from "../clippings/archives/make-warc.ts";
import { makeZip } from "../clippings/archives/make-zip.ts";
import { drawn } from "../site/draw-picture.ts";

/** What is written to a content folder; null is taken away. */
export type Edit = Readonly<Record<string, string | Uint8Array | null>>;

/** A story, or a part of one, and how its owner takes it out. */
export interface Withdrawal {
  readonly name: string;
  /** Files that have it. */
  readonly before: Edit;
  /** What the owner does then. */
  readonly after: Edit;
  /** Random letters that stand in what is taken out and nowhere else; those in `seen` are in the site before. */
  readonly seen: readonly string[];
  readonly unseen: readonly string[];
  /** Words of what remains: they are there before and after. */
  readonly stays: readonly string[];
  /** The owner's own files hold it still: so does what is kept beside the site. */
  readonly isHeld?: boolean;
}

/** Letters that no language has in a row, always the same for one name. They end so that no stemmer cuts them. */
function letters(name: string): string {
  const bytes = createHash("sha256").update(name).digest();
  return `q${Array.from(bytes.subarray(0, 9), (byte) => "bcdfghjklmnprtvw"[byte % 16]).join("")}x`;
}

type Words = Readonly<Record<"head" | "body" | "name" | "section" | "tag" | "blurb" | "more" | "stay", string>>;

function wordsOf(name: string): Words {
  const word = (part: string): string => letters(`${name} ${part}`);
  return {
    head: word("head"),
    body: word("body"),
    name: word("name"),
    section: word("section"),
    tag: word("tag"),
    blurb: word("blurb"),
    more: word("more"),
    stay: word("stay"),
  };
}

let days = 0;

/** A day for each, most of them in one month, so that lists, calendars and neighbours are shared. */
function day(): string {
  days += 1;
  return days % 5 === 0 ? `20${10 + (days % 9)}-05-04` : `2014-05-${String(1 + (days % 28)).padStart(2, "0")}`;
}

const record = (front: string, body = ""): string => `---\n${front}\n---\n${body}\n`;

interface Told {
  readonly before: Edit;
  readonly after: Edit;
  readonly seen: readonly string[];
  readonly unseen?: readonly string[];
  readonly stays?: readonly string[];
  readonly isHeld?: boolean;
}

type Way = readonly [name: string, tell: (words: Words, date: string) => Told];

/** A whole record with everything in it, taken away as a file. */
function whole({ head, body, name, section, tag, blurb, more }: Words, date: string): { text: string; seen: string[] } {
  const text = record(
    `headline: Harbour ${head} reopens\ndate: ${date}\nsection: ${section} news\nauthors: [Ann ${name}]\ntags: [${tag}]\n` +
      `dek: Dek ${more}\nblurbs:\n  - Blurb ${blurb} of the town.\nurl: https://gazette.example/${more}/\naliases: [/old/${more}.html]`,
    `The ${body} was opened by Mayor Ibbotson and Councillor Quennell. See [the plan](https://gazette.example/plan/${body}).`,
  );
  return { text, seen: [head, body, name, section, tag, blurb, more] };
}

/** A story in a file of others, the neighbour of which stays. */
function one(
  file: string,
  tell: (head: string, body: string, name: string) => string,
  wrap = (items: string) => items,
) {
  return ({ head, body, name, stay, more }: Words): Told => {
    const kept = tell(stay, `${stay}s`, `Bo ${stay}`);
    return {
      before: { [file]: wrap(`${tell(head, body, `Ann ${name}`)}${kept}`) },
      after: { [file]: wrap(kept) },
      seen: [head, body, name],
      unseen: [more],
      stays: [stay],
    };
  };
}

/** A file that holds one story alone. */
function alone(file: string, tell: (words: Words, date: string) => string | Uint8Array) {
  return (words: Words, date: string): Told => ({
    before: { [file]: tell(words, date) },
    after: { [file]: null },
    seen: [words.head, words.body],
  });
}

/** Something that stands in a record and is taken out of it, while the rest stays. */
function part(front: (words: Words) => string, body: (words: Words) => string = () => "", seen = true) {
  return (words: Words, date: string, file = `parts/${words.stay}.md`): Told => {
    const said = `headline: Kept ${words.stay} stays\ndate: ${date}\nid: ${words.stay}`;
    const text = `The council of ${words.stay} met.`;
    return {
      before: { [file]: record(`${said}\n${front(words)}`.trim(), `${text}${body(words)}`) },
      after: { [file]: record(said, text) },
      seen: seen ? [words.more] : [],
      unseen: seen ? [] : [words.more],
      stays: [words.stay],
    };
  };
}

const pictures = [await drawn({ width: 640, height: 400 }), await drawn({ width: 640, height: 400, red: 90 })] as const;

const rssItem = (head: string, body: string, name: string): string =>
  `<item><title>Rain ${head}</title><link>https://feed.example/${head}/</link><dc:creator>${name}</dc:creator><pubDate>Sun, 04 May 2014 10:00:00 +0000</pubDate><description>Of ${body} here.</description></item>`;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed</title><link>https://feed.example/</link>${items}</channel></rss>`;
const wxrItem = (head: string, body: string, name: string): string =>
  `<item><title>Post ${head}</title><link>https://wp.example/${head}/</link><dc:creator>${name}</dc:creator><content:encoded><![CDATA[<p>Of ${body} there.</p>]]></content:encoded><wp:post_id>${head.length + body.charCodeAt(3)}</wp:post_id><wp:post_date>2014-05-04 10:00:00</wp:post_date><wp:post_date_gmt>2014-05-04 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
const wxr = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>WP</title><link>https://wp.example</link><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;
/** Long enough to be a page's own text, and of words that no other page has. */
const paragraphs = (body: string): string =>
  ["was heard", "was asked", "was told", "was gone"]
    .map((what) => {
      const words = Array.from({ length: 8 }, (_, at) => `${letters(`${body} ${what} ${at}`)} of the board`);
      return `<p>The board of ${body} ${what}, and ${words.join(", and ")}.</p>`;
    })
    .join("");
const savedPage = ({ head, body, name }: Words): string =>
  `<!doctype html><html lang="en"><head><title>${head} saved</title><meta property="og:type" content="article"><meta property="article:published_time" content="2014-05-04T10:00:00+01:00"></head><body><article><h1>Saved ${head}</h1><p class="byline">By Ann ${name}</p>${paragraphs(body)}</article></body></html>`;
const ninjs = ({ head, body }: Words): string =>
  `{"uri":"urn:x:${head}","type":"text","versioncreated":"2014-05-04T10:00:00Z","headline":"Wire ${head}","byline":"Ann Lee","language":"en","body_html":"<p>Of ${body}.</p>"}`;
const nitf = ({ head, body }: Words): string =>
  `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="${head}"/><date.issue norm="20140504"/></docdata></head><body><body.head><hedline><hl1>Wire ${head}</hl1></hedline></body.head><body.content><block><p>Of ${body}.</p></block></body.content></body></nitf>`;
const newsml = ({ head, body }: Words): string =>
  `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:${head}" version="1" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="g"/><versionCreated>2014-05-04T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Wire ${head}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Of ${body}.</p></body></html></inlineXML></contentSet></newsItem>`;
const wire = ({ head, body }: Words): string =>
  `\u0001skn0123 4 SPO 210  skn 0815\r\n\r\nPier/Winter/\r\n\u0002Wire ${head} closes\r\nBy Ann Lee, Skerry News =\r\n\r\nPort Ellis (skn) - Of ${body}.\r\n\u0003042230 GMT May 14\r\n\u0004\r\n`;

const ways: readonly Way[] = [
  // Whole stories, by whatever holds them.
  [
    "a record's file",
    (words, date) => ({
      before: { "a.md": whole(words, date).text },
      after: { "a.md": null },
      seen: whole(words, date).seen,
    }),
  ],
  [
    "a record's file in a folder of its own",
    (words, date) => ({
      before: { [`deep/${words.head}/b.md`]: whole(words, date).text },
      after: { [`deep/${words.head}/b.md`]: null },
      seen: whole(words, date).seen,
    }),
  ],
  [
    "a record of a day of its own",
    (words) => ({
      before: { "day.md": whole(words, "1971-11-30").text },
      after: { "day.md": null },
      seen: whole(words, "1971-11-30").seen,
    }),
  ],
  [
    "a record without a date",
    (words) => ({
      before: { "undated.md": whole(words, "").text },
      after: { "undated.md": null },
      seen: whole(words, "").seen,
    }),
  ],
  [
    "a record in another language",
    (words, date) => ({
      before: { "fr.md": whole(words, `${date}\nlanguage: fr`).text },
      after: { "fr.md": null },
      seen: whole(words, date).seen,
    }),
  ],
  [
    "a record that others are akin to",
    (words) => {
      const kin = (head: string, date: string) =>
        record(
          `headline: Ibbotson and Quennell quarrel over ${head}\ndate: ${date}`,
          `Mayor Ibbotson met Councillor Quennell and Zebulon Marchpane of ${head}.`,
        );
      return {
        before: { "kin/1.md": kin(words.head, "2014-05-03"), "kin/2.md": kin(words.stay, "2014-05-04") },
        after: { "kin/1.md": null },
        seen: [words.head],
        stays: [words.stay],
      };
    },
  ],
  [
    "lines of an article file",
    ({ head, body, stay }) => {
      const story = (word: string, text: string) =>
        `World May 4, 2014\nFerry ${word} sold\nThe board of ${text} voted on Tuesday to sell the ferry at last.\n`;
      return {
        before: { "clips.txt": story(head, body) + story(stay, `${stay}s`) },
        after: { "clips.txt": story(stay, `${stay}s`) },
        seen: [head, body],
        stays: [stay],
      };
    },
  ],
  [
    "one line of an article file",
    ({ head, body, stay }) => {
      const story = `World May 4, 2014\nDredger ${stay} sold\n`;
      const said = `The board of ${body} voted on Wednesday to sell the ${head} dredger.\n`;
      return { before: { "line.txt": story + said }, after: { "line.txt": story }, seen: [head, body], stays: [stay] };
    },
  ],
  [
    "a line of a clip list",
    one(
      "clips.md",
      (head, body, name) => `- [Pier ${head}](https://clip.example/${body}), ${name} Gazette, June 28, 2019\n`,
      (items) =>
        `# Clips\n\n${items}- [Ferry sold](https://clip.example/f), The Gazette, July 2, 2019\n- [Dredger](https://clip.example/d), The Mail, July 9, 2019\n`,
    ),
  ],
  [
    "a row of a table",
    one(
      "rows.csv",
      (head, body, name) => `Row ${head},2014-05-04,${name},Of ${body}.\n`,
      (rows) => `headline,date,authors,body\n${rows}`,
    ),
  ],
  [
    "a row of a table with tabs",
    one(
      "rows.tsv",
      (head, body, name) => `Tab ${head}\t2014-05-04\t${name}\tOf ${body}.\n`,
      (rows) => `headline\tdate\tauthors\tbody\n${rows}`,
    ),
  ],
  [
    "a row of our own JSON Lines",
    one(
      "ours.jsonl",
      (head, body, name) =>
        `${JSON.stringify({ headline: `Ours ${head}`, date: "2014-05-04", authors: [name], body: `Of ${body}.` })}\n`,
    ),
  ],
  [
    "an object of a JSON file",
    one(
      "list.json",
      (head, body, name) =>
        `${JSON.stringify({ title: `Json ${head}`, date: "2014-05-04", author: name, text: `Of ${body}.` })},`,
      (items) => `[${items.slice(0, -1)}]`,
    ),
  ],
  ["an item of RSS", one("rss.xml", rssItem, rss)],
  [
    "an entry of Atom",
    one(
      "atom.xml",
      (head, body, name) =>
        `<entry><title>Atom ${head}</title><id>tag:x,2014:${head}</id><published>2014-05-04T10:00:00Z</published><updated>2014-05-04T10:00:00Z</updated><author><name>${name}</name></author><content type="html">Of ${body}.</content></entry>`,
      (items) =>
        `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>tag:x,2014:1</id><updated>2014-05-04T10:00:00Z</updated>${items}</feed>`,
    ),
  ],
  [
    "an item of a JSON Feed",
    one(
      "feed.json",
      (head, body, name) =>
        `${JSON.stringify({ id: head, title: `Feed ${head}`, date_published: "2014-05-04T10:00:00Z", authors: [{ name }], content_text: `Of ${body}.` })},`,
      (items) => `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[${items.slice(0, -1)}]}`,
    ),
  ],
  ["a post of a WordPress export", one("wp.xml", wxrItem, wxr)],
  ["a saved page", alone("saved.html", savedPage)],
  ["a NITF file", alone("nitf.xml", nitf)],
  ["a NewsML-G2 file", alone("newsml.xml", newsml)],
  ["a ninjs file", alone("ninjs.json", ninjs)],
  ["a message of IPTC 7901", alone("wire.txt", wire)],
  [
    "a capture of a WARC",
    (words) => {
      const made = (one: Words) => ({
        url: `https://ellis.example/${one.head}`,
        content: answer(savedPage(one), ["Content-Type: text/html"]),
      });
      const others = wordsOf("warc that stays");
      return {
        before: { "capture.warc": Buffer.concat([warcRecord(made(words)), warcRecord(made(others))]) },
        after: { "capture.warc": warcRecord(made(others)) },
        seen: [words.head, words.body],
        stays: [others.head],
      };
    },
  ],
  [
    "a page of a ZIP",
    (words) => {
      const others = wordsOf("zip that stays");
      const file = (one: Words) => ({ name: `${one.head}.html`, bytes: Buffer.from(savedPage(one)) });
      return {
        before: { "pages.zip": makeZip([file(words), file(others)]) },
        after: { "pages.zip": makeZip([file(others)]) },
        seen: [words.head, words.body],
        stays: [others.head],
      };
    },
  ],
  [
    "a post of Hugo's",
    alone(
      "hugo/post.md",
      ({ head, body }, date) =>
        `---\ntitle: Hugo ${head}\ndate: ${date}T10:00:00Z\nlayout: post\ncategories: [news]\n---\nOf ${body}.\n`,
    ),
  ],
  [
    "a post of Jekyll's by its name",
    ({ head, body }) => ({
      before: { [`_posts/2014-05-04-${head}.md`]: `---\nlayout: post\ntitle: Jekyll ${head}\n---\nOf ${body}.\n` },
      after: { [`_posts/2014-05-04-${head}.md`]: null },
      seen: [head, body],
    }),
  ],
  // By a word in the record.
  [
    "a record that becomes a draft",
    (words, date) => ({
      before: { "draft.md": whole(words, date).text },
      after: { "draft.md": whole(words, date).text.replace("---\n", "---\ndraft: true\n") },
      seen: whole(words, date).seen,
    }),
  ],
  [
    "a record that is published no more",
    (words, date) => ({
      before: { "unpublished.md": whole(words, date).text },
      after: { "unpublished.md": whole(words, date).text.replace("---\n", "---\npublished: false\n") },
      seen: whole(words, date).seen,
    }),
  ],
  [
    "a text that is kept back",
    ({ body, stay }, date) => {
      const text = (show: string) =>
        record(`headline: Kept ${stay}\nslug: kept-${stay}\ndate: ${date}${show}`, `Of ${body}.`);
      return {
        before: { "summary.md": text("") },
        after: { "summary.md": text("\nshow: summary") },
        seen: [body],
        stays: [stay],
        isHeld: true,
      };
    },
  ],
  [
    "a record with the word withdrawn",
    (words, date) => {
      const text = whole(words, `${date}\nslug: taken-out-1\nid: taken-1`).text;
      const taken = "---\nwithdrawn: { date: 2026-11-30, reason: At the request of a person named in it. }\n";
      return {
        before: { "taken.md": text },
        after: { "taken.md": text.replace(`aliases: [/old/${words.more}.html]`, "rights: R").replace("---\n", taken) },
        seen: whole(words, date).seen,
        isHeld: true,
      };
    },
  ],
  [
    "a record of which only its address is left",
    (words, date) => {
      const text = whole(words, `${date}\nslug: taken-out-2\nid: taken-2`).text;
      return {
        before: { "stub.md": text },
        after: { "stub.md": record(`id: taken-2\nslug: taken-out-2\ndate: ${date}\nwithdrawn: 2026-11-30`) },
        seen: whole(words, date).seen,
      };
    },
  ],
  [
    "a row of a table with the word withdrawn",
    ({ head, body }) => {
      const rows = (word: string) =>
        `id,slug,headline,date,body,withdrawn\nrow-a,row-out,Row ${head},2014-05-04,Of ${body}.,${word}\n`;
      return {
        before: { "word.csv": rows("") },
        after: { "word.csv": rows("2026-11-30") },
        seen: [head, body],
        isHeld: true,
      };
    },
  ],
  [
    "a story of two sources, withdrawn in one",
    ({ head, body, more }) => {
      const text = `${Array.from({ length: 30 }, (_, at) => `Sentence ${letters(`${body}${at}`)} number ${at} says that the board of ${body} met.`).join(" ")}`;
      const front = (paper: string) =>
        `headline: Twin ${head}\nslug: twin-out\nid: twin-${paper.toLowerCase()}\npublication: ${paper} ${more}\ndate: 2014-05-04`;
      return {
        before: { "twin-a.md": record(front("A"), text), "twin-b.md": record(front("B"), text) },
        after: { "twin-a.md": record(`${front("A")}\nwithdrawn: 2026-11-30`, text) },
        seen: [head, body],
        unseen: [],
        isHeld: true,
      };
    },
  ],
  // Parts of stories.
  [
    "a body cut short",
    part(
      () => "",
      ({ more }) => `\n\nAnd ${more} said so too.`,
    ),
  ],
  [
    "one name in a text",
    ({ more, stay }, date) => {
      const text = (who: string) =>
        record(`headline: Court of ${stay}\nid: ${stay}\ndate: ${date}`, `The accused, ${who}, was heard on Monday.`);
      return {
        before: { "name.md": text(`Mr ${more}`) },
        after: { "name.md": text("whose name is known to the court") },
        seen: [more],
        stays: [stay],
      };
    },
  ],
  [
    "one name in a headline",
    ({ more, stay }, date) => {
      const text = (who: string) =>
        record(`headline: Court of ${stay} hears ${who}\nid: ${stay}\ndate: ${date}`, "It was heard.");
      return {
        before: { "head.md": text(more) },
        after: { "head.md": text("a witness") },
        seen: [more],
        stays: [stay],
      };
    },
  ],
  ["a dek", part(({ more }) => `dek: Dek ${more}`)],
  ["a blurb", part(({ more }) => `blurbs: [Blurb of ${more}.]`)],
  ["an author", part(({ more }) => `authors: [Cy ${more}]`)],
  ["a section", part(({ more }) => `section: Part ${more}`)],
  ["a subject", part(({ more }) => `tags: [${more}]`)],
  ["a paper", part(({ more }) => `publication: The ${more} Mail`)],
  ["the address of the original", part(({ more }) => `url: https://old.example/${more}`)],
  ["the address of a copy", part(({ more }) => `archived: https://copies.example/${more}`)],
  ["a name at the source", part(({ more }) => `guid: urn:x:${more}`)],
  ["rights", part(({ more }) => `rights: © ${more}`)],
  ["a correction", part(({ more }) => `corrections: [{ date: 2014-06-01, text: It was ${more}. }]`)],
  ["another place of publication", part(({ more }) => `alsoPublished: [{ publication: ${more} Press }]`)],
  ["an earlier version", part(({ more }) => `versions: [{ date: 2014-01-01, headline: Earlier ${more} }]`)],
  ["an alias", part(({ more }) => `aliases: [/old/alias-${more}/]`)],
  ["an unknown key", part(({ more }) => `whatever: ${more}`)],
  [
    "a footnote",
    part(
      () => "",
      ({ more }) => ` It met[^1].\n\n[^1]: As ${more} wrote.`,
    ),
  ],
  [
    "the target of a link",
    part(
      () => "",
      ({ more }) => ` See [it](https://links.example/${more}).`,
    ),
  ],
  [
    "a line of a table in a text",
    part(
      () => "",
      ({ more }) => `\n\n| a | b |\n|---|---|\n| 1 | ${more} |`,
    ),
  ],
  [
    "a picture with its words",
    (words, date) => {
      const file = `art/${words.name}.jpg`;
      const told = part(
        ({ blurb, tag, more }) =>
          `images: [{ file: ../art/${words.name}.jpg, alt: Alt ${blurb}, caption: Caption ${tag}, credit: Credit ${more} }]`,
      )(words, date);
      return {
        ...told,
        before: { ...told.before, [file]: pictures[0] },
        after: { ...told.after, [file]: null },
        seen: [words.blurb, words.tag, words.more],
        unseen: [words.name],
      };
    },
  ],
  [
    "a picture in a text",
    (words, date) => {
      const file = `art/${words.name}.jpg`;
      const told = part(
        () => "",
        ({ more }) => `\n\n![Alt ${more}](../art/${words.name}.jpg)`,
      )(words, date);
      return {
        ...told,
        before: { ...told.before, [file]: pictures[1] },
        after: { ...told.after, [file]: null },
        unseen: [words.name],
      };
    },
  ],
  [
    "what a file says of an author",
    ({ more, stay, head }, date) => ({
      before: {
        "person.md": record(`headline: Of ${stay}\ndate: ${date}\nauthors: [Dee ${stay}]`, "It met."),
        "authors/dee.md": record(`name: Dee ${stay}\naliases: [D. ${head}]`, `She lives in ${more}.`),
      },
      after: { "authors/dee.md": null },
      seen: [more, head],
      stays: [stay],
    }),
  ],
];

/** Every way, its words settled; in the order of the table. */
export const withdrawals: readonly Withdrawal[] = ways.map(([name, tell]) => {
  const { before, after, seen, unseen = [], stays = [], isHeld = false } = tell(wordsOf(name), day());
  return { name, before, after, seen, unseen, stays, isHeld };
});

/** What the archive has besides: its settings, and stories that stay. */
export const around: Edit = {
  "archive.yaml":
    "title: The Marl Gazette\naddress: https://archive.marl.example/past/\nonline: 2010-01-01\nlanguage: en\nshow: full\n" +
    "oai: { gateway: https://gateway.example/oai, email: keeper@marl.example }\n",
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `stays/${at}.md`,
      record(
        `headline: Nothing new in week ${at}\ndate: 2014-05-${10 + at}\nsection: Town\nauthors: Ida Marl`,
        `Week ${at} passed quietly, as the weeks before it had.`,
      ),
    ]),
  ),
};
