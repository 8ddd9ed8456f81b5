import { gzipSync } from "node:zlib";
import { answer, record as warcRecord } from "../clippings/archives/make-warc.ts";
import { makeZip } from "../clippings/archives/make-zip.ts";

/** A way in: a file that tells one story, whose headline and text a text is put into. */
export interface Carrier {
  readonly name: string;
  /** By its name in a content folder. */
  readonly file: string;
  /** The file with the text as headline and in the story's own text; undefined where the format cannot say it. */
  readonly tell: (text: string) => string | Uint8Array | undefined;
  /** What the format's own rules make of the headline: spaces around it, or in it, are none of it. */
  readonly headline: (text: string) => string;
  /** Whether the text of the story is kept as it stands, and not made from HTML or from lines. */
  readonly isToTheLetter?: boolean;
  /** Texts that mean something else in this format, and are read so. */
  readonly otherwise?: (text: string) => boolean;
}

/** The words around a text in a story. */
export const framed = (text: string): string => `The board kept ${text} on Tuesday.`;

const same = (text: string): string => text;
/** XML, HTML and what is printed on one line: any run of white space is a space. No-break spaces and the like are none. */
const collapsed = (text: string): string => text.replace(/\s*[ \t\n\r\f\v]\s*/g, " ").trim();

/** HTML, where programs write titles as HTML without saying so. */
const markup = (text: string): boolean => /<[a-z!/]|&#?\w+;/i.test(text);
/** What tables and programs write for nothing. */
const missing = (text: string): boolean => markup(text) || /^(?:NaN|null|None)$/i.test(text);
const tooLong = (text: string): boolean => text.length > 300;

/** What XML 1.0 can hold: no other control characters, no half of a pair. */
const inXml = (text: string): boolean =>
  /^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/.test(text);
const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const ofXml =
  (print: (text: string) => string) =>
  (text: string): string | undefined =>
    inXml(text) ? print(text) : undefined;
/** As HTML within XML: twice escaped. */
const html = (text: string): string => xml(`<p>${xml(framed(text))}</p>`);

const yaml = (text: string): string => JSON.stringify(text);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** What a file in UTF-8 can hold. */
const inUtf8 = (text: string): boolean => Buffer.from(text).toString() === text;
const ofUtf8 =
  (print: (text: string) => string) =>
  (text: string): string | undefined =>
    inUtf8(text) ? print(text) : undefined;

