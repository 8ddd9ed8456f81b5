import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { arc, warc } from "../../../src/clippings/archives/web-archive.ts";
import type { Reading } from "../../../src/clippings/clipping.ts";
import { allBytes } from "../../../src/clippings/source-bytes.ts";
import { readSource, rulesOf } from "../read-source.ts";
import { answer, joined, packed, page, record } from "./make-warc.ts";

/** Stands in for the reader of saved pages: the title is the headline, and a canonical address is taken. */
async function read(
  bytes: Uint8Array,
  format = warc,
  zone = "UTC",
): Promise<Reading & { readonly pages: readonly string[] }> {
  const pages: string[] = [];
  const reading = await readSource(format, bytes, {
    front: { zone },
    readInside: async (name, inner) => {
      const text = Buffer.from(allBytes(inner)).toString("utf8");
      pages.push(text);
      const title = /<title>([^<]*)/.exec(text)?.[1];
      const url = /canonical=([^\s<]+)/.exec(text)?.[1];
      const given = { how: "given", rule: "stub" } as const;
      return {
        format: "stub",
        clippings: [
          {
            inside: name,
            blurbs: [],
            ...(title === undefined ? {} : { headline: { value: title, ...given } }),
            ...(url === undefined ? {} : { url: { value: url, ...given } }),
          },
        ],
        lines: [],
        problems: [],
      };
    },
  });
  return { ...reading, pages };
}

const titles = ({ clippings }: Reading) => clippings.map(({ headline }) => headline?.value);
const reasons = ({ tally }: Reading) =>
  (tally?.parts ?? []).filter(({ as }) => as === "dropped").map(({ name, how, count }) => `${count} ${name}: ${how}`);

test("a captured page is a story, with its address and the day of the capture in the archive's zone", async () => {
  for (const bytes of [
    record(),
    packed(record()),
    new Uint8Array(gzipSync(joined(record(), record({ type: "request" })))),
  ]) {
    const { clippings, problems } = await read(bytes, warc, "Asia/Tokyo");
    assert.deepEqual(clippings, [
      {
        inside: "https://ellis.example/pier",
        blurbs: [],
        headline: { value: "Pier closes", how: "given", rule: "stub" },
        url: { value: "https://ellis.example/pier", how: "given", rule: "capture-address" },
        captured: { value: "2019-03-05", how: "given", rule: "capture-date" },
      },
    ]);
    assert.deepEqual(problems, []);
  }
});

test("the address that a page states stays, and spaces in a crawler's are written as they must be", async () => {
  const own = await read(record({ content: page("canonical=https://ellis.example/own") }));
  assert.equal(own.clippings[0]?.url?.value, "https://ellis.example/own");
  const spaced = await read(record({ url: "http://ellis.example/a b" }));
  assert.deepEqual(spaced.clippings[0]?.url, {
    value: "http://ellis.example/a%20b",
    how: "derived",
    rule: "capture-address",
  });
});

test("of each address the latest page that is whole counts", async () => {
  const bytes = joined(
    record({ date: "2019-03-05T00:00:00Z", content: page("Later") }),
    record({ date: "2019-03-04T00:00:00Z", content: page("Earlier") }),
    record({ url: "https://ellis.example/pier#deck", date: "2019-03-06T00:00:00Z", content: page("Latest") }),
    record({ url: "https://ellis.example/other", content: page("Other") }),
  );
  assert.deepEqual(titles(await read(bytes)), ["Latest", "Other"]);
  const cut = record({ date: "2019-03-09T00:00:00Z", content: page("Cut off") }).subarray(0, -30);
  const whole = await read(joined(record(), cut));
  assert.deepEqual(titles(whole), ["Pier closes"]);
  assert.deepEqual(rulesOf(whole), ["record-cut-off"]);
  assert.deepEqual(titles(await read(cut)), ["Cut off"], "where there is no other, it is kept as far as it goes");
});

