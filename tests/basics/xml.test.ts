import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wellFormed, xmlText } from "../../src/basics/xml.ts";

const documents = [
  ['<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:x"><b c="d">&amp;&#39;é世😀</b></a>', true],
  ["", false],
  ["text", false],
  ["<a>", false],
  ["<a></b>", false],
  ["<a/><b/>", false],
  ["<a b=c/>", false],
  ["<a>&nbsp;</a>", false],
  ["<a>&</a>", false],
  ["<a>\u0000</a>", false],
  ["<a>\u001b</a>", false],
  ["<a>\ufffe</a>", false],
  ["<x:a/>", false],
] as const;

describe("well-formed", () => {
  for (const [xml, good] of documents) {
    test(JSON.stringify(xml), () => {
      const fault = wellFormed(xml);
      assert.equal(fault === undefined, good, fault);
    });
  }

  test("says where the fault is", () => {
    assert.match(wellFormed("<a>\n<b></c>\n</a>") ?? "", /^2:\d+: /);
  });
});

test("text for XML loses what XML forbids, and nothing else", () => {
  assert.equal(xmlText("a\u0000b\u0008c\u001bd\ud800e\udffff\ufffeg\uffffh"), "abcdefgh");
  assert.equal(xmlText("tab\tline\r\né\u0085世😀\u{10ffff}\ue000"), "tab\tline\r\né\u0085世😀\u{10ffff}\ue000");
});
