import { archiveSeeds } from "./seed-archives.ts";
import { exportSeeds } from "./seed-exports.ts";

/*
 * One small source of each format, of an invented paper: what the readers' fuzzing begins with.
 */

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Gazette</title><link>https://gazette.example/</link><language>en</language><item><title>Pier kept</title><link>https://gazette.example/pier</link><dc:creator>Ann Lee and Bo Ek</dc:creator><pubDate>Wed, 09 Mar 2011 10:00:00 +0100</pubDate><category>Harbour</category><description>The board voted.</description><content:encoded><![CDATA[<p>The <b>board</b> voted.</p><table><tr><td>9</td></tr></table>]]></content:encoded></item></channel></rss>`;

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>tag:gazette.example,2011:1</id><updated>2011-03-09T10:00:00Z</updated><entry><title type="html">Pier &amp;amp; ferry</title><id>tag:gazette.example,2011:2</id><published>2011-03-09T10:00:00+01:00</published><updated>2011-03-10T10:00:00Z</updated><author><name>Ann Lee</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>`;

const wordpress = `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gazette</title><link>https://gazette.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author><item><title>Pier kept</title><link>https://gazette.example/2011/03/pier/</link><dc:creator>ann</dc:creator><content:encoded><![CDATA[Text [caption id="a"]<img src="a.jpg"/> Pier[/caption]

More [gallery ids="1,2"]]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded><wp:post_id>7</wp:post_id><wp:post_date>2011-03-09 10:00:00</wp:post_date><wp:post_date_gmt>2011-03-09 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="harbour"><![CDATA[Harbour]]></category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item></channel></rss>`;

const nitf = `<?xml version="1.0"?><nitf xml:lang="en"><head><title>Pier kept</title><docdata><doc-id id-string="g1"/><date.issue norm="20110309"/></docdata><pubdata name="The Harbour Gazette" date.publication="20110309" position.section="Harbour"/></head><body><body.head><hedline><hl1>Pier kept</hl1></hedline><byline>By Ann Lee</byline><dateline>Saltmarrow</dateline></body.head><body.content><block><p>The board <em>voted</em>.</p></block></body.content></body></nitf>`;

const newsml = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="g"/><versionCreated>2011-03-09T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><by>Ann Lee</by><headline>Pier kept</headline><subject qcode="medtop:01000000"><name>arts</name></subject></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text</p></body></html></inlineXML></contentSet></newsItem>`;

const ninjs = `{"uri":"urn:x:1","type":"text","versioncreated":"2011-03-09T10:00:00Z","headline":"Pier kept","byline":"Ann Lee","language":"en","subject":[{"name":"harbour"}],"body_html":"<p>Text</p>","standard":{"name":"ninjs","version":"3.0"}}`;

const page = `<!doctype html><html lang="en"><head><title>Pier kept | Gazette</title><meta property="og:type" content="article"><meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2011-03-09T10:00:00+01:00"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pier kept","datePublished":"2011-03-09","author":[{"@type":"Person","name":"Ann Lee"}]}</script></head><body><article><h1>Pier kept</h1><p class="byline">By Ann Lee</p>${"<p>The board voted to keep the pier, eleven years after the first letter came to the harbour.</p>".repeat(8)}<figure><img src="pier.jpg" alt="Pier"><figcaption>The pier</figcaption></figure></article></body></html>`;

const listing = `<!doctype html><html><body><h1>Ann Lee</h1><ul>${["pier", "ferry", "dredger"].map((name) => `<li class="card"><h2><a href="https://gazette.example/2011/03/${name}-is-kept-by-the-board">The ${name} is kept by the board</a></h2><time datetime="2011-03-09">9 March 2011</time><p>Some words about the ${name}, which are long enough.</p></li>`).join("")}</ul></body></html>`;

const csv = `title,pub_date,author,section,text,link\n"Pier, kept",2011-03-09,Ann Lee,Harbour,"The board\nvoted.",https://gazette.example/pier\nFerry sold,12/04/2012,"Bo Ek; Ann Lee",Town,Sold.,https://gazette.example/ferry\n`;

const json = `{"response":{"status":"ok","results":[{"webTitle":"Pier kept","webPublicationDate":"2011-03-09T10:00:00Z","sectionName":"Harbour","webUrl":"https://gazette.example/pier","fields":{"body":"<p>Text</p>","byline":"Ann Lee"}}]}}`;

const jsonLines = `{"category":"HARBOUR","headline":"Pier kept","authors":"Ann Lee, Bo Ek","link":"https://gazette.example/pier","short_description":"The board voted.","date":"2011-03-09"}\n{"category":"TOWN","headline":"Ferry sold","authors":"","link":"https://gazette.example/ferry","short_description":"Sold.","date":"2012-04-10"}\n`;

const ghost = `{"db":[{"meta":{"version":"5.0"},"data":{"posts":[{"id":"1","title":"Pier kept","slug":"pier","html":"<p>Text</p>","status":"published","type":"post","published_at":"2011-03-09T10:00:00.000Z"}],"users":[{"id":"1","name":"Ann Lee"}],"posts_authors":[{"post_id":"1","author_id":"1"}],"tags":[],"posts_tags":[]}}]}`;

const articleFile = `Ann Lee's latest contributions to The Harbour Gazette\nHARBOUR / Pier\nMar 9, 2011\nPier kept\nThe board voted to keep the pier.\nThe ferry was sold ...\n`;

const clips = `# Clips\n\n- [Pier kept](https://gazette.example/pier), The Gazette, June 28, 2019\n- [Ferry sold](https://gazette.example/ferry), The Gazette, July 2, 2019\n- [Dredger](https://gazette.example/d), The Mail, July 9, 2019\n`;

const record = `---\nheadline: Pier kept\ndate: 2011-03-09\nsection: Harbour\nauthors: [Ann Lee, { name: Bo Ek, role: photos }]\ntags: [pier]\nblurbs:\n  - The board voted.\n---\n\nText with a [link](https://gazette.example/).\n`;

const wire =
  "\u0001skn0123 4 SPO 210  skn 0815\r\n\r\nPier/Winter/\r\n\u0002Pier kept\r\nBy Ann Lee, Skerry News =\r\n\r\nSaltmarrow (skn) - The board voted.\r\n\r\nMore.\r\n\u0003091000 GMT Mar 11\r\n\u0004\r\n";

const texts: readonly (readonly [name: string, text: string])[] = [
  ["rss.xml", rss],
  ["atom.xml", atom],
  ["wordpress.xml", wordpress],
  ["nitf.xml", nitf],
  ["newsml.xml", newsml],
  ["ninjs.json", ninjs],
  ["page.html", page],
  ["listing.html", listing],
  ["table.csv", csv],
  ["answer.json", json],
  ["lines.jsonl", jsonLines],
  ["ghost.json", ghost],
  ["clips.txt", articleFile],
  ["clips.md", clips],
  ["record.md", record],
  ["wire.txt", wire],
  ...exportSeeds,
];

/** By the name under which each would lie in a content folder. */
export const seeds: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...texts.map(([name, text]) => [name, Buffer.from(text)] as const),
  ...archiveSeeds(page, texts.slice(0, 6)),
];
