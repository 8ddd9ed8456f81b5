/** A way in for a date that is written as programs write it: a file that tells one story of that day. */
export interface DateCarrier {
  readonly name: string;
  readonly file: string;
  readonly tell: (date: string) => string;
}

const rss = (element: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>G</title><link>https://g.example/</link><item><title>Pier kept</title><link>https://g.example/1</link>${element}<description>Text.</description></item></channel></rss>`;

/** RFC 822, as RSS has it: `Fri, 04 Feb 2022 23:30:00 -0500`. */
function rfc822(date: string): string {
  const [, year, month, day, time = "", zone = ""] =
    /^(\d{4})-(\d\d)-(\d\d)T([\d:]+)(Z|[+-]\d\d:\d\d)?$/.exec(date) ?? [];
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${day} ${names[Number(month) - 1]} ${year} ${time} ${zone === "Z" ? "GMT" : zone.replace(":", "")}`;
}

export const dateCarriers: readonly DateCarrier[] = [
  { name: "a record", file: "a.md", tell: (date) => `---\nheadline: Pier kept\ndate: ${date}\n---\nText.\n` },
  {
    name: "our JSON Lines",
    file: "a.jsonl",
    tell: (date) => `${JSON.stringify({ headline: "Pier kept", path: "/x/", date, body: "Text." })}\n`,
  },
  { name: "our table", file: "a.csv", tell: (date) => `headline,path,date,body\nPier kept,/x/,${date},Text.\n` },
  { name: "a table of others", file: "b.csv", tell: (date) => `title,pub_date,text\nPier kept,${date},Text.\n` },
  {
    name: "JSON of others",
    file: "b.json",
    tell: (date) => JSON.stringify([{ title: "Pier kept", published: date, text: "Text." }]),
  },
  { name: "RSS (dc:date)", file: "rss.xml", tell: (date) => rss(`<dc:date>${date}</dc:date>`) },
  { name: "RSS (pubDate)", file: "rss.xml", tell: (date) => rss(`<pubDate>${rfc822(date)}</pubDate>`) },
  {
    name: "Atom",
    file: "atom.xml",
    tell: (date) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>tag:g,2014:1</id><entry><title>Pier kept</title><id>tag:g,2014:2</id><published>${date}</published><content>Text.</content></entry></feed>`,
  },
  {
    name: "a JSON Feed",
    file: "feed.json",
    tell: (date) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "G",
        items: [{ id: "1", title: "Pier kept", date_published: date, content_text: "Text." }],
      }),
  },
  {
    name: "NewsML-G2",
    file: "newsml.xml",
    tell: (date) =>
      `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="g"/><versionCreated>${date}</versionCreated><firstCreated>${date}</firstCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Pier kept</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text</p></body></html></inlineXML></contentSet></newsItem>`,
  },
  {
    name: "ninjs",
    file: "ninjs.json",
    tell: (date) =>
      JSON.stringify({
        uri: "urn:x:1",
        type: "text",
        firstcreated: date,
        versioncreated: date,
        headline: "Pier kept",
        body_text: "Text.",
      }),
  },
  {
    name: "a saved page",
    file: "page.html",
    tell: (date) =>
      `<!doctype html><html><head><meta charset="utf-8"><title>x</title><meta property="og:type" content="article"><meta property="article:published_time" content="${date}"></head><body><article><h1>Pier kept</h1><p>The board kept the pier on Tuesday, after a debate of two hours in which nobody spoke against it but the treasurer.</p><p>The members stayed until nine, when the last ferry left, and nobody of them spoke again before the doors were closed.</p></article></body></html>`,
  },
  {
    name: "a post of Hugo's",
    file: "post.md",
    tell: (date) => `---\ntitle: Pier kept\ndate: ${date}\nlayout: post\n---\nText.\n`,
  },
];
