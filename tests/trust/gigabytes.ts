import type { SourceBytes } from "../../src/clippings/source-bytes.ts";

/** How files begin that each reader takes for its own: of such a file all else may be missing, or be without end. */
export const beginnings: readonly (readonly [file: string, text: string])[] = [
  ["page.html", "<!doctype html><html><body><h1>Pier kept</h1><p>Text"],
  ["listing.html", '<!doctype html><html><head><meta property="og:type" content="profile"></head><body><ul>'],
  ["rss.xml", '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Pier</title><description>'],
  ["atom.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>Pier</title><content>'],
  [
    "wordpress.xml",
    '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>',
  ],
  [
    "blogger.xml",
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><entry><title>",
  ],
  ["nitf.xml", '<?xml version="1.0"?><nitf><head><title>'],
  ["newsml-1.xml", '<NewsML Version="1.2"><NewsItem><NewsComponent>'],
  ["newsml.xml", '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a">'],
  ["rows.json", '[{"headline":"Pier","date":"2011-03-09","body":"'],
  ["answer.json", '{"response":{"results":[{"webTitle":"'],
  ["feed.json", '{"version":"https://jsonfeed.org/version/1.1","title":"'],
  ["ninjs.json", '{"uri":"urn:x:1","type":"text","versioncreated":"2011-03-09T10:00:00Z","headline":"'],
  ["ghost.json", '{"db":[{"meta":{"version":"5.0"},"data":{"posts":[{"title":"'],
  ["tumblr.json", '{"response":{"posts":[{"blog_name":"g","reblog_key":"x","title":"'],
  ["rows.jsonl", '{"title":"Pier","date":"2011-03-09","text":"'],
  ["own.jsonl", '{"headline":"Pier","date":"2011-03-09","body":"'],
  ["table.csv", 'title,date,text\nPier,2011-03-09,"'],
  ["own.csv", 'headline,date,authors\nPier,2011-03-09,"'],
  ["record.md", "---\nheadline: Pier\n---\n"],
  ["hugo.md", '+++\ntitle = "Pier"\n+++\n'],
  ["clips.txt", "World Mar 9, 2011\nPier\n"],
  ["iptc.txt", "\u0001skn0123 4 SPO 210  skn 0815\r\n\r\nPier/\r\n\u0002Pier kept\r\n"],
  ["anpa.txt", "\u0001w1234\u001fellis\r\nr a\u0013\u0011 BC-EL--Pier     03-09 0120\r\n\u0002^Pier kept<\r\n"],
  [
    "capture.warc",
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://g.example/\r\nWARC-Date: 2012-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 1073741000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>",
  ],
  [
    "capture.arc",
    "filedesc://g.arc 0.0.0.0 20120101000000 text/plain 10\n1 0 Test\n\n\nhttps://g.example/ 127.0.0.1 20120101000000 text/html 1073741000\nHTTP/1.1 200 OK\r\n\r\n<html>",
  ],
  ["any.zip", "PK\u0003\u0004"],
  ["page.html.gz", "\u001f\u008b\u0008"],
  ["nothing.xml", ""],
];

/** Bytes that begin so and go on with one letter; they are nowhere, and `most` tells how many were asked for at once. */
export function endless(text: string, size: number, letter: string): SourceBytes & { readonly most: () => number } {
  const head = Buffer.from(text, "latin1");
  let most = 0;
  return {
    size,
    most: () => most,
    read(from, to) {
      const end = Math.min(to, size);
      most = Math.max(most, end - from);
      const bytes = Buffer.alloc(Math.max(0, end - from), letter);
      if (from < head.length) head.copy(bytes, 0, from, end);
      return bytes;
    },
  };
}
