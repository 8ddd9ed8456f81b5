import assert from "node:assert/strict";
import { test } from "node:test";
import { wellFormed } from "../../src/basics/xml.ts";
import { element, elementOf, printXml } from "../../src/basics/xml-write.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

test("what is not known leaves no element and no attribute", () => {
  const xml = printXml(element("a", [elementOf("b", null), element("c", "")], [["d", null]]));
  assert.equal(xml, `${head}<a><c/></a>\n`);
});

test("elements stand on lines of their own, but for an only one", () => {
  const xml = printXml(element("a", [element("b", [element("c", "x")]), [element("d", "y")]]));
  assert.equal(xml, `${head}<a>\n<b><c>x</c></b>\n<d>y</d>\n</a>\n`);
});

test("text stays text, and line ends stay what they are", () => {
  const text = "]]>&<b \"c\" 'd'>\r\n\te\u0000";
  const xml = printXml(element("a", text, [["b", text]]));
  assert.equal(wellFormed(xml), undefined);
  assert.equal(
    xml,
    `${head}<a b="]]&gt;&amp;&lt;b &quot;c&quot; 'd'&gt;&#13;&#10;&#9;e">]]&gt;&amp;&lt;b "c" 'd'&gt;&#13;\n\te</a>\n`,
  );
});