const page = (text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(
    { "@context": "https://schema.org", "@type": "NewsArticle", headline: text, datePublished: "2014-05-04" },
  ).replaceAll(
    "<",
    "\\u003c",
  )}</script></head><body><article><h1>${xml(text)}</h1><p>${xml(framed(text))}</p><p>The members stayed until nine, when the last ferry left, and nobody of them spoke again before the doors were closed.</p><p>They will meet once more in the autumn, the chair said, in the same room and at the same hour, if there is anything to say.</p></article></body></html>`;

export const carriers: readonly Carrier[] = [
  {
    name: "a record",
    file: "a.md",
    tell: ofUtf8((text) => `---\nheadline: ${yaml(text)}\ndate: 2014-05-04\n---\n${framed(text)}\n`),
    headline: same,
    isToTheLetter: true,
  },
  {
    name: "our JSON Lines",
    file: "a.jsonl",
    tell: (text) => `${JSON.stringify({ path: "/x/", headline: text, date: "2014-05-04", body: framed(text) })}\n`,
    headline: same,
    isToTheLetter: true,
  },
  {
    name: "our table",
    file: "a.csv",
    tell: ofUtf8((text) => `path,headline,date,body\n/x/,${cell(text)},2014-05-04,${cell(framed(text))}\n`),
    headline: same,
    isToTheLetter: true,
  },
  {
    name: "a table of others",
    file: "b.csv",
    tell: ofUtf8((text) => `title,pub_date,text\n${cell(text)},2014-05-04,${cell(framed(text))}\n`),
    headline: collapsed,
    otherwise: missing,
  },
  {
    name: "a table with tabs",
    file: "b.tsv",
    tell: ofUtf8((text) => `title\tpub_date\ttext\n${cell(text)}\t2014-05-04\t${cell(framed(text))}\n`),
    headline: collapsed,
    otherwise: missing,
  },
  {
    name: "JSON of others",
    file: "b.json",
    tell: (text) => JSON.stringify([{ title: text, published: "2014-05-04", text: framed(text) }]),
    headline: collapsed,
    otherwise: missing,
  },
  {
    name: "RSS",
    file: "rss.xml",
    tell: ofXml(
      (text) =>
        `<?xml version="1.0"?><rss version="2.0"><channel><title>G</title><link>https://g.example/</link><item><title>${xml(text)}</title><link>https://g.example/1</link><pubDate>Sun, 04 May 2014 10:00:00 +0000</pubDate><description>${html(text)}</description></item></channel></rss>`,
    ),
    headline: collapsed,
    otherwise: markup,
  },
  {
    name: "Atom",
    file: "atom.xml",
    tell: ofXml(
      (text) =>
        `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>tag:g,2014:1</id><updated>2014-05-04T10:00:00Z</updated><entry><title>${xml(text)}</title><id>tag:g,2014:2</id><published>2014-05-04T10:00:00Z</published><updated>2014-05-04T10:00:00Z</updated><content type="html">${html(text)}</content></entry></feed>`,
    ),
    headline: collapsed,
  },
  {
    name: "a JSON Feed",
    file: "feed.json",
    tell: (text) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "G",
        items: [{ id: "1", title: text, date_published: "2014-05-04T10:00:00Z", content_text: framed(text) }],
      }),
    headline: collapsed,
  },
  {
    name: "a WordPress export",
    file: "wp.xml",
    tell: ofXml(
      (text) =>
        `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>G</title><link>https://g.example</link><wp:wxr_version>1.2</wp:wxr_version><item><title>${xml(xml(text))}</title><link>https://g.example/1/</link><content:encoded>${html(text)}</content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2014-05-04 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
    ),
    headline: collapsed,
  },
  {
    name: "NITF",
    file: "nitf.xml",
    tell: ofXml(
      (text) =>
        `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="g1"/><date.issue norm="20140504"/></docdata></head><body><body.head><hedline><hl1>${xml(text)}</hl1></hedline></body.head><body.content><block><p>${xml(framed(text))}</p></block></body.content></body></nitf>`,
    ),
    headline: collapsed,
  },
  {
    name: "NewsML-G2",
    file: "newsml.xml",
    tell: ofXml(
      (text) =>
        `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="g"/><versionCreated>2014-05-04T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${xml(text)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${xml(framed(text))}</p></body></html></inlineXML></contentSet></newsItem>`,
    ),
    headline: collapsed,
  },
  {
    name: "ninjs",
    file: "ninjs.json",
    tell: (text) =>
      JSON.stringify({
        uri: "urn:x:1",
        type: "text",
        versioncreated: "2014-05-04T10:00:00Z",
        headline: text,
        body_html: `<p>${xml(framed(text))}</p>`,
      }),
    headline: collapsed,
    otherwise: markup,
  },
  { name: "a saved page", file: "page.html", tell: ofUtf8(page), headline: collapsed, otherwise: markup },
  {
    name: "a page of a WARC",
    file: "a.warc",
    tell: (text) =>
      inUtf8(text)
        ? warcRecord({
            url: "https://g.example/1",
            content: answer(page(text), ["Content-Type: text/html; charset=utf-8"]),
          })
        : undefined,
    headline: collapsed,
    otherwise: markup,
  },
  {
    name: "a packed page",
    file: "page.html.gz",
    tell: (text) => (inUtf8(text) ? gzipSync(page(text)) : undefined),
    headline: collapsed,
    otherwise: markup,
  },
  {
    name: "a page of a ZIP",
    file: "a.zip",
    tell: (text) => (inUtf8(text) ? makeZip([{ name: "page.html", bytes: Buffer.from(page(text)) }]) : undefined),
    headline: collapsed,
    otherwise: markup,
  },
  {
    name: "a post of Hugo's",
    file: "post.md",
    tell: ofUtf8((text) => `---\ntitle: ${yaml(text)}\ndate: 2014-05-04\nlayout: post\n---\n${framed(text)}\n`),
    headline: collapsed,
    otherwise: (text) => markup(text) || text.includes("]("),
  },
  {
    name: "an article file",
    file: "clips.txt",
    tell: (text) =>
      inUtf8(text) && !/[\n\r]/.test(text)
        ? `World May 4, 2014\nHarbour ${text} towns close ranks\n${framed(text)} And nobody else of the whole town came to hear them.\n`
        : undefined,
    headline: (text) => `Harbour ${text} towns close ranks`,
  },
  {
    name: "IPTC 7901",
    file: "wire.txt",
    tell: (text) =>
      inUtf8(text) && !/[\p{Cc}\u2028\u2029]/u.test(text)
        ? `\u0001skn0123 4 SPO 210  skn 0815\r\n\r\nPier/Winter/\r\n\u0002Pier ${text} kept\r\nBy Ann Lee, Skerry News =\r\n\r\n${framed(text)}\r\n\u0003042230 GMT May 14\r\n\u0004\r\n`
        : undefined,
    headline: (text) => collapsed(`Pier ${text} kept`),
    otherwise: tooLong,
  },
];
