import { deflateRawSync, gzipSync } from "node:zlib";
import { makeZip } from "../clippings/archives/make-zip.ts";
import { arcOf, warcOf, zipOf } from "../fuzz/seed-archives.ts";

/** A source that can be made as large as is wanted: its file's name, and its text with so many of what it repeats. */
export interface Growing {
  readonly name: string;
  readonly file: string;
  readonly make: (count: number) => string | Uint8Array;
  /** How many make some fifty kilobytes, or take a moment to read. */
  readonly some: number;
}

/** @param of what is repeated, by its number */
const many = (count: number, of: (number: number) => string, between = ""): string =>
  Array.from({ length: count }, (_, number) => of(number)).join(between);
const day = (number: number): string => {
  const of = (size: number) => String(1 + (number % size)).padStart(2, "0");
  return `20${10 + (number % 12)}-${of(12)}-${of(28)}`;
};
const said = (number: number): string => `The board voted on the pier for the ${number}th time, and kept it.`;

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title>${items}</channel></rss>`;
const wordpress = (head: string, items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gazette</title><link>https://gazette.example</link><wp:wxr_version>1.2</wp:wxr_version>${head}${items}</channel></rss>`;
const post = (number: number, inside = "", body = said(number)): string =>
  `<item><title>Pier ${number}</title><link>https://gazette.example/${number}</link><dc:creator>w${number}</dc:creator><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>${day(number)} 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${inside}</item>`;
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Pier kept</title><meta property="og:type" content="article"><meta property="article:published_time" content="2011-03-09">${head}</head><body><article><h1>Pier kept</h1>${body}</article></body></html>`;
const nitf = (body: string, head = ""): string =>
  `<?xml version="1.0"?><nitf><head><title>Pier kept</title><docdata><doc-id id-string="g1"/><date.issue norm="20110309"/>${head}</docdata></head><body><body.head><hedline><hl1>Pier kept</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const newsmlItem = (number: number, guid: string, version = 1): string =>
  `<newsItem guid="${guid}" version="${version}"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>${day(number)}T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><by>Ann Lee</by><headline>Pier ${number}</headline><subject qcode="x:${number}"><name>subject ${number}</name></subject></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${said(number)}</p></body></html></inlineXML></contentSet></newsItem>`;
const newsml = (items: string): string =>
  `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items}</itemSet></newsMessage>`;
const newsml1Item = (number: number, id: string): string =>
  `<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20110309</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="0" Update="N">${number}</RevisionId><PublicIdentifier>urn:newsml:skerry.example:20110309:${id}:${number}</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20110309T100000Z</FirstCreated><ThisRevisionCreated>20110309T100000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Pier ${number}</HeadLine></NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>${said(number)}</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>`;
const iptc = (number: number, slug: string, head = ""): string =>
  `\u0001skn${String(number % 9999).padStart(4, "0")} 4 SPO 210  skn 0815\r\n\r\n${slug}/\r\n\u0002${head}Pier ${number}\r\nBy Ann Lee, Skerry News =\r\n\r\n${said(number)}\r\n\u0003091000 GMT Mar 11\r\n\u0004\r\n`;
const anpa = (number: number, slug: string): string =>
  `\u0016\u0016\u0001w${String(number % 9999).padStart(4, "0")}\u001fellis\r\nr a\u0013\u0011 BC-${slug}     03-09 0120\r\n\u0002^BC-${slug},100<\r\n^Pier ${number}<\r\n\t${said(number)}\r\n\t   AP-WF-03-09-11 1000GMT<\r\n\u0003\r\n\u0004`;
const ninjs = (number: number, uri: string): string =>
  `{"uri":"${uri}","type":"text","versioncreated":"${day(number)}T10:00:00Z","headline":"Pier ${number}","byline":"Ann Lee","body_html":"<p>${said(number)}</p>","subject":[{"name":"subject ${number}"}]}`;
const ghost = (posts: string, rest = ""): string =>
  `{"db":[{"meta":{"version":"5.0"},"data":{"posts":[${posts}]${rest}}}]}`;
const ghostPost = (number: number): string =>
  `{"id":"p${number}","title":"Pier ${number}","slug":"pier-${number}","html":"<p>${said(number)}</p>","status":"published","type":"post","published_at":"${day(number)}T10:00:00.000Z"}`;
const tumblr = (posts: string): string => `{"response":{"posts":[${posts}]}}`;
const blogger = (entries: string): string =>
  `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><title>Notes</title>${entries}</feed>`;
const hugo = (front: string, body = ""): string => `+++\ntitle = "Pier kept"\ndate = 2011-03-09\n${front}+++\n${body}`;
const record = (front: string, body = ""): string => `---\nheadline: Pier kept\ndate: 2011-03-09\n${front}---\n${body}`;
const capture = (
  number: number,
  make: (address: string, body: string) => string,
  address = `https://gazette.example/${number}`,
) => make(address, page(`<p>${said(number)} ${"It is so. ".repeat(30)}</p>`));

