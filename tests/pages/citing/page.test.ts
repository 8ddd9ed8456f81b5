import assert from "node:assert/strict";
import { test } from "node:test";
import { type Plan, planPages } from "../../../src/pages/plan.ts";
import { archiveOf, type Rest, type Story } from "../../archive-fixture.ts";
import { viewAt } from "../look.ts";

const ferry: Story = {
  id: "ferry",
  headline: "Ferry back in service",
  date: "2022-02-04",
  section: "Harbour",
  authors: ["Mara Quill"],
  publication: "The Saltmarsh Courier",
  url: "https://courier.example/ferry/",
};

function planOf(story: Story, rest: Rest = {}): Plan {
  return planPages(archiveOf([story], rest));
}

function page(plan: Plan) {
  const found = plan.pages.find(({ kind }) => kind === "article");
  assert.ok(found);
  return { key: found.key(), cited: JSON.stringify(viewAt(plan, "article", found.path).cited) };
}

test("a page whose citations change has another key", () => {
  const before = page(planOf(ferry));
  const changes: readonly Story[] = [
    { ...ferry, headline: "Ferry out of service" },
    { ...ferry, how: { headline: "derived" } },
    { ...ferry, date: "2022-02-05" },
    { ...ferry, how: { date: "inferred" } },
    { ...ferry, section: "Town" },
    { ...ferry, how: { section: "inferred" } },
    { ...ferry, authors: ["Mara van Quill"] },
    { ...ferry, authors: [{ name: "Mara Quill", role: "agency" }] },
    { ...ferry, how: { authors: "inferred" } },
    { ...ferry, publication: "The Saltmarsh Mail" },
    { ...ferry, how: { publication: "inferred" } },
    { ...ferry, url: "https://courier.example/boat/" },
    { ...ferry, how: { url: "inferred" } },
    { ...ferry, language: "de" },
  ];
  for (const story of changes) {
    const after = page(planOf(story));
    assert.notEqual(after.cited, before.cited, JSON.stringify(story));
    assert.notEqual(after.key, before.key, JSON.stringify(story));
  }
});

test("what the archive's settings change of a citation is on every page", () => {
  // Every file's key has the chrome in it.
  const before = planOf(ferry);
  const after = planOf(ferry, { settings: { language: "hu" } });
  assert.notEqual(page(after).cited, page(before).cited);
  assert.notDeepEqual(after.chrome, before.chrome);
});
