import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { encodePath } from "../../src/basics/address.ts";
import { build } from "../../src/build/build.ts";
import { planSite } from "../../src/build/plan.ts";
import { claims } from "../../src/pages/claims.ts";
import { opening } from "../../src/pages/opening.ts";
import { isFeed, readFeed } from "../read-feeds.ts";
import { BuiltSite } from "./built-site.ts";
import { assertSoundFeeds } from "./every-feed.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));

test("the feeds of the sample archive, read by another program, say of each story what its record says", async (t) => {
  const place = mkdtempSync(join(tmpdir(), "backfile-sample-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const output = join(place, "_site");
  const report = await build({ content, output, search: false });
  const site = new BuiltSite(output);
  assertSoundFeeds(site, report.articles);
  const { archive } = await planSite(content, { search: false });
  const { address, language: own } = archive.settings;
  const stories = archive.stories.map(({ article, path }) => {
    const { headline, authors, publication, section, language } = article;
    const { datePublished, isBasedOn } = claims(article);
    const signed = authors.length > 0 ? authors.map(({ name }) => name) : [publication];
    const said = {
      title: headline,
      published: datePublished?.length === 10 ? datePublished : undefined,
      authors: signed,
      section: section ?? undefined,
      summary: opening(article) ?? undefined,
      language: language === own ? undefined : (language ?? undefined),
      via: isBasedOn ?? undefined,
    };
    return [(address ?? "") + encodePath(path).slice(1), said] as const;
  });
  const known = new Map(stories);
  let entries = 0;
  for (const file of site.files.filter((file) => isFeed(file) && !file.startsWith("corrections/"))) {
    for (const { id, link, updated, ...said } of readFeed(file, site.read(file)).entries) {
      assert.match(id ?? "", /^urn:uuid:/);
      const expected = known.get(link ?? "");
      assert.ok(expected, `${file}: ${link}`);
      const summary = expected.summary ?? (file.endsWith(".json") ? expected.title : undefined);
      assert.deepEqual(said, { ...expected, summary }, `${file}: ${link}`);
      entries += 1;
    }
  }
  assert.ok(entries > 3 * report.articles);
});
