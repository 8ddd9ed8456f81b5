import assert from "node:assert/strict";
import { test } from "node:test";
import { diskName } from "../../src/basics/disk-name.ts";

test("a path is one with each that a disk may take for it, and with no other", () => {
  const one = [
    ["News/A.html", "news/a.html"],
    ["σάς", "ΣΆΣ", "σάσ"],
    ["\u017fame", "same", "SAME"],
    ["caf\u00e9", "cafe\u0301", "CAFÉ"],
    ["\u212a", "k"],
  ];
  for (const [first = "", ...others] of one) {
    for (const other of others) assert.equal(diskName(other), diskName(first), other);
  }
  for (const [one, other] of [
    ["ı", "i"],
    ["ß", "ss"],
    ["a/b", "a-b"],
    ["é", "e"],
  ] as const) {
    assert.notEqual(diskName(one), diskName(other));
  }
});