/** Stories one after the other, as each format has them; each a little different. */
const stories: readonly Growing[] = [
  {
    name: "RSS items",
    file: "a.xml",
    some: 300,
    make: (n) =>
      rss(
        many(
          n,
          (i) =>
            `<item><title>Pier ${i}</title><link>https://gazette.example/${i}</link><dc:creator>Ann Lee ${i}</dc:creator><pubDate>${day(i)}</pubDate><description>${said(i)}</description></item>`,
        ),
      ),
  },
  {
    name: "RSS items with one address",
    file: "a.xml",
    some: 300,
    make: (n) =>
      rss(
        many(
          n,
          (i) =>
            `<item><title>Pier</title><link>https://gazette.example/</link><guid>one</guid><dc:creator>Writer W${i} Lee</dc:creator><description>The board voted.</description></item>`,
        ),
      ),
  },
  {
    name: "Atom entries",
    file: "a.xml",
    some: 200,
    make: (n) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title>${many(n, (i) => `<entry><title>Pier ${i}</title><id>tag:g,2011:${i}</id><published>${day(i)}T10:00:00Z</published><author><name>Ann Lee ${i}</name></author><content type="html">&lt;p&gt;${said(i)}&lt;/p&gt;</content></entry>`)}</feed>`,
  },
  {
    name: "JSON Feed items",
    file: "a.json",
    some: 300,
    make: (n) =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"G","items":[${many(n, (i) => `{"id":"${i}","url":"https://g.example/${i}","title":"Pier ${i}","content_html":"<p>${said(i)}</p>","date_published":"${day(i)}T10:00:00Z"}`, ",")}]}`,
  },
  {
    name: "WordPress posts, each by another writer",
    file: "a.xml",
    some: 150,
    make: (n) =>
      wordpress(
        many(
          n,
          (i) =>
            `<wp:author><wp:author_login>w${i}</wp:author_login><wp:author_display_name>Writer ${i}</wp:author_display_name></wp:author>`,
        ),
        many(n, (i) => post(i)),
      ),
  },
  {
    name: "WordPress posts with pictures from the library",
    file: "a.xml",
    some: 100,
    make: (n) =>
      wordpress(
        "",
        many(
          n,
          (i) =>
            `<item><title>p</title><wp:post_id>${i + 1_000_000}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://g.example/${i}.jpg</wp:attachment_url></item>${post(i, `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${i + 1_000_000}</wp:meta_value></wp:postmeta>`)}`,
        ),
      ),
  },
  {
    name: "WordPress categories within categories",
    file: "a.xml",
    some: 300,
    make: (n) =>
      wordpress(
        many(
          n,
          (i) =>
            `<wp:category><wp:category_nicename>c${i}</wp:category_nicename><wp:category_parent>c${i + 1}</wp:category_parent><wp:cat_name>C ${i}</wp:cat_name></wp:category>`,
        ),
        many(Math.ceil(n / 4), (i) => post(i, `<category domain="category" nicename="c${i}">C ${i}</category>`)),
      ),
  },
  { name: "NITF paragraphs", file: "a.xml", some: 600, make: (n) => nitf(many(n, (i) => `<p>${said(i)}</p>`)) },
  {
    name: "NewsML-G2 items",
    file: "a.xml",
    some: 100,
    make: (n) => newsml(many(n, (i) => newsmlItem(i, `urn:x:${i}`))),
  },
  {
    name: "NewsML-G2 versions of one item",
    file: "a.xml",
    some: 100,
    make: (n) => newsml(many(n, (i) => newsmlItem(i, "urn:x", i))),
  },
  {
    name: "NewsML 1 items",
    file: "a.xml",
    some: 60,
    make: (n) => `<NewsML Version="1.2">${many(n, (i) => newsml1Item(i, `pier${i}`))}</NewsML>`,
  },
  {
    name: "NewsML 1 revisions of one item",
    file: "a.xml",
    some: 60,
    make: (n) => `<NewsML Version="1.2">${many(n, (i) => newsml1Item(i, "pier"))}</NewsML>`,
  },
  { name: "ninjs items", file: "a.json", some: 200, make: (n) => `[${many(n, (i) => ninjs(i, `urn:x:${i}`), ",")}]` },
  {
    name: "ninjs versions of one item",
    file: "a.json",
    some: 200,
    make: (n) => `[${many(n, (i) => ninjs(i, "urn:x"), ",")}]`,
  },
  { name: "IPTC 7901 messages", file: "a.txt", some: 300, make: (n) => many(n, (i) => iptc(i, `Pier/W${i}`)) },
  {
    name: "IPTC 7901 updates of one message",
    file: "a.txt",
    some: 300,
    make: (n) => many(n, (i) => iptc(i, "Pier/Winter", i === 0 ? "" : `(${i}th update)\r\n`)),
  },
  { name: "ANPA messages", file: "a.txt", some: 300, make: (n) => many(n, (i) => anpa(i, `EL--Pier${i}`)) },
  {
    name: "ANPA messages with one keyword",
    file: "a.txt",
    some: 300,
    make: (n) => many(n, (i) => anpa(i, `EL--Pier,${i}th Ld-Writethru`)),
  },
  {
    name: "Ghost posts with tags and writers",
    file: "a.json",
    some: 150,
    make: (n) =>
      ghost(
        many(n, ghostPost, ","),
        `,"users":[${many(n, (i) => `{"id":"u${i}","name":"Writer ${i}"}`, ",")}],"posts_authors":[${many(n, (i) => `{"post_id":"p${i}","author_id":"u${i}"}`, ",")}],"tags":[${many(n, (i) => `{"id":"t${i}","name":"Tag ${i}"}`, ",")}],"posts_tags":[${many(n, (i) => `{"post_id":"p${i}","tag_id":"t${i}"}`, ",")}],"posts_meta":[${many(n, (i) => `{"post_id":"p${i}","feature_image_alt":"x"}`, ",")}]`,
      ),
  },
  {
    name: "one Ghost post with many tags",
    file: "a.json",
    some: 600,
    make: (n) =>
      ghost(
        ghostPost(0),
        `,"tags":[${many(n, (i) => `{"id":"t${i}","name":"Tag ${i}"}`, ",")}],"posts_tags":[${many(n, (i) => `{"post_id":"p0","tag_id":"t${i}"}`, ",")}]`,
      ),
  },
  {
    name: "Tumblr posts",
    file: "a.json",
    some: 200,
    make: (n) =>
      tumblr(
        many(
          n,
          (i) =>
            `{"blog_name":"g","reblog_key":"x","type":"text","title":"Pier ${i}","date":"${day(i)} 10:00:00 GMT","body":"<p>${said(i)}</p>","post_url":"https://g.example/${i}"}`,
          ",",
        ),
      ),
  },
  {
    name: "a Tumblr post of many blocks",
    file: "a.json",
    some: 400,
    make: (n) =>
      tumblr(
        `{"blog_name":"g","reblog_key":"x","date":"2011-03-09 10:00:00 GMT","content":[${many(n, (i) => `{"type":"text","text":"${said(i)}","formatting":[{"start":0,"end":4,"type":"bold"},{"start":2,"end":9,"type":"italic"}]}`, ",")}]}`,
      ),
  },
  {
    name: "a Tumblr text with many formats",
    file: "a.json",
    some: 800,
    make: (n) =>
      tumblr(
        `{"blog_name":"g","reblog_key":"x","date":"2011-03-09 10:00:00 GMT","content":[{"type":"text","text":"${"word ".repeat(n)}","formatting":[${many(n, (i) => `{"start":${i},"end":${i + 9},"type":"bold"}`, ",")}]}]}`,
      ),
  },
  {
    name: "Blogger entries",
    file: "a.xml",
    some: 150,
    make: (n) =>
      blogger(
        many(
          n,
          (i) =>
            `<entry><id>${i}</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><author><name>Ann ${i}</name></author><title>Pier ${i}</title><content type='html'>&lt;p&gt;${said(i)}&lt;/p&gt;</content><published>${day(i)}T10:00:00Z</published></entry>`,
        ),
      ),
  },
  {
    name: "table rows",
    file: "a.csv",
    some: 400,
    make: (n) =>
      `title,pub_date,author,text,link\n${many(n, (i) => `"Pier, ${i}",${day(i)},Ann Lee ${i},"${said(i)}",https://g.example/${i}\n`)}`,
  },
  {
    name: "rows of one story, each with another writer",
    file: "a.csv",
    some: 600,
    make: (n) =>
      `title,pub_date,author,text,link\n${many(n, (i) => `Pier,2011-03-09,Ann W${i} Lee,Sold.,https://g.example/\n`)}`,
  },
  {
    name: "rows of our own, of one story, each with another writer",
    file: "a.csv",
    some: 600,
    make: (n) => `headline,date,authors,url\n${many(n, (i) => `Pier,2011-03-09,Ann W${i} Lee,https://g.example/\n`)}`,
  },
  {
    name: "table columns",
    file: "a.csv",
    some: 4000,
    make: (n) => `title,pub_date,${many(n, (i) => `c${i}`, ",")}\nPier,2011-03-09,${many(n, (i) => `v${i}`, ",")}\n`,
  },
  {
    name: "JSON rows",
    file: "a.json",
    some: 300,
    make: (n) =>
      `{"results":[${many(n, (i) => `{"webTitle":"Pier ${i}","webPublicationDate":"${day(i)}T10:00:00Z","fields":{"body":"<p>${said(i)}</p>","byline":"Ann Lee ${i}"}}`, ",")}]}`,
  },
  {
    name: "JSON rows, each with other keys",
    file: "a.json",
    some: 600,
    make: (n) => `[${many(n, (i) => `{"headline":"Pier ${i}","date":"${day(i)}","k${i}":"${i}"}`, ",")}]`,
  },
  {
    name: "JSON Lines",
    file: "a.jsonl",
    some: 300,
    make: (n) =>
      many(n, (i) => `{"headline":"Pier ${i}","authors":["Ann Lee ${i}"],"date":"${day(i)}","body":"${said(i)}"}\n`),
  },
  {
    name: "keys of a JSON line",
    file: "a.jsonl",
    some: 3000,
    make: (n) => `{"headline":"Pier","date":"2011-03-09",${many(n, (i) => `"k${i}":${i}`, ",")}}\n`,
  },
  {
    name: "an article file",
    file: "a.txt",
    some: 300,
    make: (n) =>
      many(n, (i) => `World Mar ${1 + (i % 28)}, ${2011 + (i % 9)}\nPier kept for the ${i}th time\n${said(i)}\n`),
  },
  {
    name: "an article file's list",
    file: "a.txt",
    some: 500,
    make: (n) =>
      `World Mar 9, 2011\nPier kept\nFor Ann Lee's latest contributions to The Gazette, see below:\n${many(n, (i) => `${said(i)}\n`)}`,
  },
  {
    name: "copies in an article file",
    file: "a.txt",
    some: 500,
    make: (n) =>
      many(
        n,
        (i) =>
          `World Mar 9, 2011\nPier kept by the board of the harbour\nThe board voted on the pier, and kept it ${"for good and all ".repeat(i % 9)}...\n`,
      ),
  },
  {
    name: "a clip list",
    file: "a.md",
    some: 500,
    make: (n) =>
      `# Clips\n\n${many(n, (i) => `- [Pier ${i}](https://g.example/${i}), The Gazette, June ${1 + (i % 28)}, 2019\n`)}`,
  },
  {
    name: "a clip list's table",
    file: "a.md",
    some: 500,
    make: (n) =>
      `| Date | Story | Paper |\n|---|---|---|\n${many(n, (i) => `| June ${1 + (i % 28)}, 2019 | [Pier ${i}](https://g.example/${i}) | The Gazette |\n`)}`,
  },
  {
    name: "a listing page",
    file: "a.html",
    some: 150,
    make: (n) =>
      `<!doctype html><html><body><h1>Ann Lee</h1><ul>${many(n, (i) => `<li class="card"><h2><a href="https://g.example/2011/03/pier-${i}-is-kept-by-the-board">The pier is kept by the board ${i}</a></h2><time datetime="${day(i)}">x</time><p>${said(i)}</p></li>`)}</ul></body></html>`,
  },
  {
    name: "an h-feed",
    file: "a.html",
    some: 100,
    make: (n) =>
      `<!doctype html><html><body><div class="h-feed">${many(n, (i) => `<article class="h-entry"><h2 class="p-name"><a class="u-url" href="https://g.example/${i}">The pier is kept by the board ${i}</a></h2><time class="dt-published" datetime="${day(i)}">x</time><p class="p-summary">${said(i)}</p></article>`)}</div></body></html>`,
  },
  { name: "a page's paragraphs", file: "a.html", some: 500, make: (n) => page(many(n, (i) => `<p>${said(i)}</p>`)) },
  {
    name: "a page's JSON-LD",
    file: "a.html",
    some: 400,
    make: (n) =>
      page(
        `<p>${"It is so. ".repeat(60)}</p>`,
        `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[${many(n, (i) => `{"@type":"NewsArticle","@id":"#${i}","headline":"Pier ${i}","author":{"@id":"#${i + 1}"}}`, ",")}]}</script>`,
      ),
  },
  {
    name: "a page's meta elements",
    file: "a.html",
    some: 600,
    make: (n) =>
      page(
        `<p>${"It is so. ".repeat(60)}</p>`,
        many(
          n,
          (i) => `<meta property="article:author" content="Ann W${i} Lee"><meta name="keywords" content="tag ${i}">`,
        ),
      ),
  },
  {
    name: "a page's pictures",
    file: "a.html",
    some: 400,
    make: (n) =>
      page(
        many(
          n,
          (i) =>
            `<figure><img src="${i}.jpg" alt="Pier ${i}"><figcaption>The pier, ${i}</figcaption></figure><p>${said(i)}</p>`,
        ),
      ),
  },
  {
    name: "a page's notes",
    file: "a.html",
    some: 300,
    make: (n) =>
      page(
        `${many(n, (i) => `<p>${said(i)}<sup><a id="r${i}" href="#n${i}">${i}</a></sup></p>`)}<ol>${many(n, (i) => `<li id="n${i}">Note ${i} <a href="#r${i}">back</a></li>`)}</ol>`,
      ),
  },
  { name: "WARC captures", file: "a.warc", some: 50, make: (n) => many(n, (i) => capture(i, warcOf)) },
  {
    name: "WARC captures of one page",
    file: "a.warc",
    some: 50,
    make: (n) => many(n, (i) => capture(i, warcOf, "https://gazette.example/pier")),
  },
  {
    name: "packed WARC captures",
    file: "a.warc.gz",
    some: 50,
    make: (n) => Buffer.concat(Array.from({ length: n }, (_, i) => gzipSync(capture(i, warcOf)))),
  },
  {
    name: "ARC captures",
    file: "a.arc",
    some: 50,
    make: (n) =>
      many(n, (i) => (i === 0 ? capture(i, arcOf) : capture(i, arcOf).replace(/^filedesc[\s\S]*?length\n\n/, ""))),
  },
  {
    name: "a WACZ of many WARC files",
    file: "a.wacz",
    some: 50,
    make: (n) =>
      zipOf(Array.from({ length: n }, (_, i) => [`archive/${i}.warc.gz`, gzipSync(capture(i, warcOf))] as const)),
  },
  {
    name: "a ZIP of many pages",
    file: "a.zip",
    some: 60,
    make: (n) =>
      zipOf(
        Array.from(
          { length: n },
          (_, i) => [`${i}.html`, page(`<p>${said(i)} ${"It is so. ".repeat(30)}</p>`)] as const,
        ),
      ),
  },
  {
    name: "a ZIP of many empty files",
    file: "a.zip",
    some: 800,
    make: (n) => makeZip(Array.from({ length: n }, (_, i) => ({ name: `${i}.bin` }))),
  },
  {
    name: "a ZIP of many torn files",
    file: "a.zip",
    some: 800,
    make: (n) =>
      makeZip(
        Array.from({ length: n }, (_, i) => ({
          name: `${i}.csv`,
          bytes: Buffer.from("headline,date\nA,2011\n"),
          crc: 1,
        })),
      ),
  },
  {
    name: "a Substack export",
    file: "a.zip",
    some: 150,
    make: (n) =>
      zipOf([
        [
          "posts.csv",
          `post_id,post_date,is_published,type,audience,title,subtitle\n${many(n, (i) => `${i}.pier,${day(i)}T10:00:00.000Z,true,newsletter,everyone,Pier ${i},\n`)}`,
        ],
        ...Array.from({ length: n }, (_, i) => [`posts/${i}.pier.html`, `<p>${said(i)}</p>`] as const),
      ]),
  },
  {
    name: "a Medium export",
    file: "a.zip",
    some: 60,
    make: (n) =>
      zipOf(
        Array.from(
          { length: n },
          (_, i) =>
            [
              `posts/2011-03-09_Pier-${i}.html`,
              `<!DOCTYPE html><html><body><article class="h-entry"><h1 class="p-name">Pier ${i}</h1><section class="e-content"><h3 class="graf--title">Pier ${i}</h3><p>${said(i)}</p></section><footer><time class="dt-published" datetime="${day(i)}T10:00:00.000Z">x</time></footer></article></body></html>`,
            ] as const,
        ),
      ),
  },
  {
    name: "a Tumblr export",
    file: "a.zip",
    some: 80,
    make: (n) =>
      zipOf(
        Array.from(
          { length: n },
          (_, i) =>
            [
              `html/${100_000 + i}.html`,
              `<html><body><h1>Pier ${i}</h1><p>${said(i)}</p><div id="footer"><span id="timestamp"> March 9th, 2011 6:15pm </span></div></body></html>`,
            ] as const,
        ),
      ),
  },
];

/** One story with ever more of something, or with what leads a careless pattern astray. */
const parts: readonly Growing[] = [
  {
    name: "keys of YAML",
    file: "a.md",
    some: 3000,
    make: (n) =>
      record(
        many(n, (i) => `k${i}: ${i}\n`),
        "Text.",
      ),
  },
  {
    name: "tags of YAML",
    file: "a.md",
    some: 4000,
    make: (n) => record(`tags:\n${many(n, (i) => `  - t${i}\n`)}`, "Text."),
  },
  {
    name: "writers of YAML",
    file: "a.md",
    some: 2000,
    make: (n) => record(`authors:\n${many(n, (i) => `  - Ann W${i} Lee\n`)}`, "Text."),
  },
  {
    name: "blurbs of YAML",
    file: "a.md",
    some: 1000,
    make: (n) => record(`blurbs:\n${many(n, (i) => `  - ${said(i)}\n`)}`, "Text."),
  },
  {
    name: "corrections of YAML",
    file: "a.md",
    some: 800,
    make: (n) =>
      record(`corrections:\n${many(n, (i) => `  - date: ${day(i)}\n    text: It was the ${i}th.\n`)}`, "Text."),
  },
  {
    name: "aliases of YAML",
    file: "a.md",
    some: 2000,
    make: (n) => record(`aliases:\n${many(n, (i) => `  - /old/${i}/\n`)}`, "Text."),
  },
  {
    name: "anchors of YAML",
    file: "a.md",
    some: 2000,
    make: (n) =>
      record(
        many(n, (i) => `k${i}: &a${i} [*a${Math.max(0, i - 1)}]\n`),
        "Text.",
      ),
  },
  {
    name: "depth of YAML",
    file: "a.md",
    some: 10_000,
    make: (n) => record(`k: ${"[".repeat(n)}${"]".repeat(n)}\n`, "Text."),
  },
  {
    name: "an open quote of YAML",
    file: "a.md",
    some: 2000,
    make: (n) => record(`k: "${"a b\n  ".repeat(n)}`, "Text."),
  },
  {
    name: "keys of TOML",
    file: "posts/a.md",
    some: 3000,
    make: (n) =>
      hugo(
        many(n, (i) => `k${i} = ${i}\n`),
        "Text.",
      ),
  },
  {
    name: "tables of TOML",
    file: "posts/a.md",
    some: 2000,
    make: (n) =>
      hugo(
        many(n, (i) => `[[r]]\nk${i} = ${i}\n`),
        "Text.",
      ),
  },
  {
    name: "depth of TOML",
    file: "posts/a.md",
    some: 5000,
    make: (n) => hugo(`k = ${"[".repeat(n)}${"]".repeat(n)}\n`, "Text."),
  },
  {
    name: "shortcodes",
    file: "posts/a.md",
    some: 1500,
    make: (n) =>
      hugo(
        "",
        many(n, (i) => `{{< figure src="${i}.jpg" caption="Pier" >}} and text\n\n`),
      ),
  },
  {
    name: "shortcodes within shortcodes",
    file: "posts/a.md",
    some: 2500,
    make: (n) => hugo("", `${"{{< a >}}".repeat(n)}x${"{{< /a >}}".repeat(n)}`),
  },
  {
    name: "Liquid without end",
    file: "_posts/2011-03-09-a.md",
    some: 2000,
    make: (n) => `---\nlayout: post\ntitle: Pier\n---\n${many(n, (i) => `{% highlight a${i} %}\n`)}`,
  },
  {
    name: "HTML in Markdown",
    file: "_posts/2011-03-09-a.md",
    some: 1500,
    make: (n) => `---\nlayout: post\ntitle: Pier\n---\n${many(n, (i) => `<div class="a${i}"><b>x</b>\n`)}`,
  },
  {
    name: "links in Markdown",
    file: "a.md",
    some: 1500,
    make: (n) =>
      record(
        "",
        many(n, (i) => `[Pier ${i}](https://g.example/${i}) and `),
      ),
  },
  {
    name: "links by their labels",
    file: "a.md",
    some: 1000,
    make: (n) => record("", many(n, (i) => `[l${i}] and\n`) + many(n, (i) => `\n[l${i}]: https://g.example/${i}`)),
  },
  {
    name: "notes in Markdown",
    file: "a.md",
    some: 1000,
    make: (n) => record("", many(n, (i) => `Text[^${i}]\n\n`) + many(n, (i) => `[^${i}]: Note ${i}\n\n`)),
  },
  {
    name: "marks of one note",
    file: "a.md",
    some: 3000,
    make: (n) => record("", `${"a[^1] ".repeat(n)}\n\n[^1]: Note\n`),
  },
  {
    name: "table rows in Markdown",
    file: "a.md",
    some: 2000,
    make: (n) => record("", `| a | b |\n|---|---|\n${many(n, (i) => `| ${i} | x |\n`)}`),
  },
  {
    name: "table columns in Markdown",
    file: "a.md",
    some: 3000,
    make: (n) => record("", `|${"a|".repeat(n)}\n|${"-|".repeat(n)}\n|${"b|".repeat(n)}\n`),
  },
  {
    name: "lists within lists",
    file: "a.md",
    some: 300,
    make: (n) =>
      record(
        "",
        many(n, (i) => `${"  ".repeat(i % 60)}- a\n`),
      ),
  },
  {
    name: "headings",
    file: "a.md",
    some: 4000,
    make: (n) =>
      record(
        "",
        many(n, (i) => `${"#".repeat(1 + (i % 6))} Pier ${i}\n\n`),
      ),
  },
  {
    name: "pictures in Markdown",
    file: "a.md",
    some: 1500,
    make: (n) =>
      record(
        "",
        many(n, (i) => `![Pier ${i}](https://g.example/${i}.jpg)\n\n`),
      ),
  },
  {
    name: "a picture in the text itself",
    file: "a.md",
    some: 60_000,
    make: (n) => record("", `![a](data:image/png;base64,${"A".repeat(n)})`),
  },
  {
    name: "a picture in the page itself",
    file: "a.html",
    some: 60_000,
    make: (n) => page(`<p>${"It is so. ".repeat(60)}</p><img src="data:image/png;base64,${"A".repeat(n)}">`),
  },
  ...[
    "[",
    "![",
    "*",
    "**",
    "_",
    "`",
    "<",
    "&",
    "(",
    ">",
    "> ",
    "~",
    "|",
    "\\",
    "[]",
    "[a](",
    "*a ",
    "a*",
    "_a ",
    "`a ",
    "[a][",
    "<a",
    "![a](",
    "[^a]",
    "<!--",
    "&#",
    '"',
    "'",
    "{{",
    "{%",
    "a, ",
    "- ",
    "1. ",
    "\u00a0",
    "\u200b",
    "\u202e",
  ].flatMap((unit): readonly Growing[] => [
    {
      name: `${JSON.stringify(unit)} in a record`,
      file: "a.md",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => record("", unit.repeat(n)),
    },
    {
      name: `${JSON.stringify(unit)} in another's Markdown`,
      file: "posts/a.md",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => hugo("", unit.repeat(n)),
    },
    {
      name: `lines of ${JSON.stringify(unit)} in another's Markdown`,
      file: "posts/a.md",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => hugo("", `${unit}\n`.repeat(n)),
    },
    {
      name: `${JSON.stringify(unit)} in a page`,
      file: "a.html",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => page(`<p>${"It is so. ".repeat(60)}${unit.repeat(n)}`),
    },
    {
      name: `${JSON.stringify(unit)} in an article file`,
      file: "a.txt",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => `World Mar 9, 2011\nPier kept\n${unit.repeat(n)}\n`,
    },
    {
      name: `${JSON.stringify(unit)} in a post`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => wordpress("", post(1, "", unit.repeat(n))),
    },
    {
      name: `${JSON.stringify(unit)} in a cell`,
      file: "a.csv",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => `title,date,byline,text\nPier,2011-03-09,By Ann ${unit.repeat(n).replaceAll('"', '""')},x\n`,
    },
    {
      name: `${JSON.stringify(unit)} in a clip list`,
      file: "a.md",
      // With a line that does not end within what is looked at to tell its kind (64 KB), it would be a text.
      some: Math.ceil(15_000 / unit.length),
      make: (n) =>
        `- [Pier](https://g.example/), The Gazette, June 28, 2019\n- [Ferry](https://g.example/2) ${unit.repeat(n)}\n- [Dredger](https://g.example/3), The Mail, July 9, 2019\n`,
    },
  ]),
  ...[
    "<b>",
    "<div>",
    "<p>",
    "<li>",
    "<ul><li>",
    "<table><tr><td>",
    "<blockquote>",
    "<a href=x>",
    "</b>",
    "</p>",
    "<br>",
    "<span>a</span>",
    "<b><i></b>",
    "<h2>a</h2>",
    "<pre>",
    "<sup>1</sup>",
    "<script>",
    "<script></script>",
    "<style>a</style>",
    "<q>",
    "<td>",
    "<dl><dt>",
    "<svg>",
    "<p class=byline>By Ann Lee</p>",
    "<time datetime=2011-03-09>x</time>",
    "<p>1</p><p>2",
    "<a name=x></a>",
    "<iframe src=x></iframe>",
    "<em>a</em> ",
    "<details><summary>a",
    "<p><br></p>",
    "&nbsp;",
  ].flatMap((unit): readonly Growing[] => [
    {
      name: `${unit} in a page`,
      file: "a.html",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => page(`<p>${"It is so. ".repeat(60)}${unit.repeat(n)}`),
    },
    {
      name: `${unit} in a feed`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => rss(`<item><title>Pier</title><description><![CDATA[${unit.repeat(n)}]]></description></item>`),
    },
    {
      name: `${unit} in a post`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => wordpress("", post(1, "", unit.repeat(n))),
    },
    {
      name: `${unit} in another's Markdown`,
      file: "posts/a.md",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => hugo("", unit.repeat(n)),
    },
    {
      name: `${unit} in a table's cell`,
      file: "a.csv",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => `title,date,body\nPier,2011-03-09,"${unit.repeat(n)}"\n`,
    },
  ]),
  ...[
    "<a>",
    "<a b='c' ",
    "&lt;",
    "&a;",
    "<!--",
    "<![CDATA[",
    "<?a ",
    "]]>",
    "<a/>",
    "<x:y/>",
    "<!DOCTYPE a [",
    "<!ENTITY a 'b'>",
    "</a>",
  ].flatMap((unit): readonly Growing[] => [
    {
      name: `${unit} in XML`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => rss(`<item><title>Pier</title>${unit.repeat(n)}</item>`),
    },
    {
      name: `${unit} before XML`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => unit.repeat(n) + rss("<item><title>Pier</title></item>"),
    },
    {
      name: `${unit} in NITF`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => nitf(`<p>${unit.repeat(n)}</p>`),
    },
    {
      name: `${unit} in an item`,
      file: "a.xml",
      some: Math.ceil(50_000 / unit.length),
      make: (n) => newsml(newsmlItem(1, "urn:x").replace("<p>", `<p>${unit.repeat(n)}`)),
    },
  ]),
  {
    name: "attributes of XML",
    file: "a.xml",
    some: 4000,
    make: (n) => rss(`<item ${many(n, (i) => `a${i}="b" `)}><title>Pier</title></item>`),
  },
  {
    name: "namespaces of XML",
    file: "a.xml",
    some: 2000,
    make: (n) => rss(`<item>${many(n, (i) => `<x xmlns:n${i}="urn:${i}">`)}<title>Pier</title></item>`),
  },
  {
    name: "names of XML",
    file: "a.xml",
    some: 4000,
    make: (n) => rss(`<item><title>Pier</title>${many(n, (i) => `<e${i}/>`)}</item>`),
  },
  {
    name: "a list of a page",
    file: "a.html",
    some: 1000,
    make: (n) => page(`<p>${"It is so. ".repeat(60)}</p><ul>${"<li><b>x</b></li>".repeat(n)}</ul>`),
  },
  {
    name: "a set of pictures that is one word",
    file: "a.html",
    some: 20_000,
    make: (n) => page(`<p>${"It is so. ".repeat(60)}</p><img src="data:," srcset="${"a".repeat(n)} b">`),
  },
  {
    name: "a gap in a style",
    file: "a.html",
    some: 20_000,
    make: (n) => page(`<p style="${" ".repeat(n)}">${"It is so. ".repeat(60)}</p>`),
  },
  {
    name: "a gap in a property of a page",
    file: "a.html",
    some: 20_000,
    make: (n) => page(`<p>${"It is so. ".repeat(60)}</p>`, `<meta property="og:${"\t".repeat(n)}x" content="y">`),
  },
  {
    name: "attributes of HTML",
    file: "a.html",
    some: 4000,
    make: (n) => page(`<p ${many(n, (i) => `a${i}="b" `)}>${"It is so. ".repeat(60)}</p>`),
  },
  {
    name: "classes of HTML",
    file: "a.html",
    some: 1500,
    make: (n) => page(`<p>${"It is so. ".repeat(60)}</p>${many(n, (i) => `<div class="c${i}">x</div>`)}`),
  },
  {
    name: "depth of JSON",
    file: "a.json",
    some: 20_000,
    make: (n) => `{"results":[{"title":"Pier","date":"2011-03-09","x":${"[".repeat(n)}${"]".repeat(n)}}]}`,
  },
  { name: "open JSON", file: "a.json", some: 10_000, make: (n) => `[{"title":"Pier"},${'{"a":'.repeat(n)}` },
  {
    name: "commas of a row",
    file: "a.csv",
    some: 25_000,
    make: (n) => `title,date,text\nPier,2011-03-09,${"a,".repeat(n)}\n`,
  },
  {
    name: "quotes of a row",
    file: "a.csv",
    some: 25_000,
    make: (n) => `title,date,text\nPier,2011-03-09,${'"a'.repeat(n)}\n`,
  },
  {
    name: "rows with open quotes",
    file: "a.csv",
    some: 3000,
    make: (n) => `title,date,text\n${'Pier,2011-03-09,"a\n'.repeat(n)}`,
  },
  {
    name: "names of a byline",
    file: "a.csv",
    some: 3000,
    make: (n) => `title,date,byline\nPier,2011-03-09,"By ${many(n, (i) => `Ann W${i} Lee`, ", ")}"\n`,
  },
  {
    name: "parts of a byline",
    file: "a.csv",
    some: 3000,
    make: (n) => `title,date,byline\nPier,2011-03-09,"By ${many(n, (i) => `Ann Lee in Town ${i}`, " and ")}"\n`,
  },
  {
    name: "dates of a line",
    file: "a.txt",
    some: 4000,
    make: (n) => `World Mar 9, 2011\nPier\n${"Mar 9, 2011 ".repeat(n)}\n`,
  },
  {
    name: "addresses of a line",
    file: "a.txt",
    some: 3000,
    make: (n) => `World Mar 9, 2011\nPier\n${many(n, (i) => `https://g.example/${i} `)}\n`,
  },
  {
    name: "shortcodes of a post",
    file: "a.xml",
    some: 2000,
    make: (n) =>
      wordpress(
        "",
        post(
          1,
          "",
          many(n, (i) => `[caption id="a${i}"]<img src="${i}.jpg"/> Pier[/caption]\n\n`),
        ),
      ),
  },
  {
    name: "open shortcodes of a post",
    file: "a.xml",
    some: 3000,
    make: (n) =>
      wordpress(
        "",
        post(
          1,
          "",
          many(n, (i) => `[caption id="a${i}"]`),
        ),
      ),
  },
  {
    name: "terms of a post",
    file: "a.xml",
    some: 1000,
    make: (n) =>
      wordpress(
        "",
        post(
          1,
          many(n, (i) => `<category domain="post_tag" nicename="t${i}">T ${i}</category>`),
        ),
      ),
  },
  {
    name: "notes of a post",
    file: "a.xml",
    some: 1000,
    make: (n) =>
      wordpress(
        "",
        post(
          1,
          many(n, (i) => `<wp:postmeta><wp:meta_key>k${i}</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>`),
        ),
      ),
  },
  {
    name: "lines of a wire message",
    file: "a.txt",
    some: 3000,
    make: (n) => iptc(1, "Pier").replace("\r\n\u0003", `\r\n${"A line of it.\r\n".repeat(n)}\u0003`),
  },
  {
    name: "messages without end",
    file: "a.txt",
    some: 2000,
    make: (n) => iptc(1, "Pier") + "\u0001skn0123 4 SPO 210\r\n\u0002".repeat(n),
  },
  {
    name: "headers of a capture",
    file: "a.warc",
    some: 2000,
    make: (n) =>
      warcOf("https://g.example/", page("<p>x</p>")).replace(
        "WARC-Date",
        `${many(n, (i) => `X-${i}: y\r\n`)}WARC-Date`,
      ),
  },
  {
    name: "rubbish between captures",
    file: "a.warc",
    some: 10_000,
    make: (n) => `${capture(1, warcOf)}${"rubbish\r\n".repeat(n)}${capture(2, warcOf)}`,
  },
  {
    name: "members of gzip that are none",
    file: "a.warc.gz",
    some: 3000,
    make: (n) =>
      Buffer.concat([
        gzipSync(capture(1, warcOf)),
        ...Array.from({ length: n }, () => Buffer.from([0x1f, 0x8b, 8, 9, 9])),
      ]),
  },
  {
    name: "heads of a ZIP that are none",
    file: "a.zip",
    some: 5000,
    make: (n) => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.from("PK\x01\x02".repeat(n)), deflateRawSync("x")]),
  },
];

export const growing: readonly Growing[] = [...stories, ...parts];
