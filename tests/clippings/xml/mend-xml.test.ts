import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { XmlMender } from "../../../src/clippings/xml/mend-xml.ts";
import { readXml } from "../../../src/clippings/xml/read-xml.ts";

const torn =
  `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x>]"><!ELEMENT b (c)>]><r a="1 &amp; 2" b='x & "y>'>AT&T &lt; a < b` +
  " &nbsp; &#x41; <<![CDATA[<b>& ]] > ]]><!-- & < --></r>![CDATA[ a & b ]]><x/>&amp";
const mended =
  `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x>]"><!ELEMENT b (c)>]><r a="1 &amp; 2" b='x &amp; "y>'>AT&amp;T &lt; a &lt; b` +
  " &nbsp; &#x41; <![CDATA[<b>& ]] > ]]><!-- & < --></r><![CDATA[ a & b ]]><x/>&amp;amp";

test("signs that begin nothing become text, and the rest stays as it is", () => {
  assert.equal(new XmlMender().mend(torn, true).text, mended);
});

test("a text about CDATA is none, wherever it is cut", () => {
  for (const sound of ["<r>&lt;![CDATA[x]]&gt;</r>", "<r>Of ![CDATA[ and its end</r>", "<r>1 &gt; ![CDATA[</r>"]) {
    for (let length = 1; length <= sound.length; length += 1) {
      const mender = new XmlMender();
      let text = "";
      for (let at = 0; at < sound.length; at += length) text += mender.mend(sound.slice(at, at + length), false).text;
      assert.equal(text + mender.mend("", true).text, sound, `pieces of ${length}`);
    }
  }
});

test("a document is mended alike wherever it is cut into pieces", () => {
  for (let length = 1; length < 40; length += 1) {
    const mender = new XmlMender();
    let text = "";
    for (let at = 0; at < torn.length; at += length) text += mender.mend(torn.slice(at, at + length), false).text;
    assert.equal(text + mender.mend("", true).text, mended, `pieces of ${length}`);
  }
});

test("an ampersand that is not escaped costs no element behind it", () => {
  const taken: string[] = [];
  const xml = "<r><a>Lee & Roy</a><a>two</a><a>three;</a></r>";
  const reading = readXml(bytesOf(new TextEncoder().encode(xml)), {
    wants: ({ name }) => name === "a",
    take: ({ text }) => taken.push(text),
  });
  assert.deepEqual(taken, ["Lee & Roy", "two", "three;"]);
  assert.deepEqual(reading.faults, [{ line: 1, message: "“&” that begins nothing" }]);
});

test("a document of endless depth is given up soon", () => {
  const xml = `<r>${"<a>".repeat(200_000)}`;
  const start = performance.now();
  const reading = readXml(bytesOf(new TextEncoder().encode(xml)), { wants: () => true, take: () => {} });
  assert.ok(reading.left !== undefined);
  assert.ok(performance.now() - start < 20_000);
});
