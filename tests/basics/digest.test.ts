import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { digest, digestBytes } from "../../src/basics/digest.ts";

test("a digest is SHA-256 in base 32, as long as is asked for", () => {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  const bits = [...createHash("sha256").update("Lantern").digest()].map((byte) => byte.toString(2).padStart(8, "0"));
  const groups = bits.join("").padEnd(260, "0").match(/.{5}/g) ?? [];
  const expected = groups.map((group) => alphabet[Number.parseInt(group, 2)]).join("");
  assert.equal(digestBytes("Lantern"), expected);
  assert.equal(digestBytes(Buffer.from("Lantern"), 10), expected.slice(0, 10));
  assert.equal(digestBytes("Lantern").length, 52);
});

test("parts are told apart by where they end", () => {
  assert.notEqual(digest(["ab", "c"]), digest(["a", "bc"]));
  assert.notEqual(digest(["a", ""]), digest(["a"]));
  assert.notEqual(digest(["1:a"]), digest(["1", "a"]));
  assert.equal(digest(["ab", "c"], 10), digest(["ab", "c"]).slice(0, 10));
});