test("all other records are counted with their reason", async () => {
  const bytes = joined(
    record({ type: "warcinfo", url: "", content: "software: test" }),
    record({ type: "request", content: "GET / HTTP/1.1\r\n\r\n" }),
    record({ type: "metadata", content: "x: y" }),
    record({ type: "revisit", content: "" }),
    record({ url: "dns:ellis.example", headers: ["Content-Type: text/dns"], content: "1.2.3.4" }),
    record({ content: page("Gone", ["Content-Type: text/html"], 404) }),
    record({ content: page("Moved", ["Content-Type: text/html"], 301) }),
    record({ content: answer("x", ["Content-Type: image/png"]) }),
    record({ content: answer("x", []) }),
  );
  const reading = await read(bytes);
  assert.deepEqual(reading.clippings, []);
  assert.deepEqual(reasons(reading), [
    "1 record warcinfo: about the archive itself",
    "1 record request: what the crawler asked for",
    "1 record metadata: what the crawler noted",
    "1 record revisit: the same as an earlier capture, whose page stands there",
    "1 record response: no address of the web",
    "1 record response: answered with 404",
    "1 record response: answered with 301",
    "1 record response: no page: image/png",
    "1 record response: no page: it does not say what it is",
  ]);
});

test("resources and conversions of pages are read too", async () => {
  const html = "<html><title>Kept</title></html>";
  const bytes = joined(
    record({ type: "resource", headers: ["Content-Type: text/html"], content: html }),
    record({
      type: "conversion",
      url: "https://ellis.example/c",
      headers: ["Content-Type: text/html; charset=utf-8"],
      content: html,
    }),
    record({ type: "resource", url: "https://ellis.example/t", headers: ["Content-Type: text/plain"], content: "x" }),
  );
  assert.deepEqual(titles(await read(bytes)), ["Kept", "Kept"]);
});

test("a link to a web archive is given only where the page was taken there", async () => {
  const address = "https://web.archive.org/web/20190501233000id_/http://ellis.example/pier";
  const { clippings } = await read(record({ url: address, date: "2024-01-01T00:00:00Z" }));
  assert.equal(clippings[0]?.archived?.value, address);
  assert.equal(clippings[0]?.url?.value, "http://ellis.example/pier");
  assert.deepEqual(clippings[0]?.captured, { value: "2019-05-01", how: "given", rule: "replay-date" });
  assert.equal((await read(record())).clippings[0]?.archived, undefined);
});

const html = "<html><title>Pier – closes</title></html>";

test("chunks and packing of the transfer are taken away", async () => {
  const type = "Content-Type: text/html; charset=UTF-8";
  const chunked = (bytes: Uint8Array) =>
    joined(Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n0\r\n\r\n"));
  const ways: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
    ["gzip", new Uint8Array(gzipSync(html)), ["Content-Encoding: gzip"]],
    ["Brotli", new Uint8Array(brotliCompressSync(html)), ["Content-Encoding: br"]],
    ["deflate", new Uint8Array(deflateRawSync(html)), ["Content-Encoding: deflate"]],
    ["chunks", chunked(Buffer.from(html)), ["Transfer-Encoding: Chunked"]],
    [
      "chunks of gzip",
      chunked(new Uint8Array(gzipSync(html))),
      ["Transfer-Encoding: chunked", "Content-Encoding: gzip"],
    ],
    ["said and not done", Buffer.from(html), ["Content-Encoding: gzip", "Transfer-Encoding: chunked"]],
    ["gzip without its end", new Uint8Array(gzipSync(html)).subarray(0, -9), ["Content-Encoding: gzip"]],
    ["a wrong length of the server's", Buffer.from(html), ["Content-Length: 3"]],
  ];
  for (const [name, body, headers] of ways) {
    assert.deepEqual(
      titles(await read(record({ content: answer(body, [type, ...headers]) }))),
      ["Pier – closes"],
      name,
    );
  }
  assert.deepEqual(
    titles(await read(record({ content: answer(html, [type], 200, "\n") }))),
    ["Pier – closes"],
    "LF for CR LF",
  );
});

test("a page that is packed in an unknown way, or unpacks to more than any page, is left out and reported", async () => {
  const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
  for (const [body, encoding] of [
    [bomb, "gzip"],
    [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2]), "zstd"],
  ] as const) {
    const reading = await read(
      joined(
        record({ content: answer(body, ["Content-Type: text/html", `Content-Encoding: ${encoding}`]) }),
        record({ url: "https://ellis.example/next" }),
      ),
    );
    assert.deepEqual(titles(reading), ["Pier closes"], encoding);
    assert.deepEqual(rulesOf(reading), ["capture-unreadable"], encoding);
  }
});

