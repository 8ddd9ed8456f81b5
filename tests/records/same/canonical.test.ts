import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalAddress } from "../../../src/records/same/canonical.ts";

test("one story's addresses are one", () => {
  const same = [
    "https://courier.example/2022/pier",
    "http://www.courier.example/2022/pier/",
    "https://COURIER.example:443/2022/pier?utm_source=feed&utm_medium=rss#top",
    "https://m.courier.example/2022/pier/index.html",
    "https://amp.courier.example/2022/pier",
    "https://courier.example/2022/pier/amp/",
    "https://courier.example/2022/pier.amp",
    "https://courier.example/2022/pier?amp=1&fbclid=x",
    "https://courier.example/2022/%70ier",
  ];
  for (const address of same) assert.equal(canonicalAddress(address), "courier.example/2022/pier", address);
});

test("other stories' addresses are others, and a front page's is none", () => {
  const rows = [
    ["https://courier.example/?p=12", "courier.example/?p=12"],
    ["https://courier.example/?p=13&utm_source=x", "courier.example/?p=13"],
    ["https://courier.example/a?b=2&a=1", "courier.example/a?a=1&b=2"],
    ["https://courier.example/Pier", "courier.example/Pier"],
    ["https://courier.example/", undefined],
    ["https://www.courier.example/?utm_source=feed", undefined],
    ["https://courier.example/amp/", undefined],
    ["mailto:desk@courier.example", undefined],
    ["javascript:alert(1)", undefined],
    ["nonsense", undefined],
    [`https://courier.example/${"a".repeat(3000)}`, undefined],
  ] as const;
  for (const [address, expected] of rows) assert.equal(canonicalAddress(address), expected, address);
});
