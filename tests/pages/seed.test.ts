import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { arrange } from "../../src/archive/arrange.ts";
import { wellFormed } from "../../src/basics/xml.ts";
import { type Plan, planPages } from "../../src/pages/plan.ts";
import { readSource } from "../../src/records/read.ts";
import { archiveOf } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

const file = fileURLToPath(new URL("../../../shared/seed/article-file.txt", import.meta.url));

describe("the owner's article file", { skip: !existsSync(file) && "the file is not here" }, () => {
  function plan(): Plan {
    const { articles } = readSource("content/arkhipov.txt", readFileSync(file));
    const { settings } = archiveOf([]);
    return planPages(arrange({ settings, articles, replaced: [], sources: [] }).archive);
  }

  test("makes an archive of one dated story and nine with a bound", () => {
    const front = viewAt(plan(), "front", "/");
    assert.equal(front.count, 10);
    assert.deepEqual(
      front.newest.map(({ date, derived }) => [date.edtf, date.how, derived]),
      [["2022-02-04", "given", false], ...Array(9).fill(["[..2022-02-04]", "inferred", true])],
    );
    assert.equal(front.undated?.count, 9);
    assert.equal(viewAt(plan(), "day", "/2022/02/04/").count, 1);
    assert.deepEqual(
      viewAt(plan(), "author", "/authors/ilya-arkhipov/").groups.map(({ cut, stories }) => [cut, stories.length]),
      [
        ["2022", 1],
        ["undated", 9],
      ],
    );
    assert.equal(viewAt(plan(), "publication", "/publications/the-japan-times/").count, 10);
  });

  test("says the same of no story twice, and claims no date that was inferred", () => {
    for (const page of plan().pages) {
      if (page.kind !== "article") continue;
      const view = page.view();
      assert.deepEqual(view.claims.author, ["Ilya Arkhipov"]);
      assert.equal(view.claims.datePublished, view.derived ? null : "2022-02-04");
      assert.equal(view.claims.headline === null, view.derived);
      assert.equal(view.neighbours.length, 1);
    }
    for (const { derived, blurb } of viewAt(plan(), "undated", "/undated/").groups[0]?.stories ?? []) {
      assert.ok(derived);
      assert.match(blurb ?? "", /^… \S/u);
    }
  });

  test("makes a feed of ten entries", () => {
    const feed = plan().files.find(({ path }) => path === "/feed.xml");
    assert.ok(feed);
    assert.equal(wellFormed(feed.text()), undefined);
    assert.equal(feed.text().split("<entry>").length - 1, 10);
    assert.equal(feed.text().split("<published>").length - 1, 1);
  });
});