test("the charset that a server named counts more than what stands in the page", async () => {
  const latin = Buffer.from('<html><meta charset="utf-8"><title>Caf\u00e9</title></html>', "latin1");
  const content = answer(latin, ["Content-Type: text/html; charset=ISO-8859-1"]);
  assert.deepEqual(titles(await read(record({ content }))), ["Café"]);
  const wrong = answer(Buffer.from("<title>Café</title>"), ["Content-Type: text/html; charset=no-such"]);
  assert.deepEqual(titles(await read(record({ content: wrong }))), ["Café"]);
});

test("behind a record that is broken, reading goes on at the next one", async () => {
  const other = record({ url: "https://ellis.example/next", content: page("Next") });
  const spoilt = new Uint8Array(gzipSync(record()));
  spoilt.fill(0, 40, 80);
  const broken = await read(joined(packed(record({ type: "request" })), spoilt, packed(other)));
  assert.ok(titles(broken).includes("Next"));
  assert.ok(broken.problems.length > 0);
  const rubbish = await read(joined(record(), Buffer.from("rubbish\r\n\r\nmore\r\n"), other));
  assert.deepEqual(titles(rubbish), ["Pier closes", "Next"]);
  assert.deepEqual(rulesOf(rubbish), ["record-length"]);
  for (const length of [20, 400]) {
    const wrong = await read(joined(record({ length }), other));
    assert.ok(titles(wrong).includes("Next"), `a record that says ${length}`);
    assert.ok(rulesOf(wrong).length > 0);
  }
});

test("a file of nothing but the beginnings of records ends", async () => {
  const starts = Buffer.from("WARC/1.0\r\n".repeat(50_000));
  const reading = await read(new Uint8Array(starts));
  assert.deepEqual(reading.clippings, []);
  const endless = await read(joined(Buffer.from("WARC/1.0\r\nWARC-Type: "), Buffer.alloc(8 * 1024 * 1024, 0x61)));
  assert.deepEqual(rulesOf(endless), ["record-unreadable"]);
  const members = joined(packed(record()), ...Array.from({ length: 500 }, () => Buffer.from([0x1f, 0x8b, 8, 9, 9])));
  const many = await read(members);
  assert.deepEqual(titles(many), ["Pier closes"]);
});

test("ARC files are read alike", async () => {
  const head =
    "filedesc://ellis.arc 0.0.0.0 20050304120000 text/plain 75\n1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
  const body = Buffer.from(page("Old pier")).toString();
  const entry = `http://ellis.example/old pier 1.2.3.4 20050304233000 text/html ${body.length}\n${body}\n`;
  const bad = "http://ellis.example/x 1.2.3.4 2005 text/html abc\nrubbish\n";
  const text = `${head.padEnd(head.indexOf("\n") + 76, "\n")}\n${bad}${entry}`;
  for (const bytes of [new Uint8Array(Buffer.from(text))]) {
    const reading = await read(bytes, arc, "Asia/Tokyo");
    assert.deepEqual(titles(reading), ["Old pier"]);
    assert.equal(reading.clippings[0]?.captured?.value, "2005-03-05");
    assert.equal(reading.clippings[0]?.url?.value, "http://ellis.example/old%20pier");
    assert.deepEqual(rulesOf(reading), ["record-unreadable"]);
  }
});

test("a packed file that ends within its last record says so, however little is missing", async () => {
  const whole = packed(record(), record({ content: page("Ferry sold") }));
  for (const missing of [1, 8, 60]) {
    const reading = await read(whole.subarray(0, whole.length - missing));
    assert.deepEqual(titles(reading), ["Pier closes"], `${missing} bytes`);
    assert.deepEqual(rulesOf(reading), ["record-unreadable"], `${missing} bytes`);
  }
  assert.deepEqual(rulesOf(await read(whole)), []);
});

test("a header of line ends takes no longer than it is long", async () => {
  const content = page("Pier closes", ["Content-Type: text/html", `X: a${"\r".repeat(240_000)}b`]);
  const begun = performance.now();
  assert.deepEqual(titles(await read(record({ content }))), ["Pier closes"]);
  assert.ok(performance.now() - begun < 20_000);
});
