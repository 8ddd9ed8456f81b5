import assert from "node:assert/strict";
import { test } from "node:test";
import { pageBytes } from "../../src/clippings/archives/page-bytes.ts";
import { charset } from "../../src/clippings/charset.ts";
import { decodePage } from "../../src/clippings/html/page/decode-page.ts";
import { decoderOf } from "../../src/clippings/xml/encoding.ts";

/** Bytes that versions of Node read differently, and what the Encoding Standard says of them. */
const disputed = [
  ["windows-1252", [0x80, 0x93, 0x9f, 0xe9, 0x81], "€“Ÿé\u0081"],
  ["ISO-8859-1", [0x91, 0x92], "‘’"],
  ["us-ascii", [0x85], "…"],
  ["ibm866", [0x1a, 0x1c, 0x7f, 0x8f], "\u001a\u001c\u007fП"],
  ["koi8-u", [0xae, 0xbe, 0xc1], "ўЎа"],
  ["windows-874", [0xa1, 0xdb, 0xde, 0xfc, 0xff], "ก\ufffd\ufffd\ufffd\ufffd"],
  ["windows-1253", [0xc1, 0xaa], "Α\ufffd"],
  ["windows-1255", [0xf9, 0xca], "ש\u05ba"],
  ["iso-8859-16", [0xa1, 0xa4, 0xaa, 0xba, 0xd0, 0xde, 0xfe, 0x41, 0x85], "Ą€ȘșĐȚțA\u0085"],
  ["gbk", [0xb8, 0xdb, 0xbf, 0xda], "港口"],
  ["gb2312", [0xfe, 0x50], "⺁"],
  ["koi8-r", [0xf0], "П"],
] as const;

for (const [label, bytes, text] of disputed) {
  test(`${label} is read as the standard has it`, () => {
    assert.equal(charset(label)?.decode(Uint8Array.from(bytes)), text);
    const strict = () => charset(label, true)?.decode(Uint8Array.from(bytes));
    if (text.includes("\ufffd")) assert.throws(strict, TypeError);
    else assert.equal(strict(), text);
  });
}

test("a name that is none gives no decoder", () => {
  for (const label of ["x-user-defined", "klingon", "replacement", ""]) assert.equal(charset(label), undefined, label);
});

test("a page, an XML document and a capture that name windows-1252 keep their quotation marks", () => {
  const bytes = Buffer.from('<meta charset="iso-8859-1"><h1>\u0093Pier\u0094 \u0080 5</h1>', "latin1");
  assert.match(decodePage(bytes, "page.html").text, /“Pier” € 5/);

  const xml = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><t>\u0093Pier\u0094</t>', "latin1");
  const decoder = decoderOf(xml);
  assert.match(decoder.decode(xml) + decoder.end(), /“Pier”/);

  assert.match(Buffer.from(pageBytes(bytes, "text/html; charset=latin1")).toString("utf8"), /“Pier” € 5/);
});
