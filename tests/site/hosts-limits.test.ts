import assert from "node:assert/strict";
import { test } from "node:test";
import { hostsSentence, isNearLimit } from "../../src/site/hosts/limits.ts";

test("a small site fits every host", () => {
  assert.equal(
    hostsSentence({ files: 312, bytes: 2.5 * 2 ** 20 }),
    "312 files, 2.5 MB: fits Cloudflare Pages (free), Cloudflare Pages (paid), GitHub Pages, GitLab Pages, Netlify, " +
      "Azure Static Web Apps (free), Azure Static Web Apps (standard), and a web server or object storage.",
  );
});

test("what a host does not take is said with the bound that is passed", () => {
  const sentence = hostsSentence({ files: 261_400, bytes: 1.45 * 2 ** 30, largest: 30 * 2 ** 20, fullest: 60_000 });
  assert.equal(
    sentence,
    "261,400 files, 1.45 GB: fits a web server or object storage; too large for Cloudflare Pages (free): 20,000 files " +
      "at most, Cloudflare Pages (paid): 100,000 files at most, GitHub Pages: 1 GB at most, GitLab Pages: 200,000 " +
      "files at most, Netlify: 54,000 files a folder at most, Azure Static Web Apps (free): 250 MB at most, and Azure " +
      "Static Web Apps (standard): 500 MB at most.",
  );
  assert.match(hostsSentence({ files: 20_001, bytes: 1 }), /too large for Cloudflare Pages \(free\): 20,000 files/);
  assert.match(hostsSentence({ files: 9, bytes: 2 ** 30 + 1 }), /GitHub Pages: 1 GB at most/);
  assert.match(hostsSentence({ files: 9, bytes: 1, largest: 26 * 2 ** 20 }), /no file above 25 MB/);
});

test("a site is near a bound from three quarters of it on", () => {
  assert.equal(isNearLimit({ files: 15_000, bytes: 1 }), false);
  assert.equal(isNearLimit({ files: 15_001, bytes: 1 }), true);
  assert.equal(isNearLimit({ files: 9, bytes: 187 * 2 ** 20 }), false);
  assert.equal(isNearLimit({ files: 9, bytes: 188 * 2 ** 20 }), true);
  assert.equal(isNearLimit({ files: 9, bytes: 9, largest: 20 * 2 ** 20 }), true);
  assert.equal(isNearLimit({ files: 9, bytes: 9, fullest: 41_000 }), true);
});
