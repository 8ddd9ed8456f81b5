import { gzipSync } from "node:zlib";
import { makeZip } from "../clippings/archives/make-zip.ts";

/*
 * Archives of files of an invented paper. What is in the ZIP files is stored, so that a change in it is a change in
 * what they hold; one is packed as well.
 */

/** A capture in an archive of the web. */
export function warcOf(address: string, body: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2012-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}

/** The same in the format before. */
export function arcOf(address: string, body: string): string {
  const about = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  return `filedesc://gazette.arc 0.0.0.0 20120101000000 text/plain ${about.length}\n${about}\n${address} 127.0.0.1 20120101000000 text/html ${Buffer.byteLength(http)}\n${http}\n`;
}

export type Files = readonly (readonly [name: string, text: string | Uint8Array])[];

export function zipOf(files: Files, isStored = true): Uint8Array {
  return makeZip(files.map(([name, text]) => ({ name, bytes: Buffer.from(text as string), isStored })));
}

const substack: Files = [
  [
    "posts.csv",
    'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n101.pier,2011-03-09T10:00:00.000Z,true,,,newsletter,everyone,"Pier kept","At &#x201C;last&#x201D;",\n102.plans,2011-03-10T10:00:00.000Z,false,,,newsletter,everyone,Plans,,\n',
  ],
  ["posts/101.pier.html", "<p>The <b>board</b> voted.</p>"],
  ["posts/105.stray.html", "<p>Nobody lists this.</p>"],
];

const medium: Files = [
  [
    "posts/2011-03-09_Pier-1a2b.html",
    '<!DOCTYPE html><html><head><title>Pier kept</title></head><body><article class="h-entry"><header><h1 class="p-name">Pier kept</h1></header><section data-field="subtitle" class="p-summary">At last</section><section data-field="body" class="e-content"><h3 class="graf--title">Pier kept</h3><p class="graf">The <em>board</em> voted.</p></section><footer><p>By <a href="https://medium.example/@ann" class="p-author h-card">Ann Lee</a> on <time class="dt-published" datetime="2011-03-09T10:00:00.000Z">March 9</time>.</p><p><a href="https://medium.example/@ann/pier-1a2b" class="p-canonical">Canonical link</a></p></footer></article></body></html>',
  ],
  ["README.html", "<html><body>Your archive</body></html>"],
];

const tumblrPages: Files = [
  [
    "html/123456.html",
    '<!DOCTYPE HTML><html><body><h1>Pier kept</h1><p>The board voted.</p><img src="../media/123456_0.jpg"/><div id="footer">\n<span id="timestamp"> March 9th, 2011 6:15pm </span><span class="tag">pier</span></div></body></html>',
  ],
  ["style.css", "p {}"],
  ["media/123456_0.jpg", "x"],
];

/** By the name under which each would lie in a content folder. @param page a saved page; @param others of any format */
export function archiveSeeds(page: string, others: Files): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const warc = warcOf("https://gazette.example/pier", page);
  return [
    ["capture.warc", Buffer.from(warc)],
    ["capture.warc.gz", gzipSync(warc)],
    ["capture.arc", Buffer.from(arcOf("https://gazette.example/pier", page))],
    [
      "capture.wacz",
      zipOf([
        ["archive/data.warc.gz", gzipSync(warc)],
        ["indexes/index.cdx", "gazette"],
        ["pages/pages.jsonl", "{}"],
        ["datapackage.json", "{}"],
      ]),
    ],
    ["page.html.gz", gzipSync(page)],
    ["substack.zip", zipOf(substack)],
    ["medium.zip", zipOf(medium)],
    ["tumblr.zip", zipOf(tumblrPages)],
    ["anything.zip", zipOf(others, false)],
    ["within.zip", zipOf([["export/posts.zip", zipOf(tumblrPages)]])],
  ];
}
