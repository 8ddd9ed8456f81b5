import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodePath, externalUrl, filePath, outputFile, pagePath, relativeLink } from "../../src/basics/address.ts";

test("a page's address ends in a slash, a file's does not", () => {
  assert.equal(pagePath(), "/");
  assert.equal(pagePath("2022", "02", "slug"), "/2022/02/slug/");
  assert.equal(filePath("assets", "style.css"), "/assets/style.css");
});

test("a part that could be no folder everywhere is a fault in our code", () => {
  for (const part of ["", ".", "..", "a/b", "a\\b", "a:b", ".hidden", "dot.", "a?b", "a#b", "a%b", "a\0b", "a\nb"]) {
    assert.throws(() => pagePath("2022", part), TypeError, JSON.stringify(part));
  }
});

test("an address is served from its file", () => {
  assert.equal(outputFile(pagePath()), "index.html");
  assert.equal(outputFile(pagePath("2022")), "2022/index.html");
  assert.equal(outputFile(filePath("feed.xml")), "feed.xml");
});

test("in a link the address is percent-encoded, slashes kept", () => {
  assert.equal(encodePath(pagePath("sections", "世界")), "/sections/%E4%B8%96%E7%95%8C/");
});

const links = [
  [[], [], "./"],
  [["2022", "02"], ["authors"], "../../authors/"],
  [["2022", "02"], ["2022"], "../"],
  [["2022"], ["2022", "02"], "./02/"],
  [["2022"], ["2022"], "./"],
  [["2022", "02", "04"], ["2022", "03"], "../../03/"],
  [["authors", "a"], [], "../../"],
  [[], ["sections", "世界"], "./sections/%E4%B8%96%E7%95%8C/"],
] as const;

for (const [from, to, expected] of links) {
  test(`from ${pagePath(...from)} to ${pagePath(...to)} is ${expected}`, () => {
    assert.equal(relativeLink(pagePath(...from), pagePath(...to)), expected);
    // The same as the browser works it out, under any prefix.
    const base = `https://archive.example/some/prefix${encodePath(pagePath(...from))}`;
    assert.equal(new URL(expected, base).pathname, `/some/prefix${encodePath(pagePath(...to))}`);
  });
}

test("every link leads where it should, from everywhere", () => {
  const part = fc.constantFrom("a", "ab", "b", "2022", "世界", "what~so", "it's", "a b");
  const path = fc.array(part, { maxLength: 4 });
  fc.assert(
    fc.property(path, path, fc.boolean(), (from, to, isFile) => {
      const [here, there] = [pagePath(...from), isFile && to.length > 0 ? filePath(...to) : pagePath(...to)];
      const { pathname } = new URL(relativeLink(here, there), `https://archive.example/prefix${encodePath(here)}`);
      assert.equal(pathname, `/prefix${encodePath(there)}`);
      assert.equal(encodePath(there), there.split("/").map(encodeURIComponent).join("/"));
    }),
    { numRuns: 2_000 },
  );
});

test("a page links to a file beside it and above it", () => {
  assert.equal(relativeLink(pagePath(), filePath("feed.xml")), "./feed.xml");
  assert.equal(relativeLink(pagePath("2022", "02"), filePath("assets", "style.css")), "../../assets/style.css");
});

test("only addresses that cannot run anything lead out of the archive", () => {
  for (const text of ["https://lantern.example/a", "http://lantern.example/", "mailto:ann@lantern.example"]) {
    assert.equal(externalUrl(text), text);
  }
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ms-msdt:x",
    "//host/x",
    "/x",
    "x",
    "",
    "blob:x",
    "ftp://a/",
  ]) {
    assert.equal(externalUrl(text), undefined, text);
  }
});
