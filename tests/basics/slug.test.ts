import assert from "node:assert/strict";
import { test } from "node:test";
import { slug } from "../../src/basics/slug.ts";

const slugs = [
  ["World", "world"],
  ["COMMENTARY / World", "commentary-world"],
  ["Café — Society", "cafe-society"],
  ["Bo O’Dell Jr.", "bo-odell-jr"],
  ["U.S. News", "us-news"],
  ["Straße nach Łódź", "strasse-nach-lodz"],
  ["世界情勢", "世界情勢"],
  ["Νέα της Πάτρας", "νέα-της-πάτρας"],
  ["ΝΈΑ ΤΗΣ ΠΆΤΡΑΣ", "νέα-της-πάτρας"],
  ["σάσ", "σάς"],
  ["ςάς ς", "σάς-σ"],
  ["Ｗｏｒｌｄ", "world"],
  ["दुनिया", "दुनिया"],
  ["العالم", "العالم"],
  ["../../etc/passwd", "etc-passwd"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["a\u0000b", "a-b"],
] as const;

for (const [text, expected] of slugs) {
  test(`${JSON.stringify(text)} is ${expected}`, () => assert.equal(slug(text), expected));
}

test("texts without a letter or digit have names of their own, and always the same", () => {
  assert.match(slug("???"), /^x-[0-9a-z]{6}$/);
  assert.equal(slug("???"), slug("???"));
  assert.notEqual(slug("???"), slug("!!!"));
  assert.match(slug(""), /^x-[0-9a-z]{6}$/);
});

test("names that Windows keeps for devices are told apart from them", () => {
  for (const name of ["con", "NUL", "com1"])
    assert.match(slug(name), new RegExp(`^${name.toLowerCase()}-[0-9a-z]{4}$`));
});

test("long names are cut between words, at 80 characters and 150 bytes", () => {
  assert.ok(slug("word ".repeat(50)).length <= 80);
  assert.ok(slug("word ".repeat(50)).endsWith("word"));
  assert.ok(Buffer.byteLength(slug("世".repeat(200))) <= 150);
  assert.ok(Buffer.byteLength(slug("😀a".repeat(200))) <= 150);
});

test("one name is one slug, however it is written", () => {
  assert.equal(slug("WORLD  news"), slug("World News"));
  assert.equal(slug("Zoe\u0301"), slug("Zoé"));
  assert.equal(slug("O'Dell"), slug("O’Dell"));
});
