import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Story } from "../archive-fixture.ts";
import { pathOf, viewAt } from "./look.ts";

const lamp: Story = {
  id: "lamp",
  headline: "Old Tom’s lamp to turn by hand",
  date: "2020-03-01",
  section: "Harbour",
};
const keeper: Story = { headline: "A keeper leaves Old Tom for good", date: "2020-05-01", section: "Harbour" };
/** Between the two in their section, so that neither is the other’s neighbour there. */
const between: Story = { headline: "Nets are mended", date: "2020-04-01", section: "Harbour" };
const others = daily(30, "2020-05-30").map((story, index) => ({
  ...story,
  headline: `Tide ${"abcdefghij"[index % 10]}${index}`,
}));

const planOf = (...stories: readonly Story[]) => planPages(archiveOf([...others, ...stories]));

const akinTo = (headline: string, ...stories: readonly Story[]) => {
  const plan = planOf(...stories);
  return viewAt(plan, "article", pathOf(plan, headline)).akin;
};

const keyOf = (headline: string, ...stories: readonly Story[]) => {
  const plan = planOf(...stories);
  const path = pathOf(plan, headline);
  return plan.pages.find((page) => page.path === path)?.key();
};

describe("the stories akin to one, on its page", () => {
  test("each with its date and what both mention, as the page's own story spells it", () => {
    const [later] = akinTo("Old Tom’s lamp to turn by hand", lamp, between, {
      ...keeper,
      headline: "A keeper leaves OLD TOM for good",
    });
    assert.equal(later?.headline, "A keeper leaves OLD TOM for good");
    assert.deepEqual([later.date, later.retracted, later.mentions], ["2020-05-01", false, ["Old Tom"]]);
    const [older] = akinTo("A keeper leaves Old Tom for good", lamp, between, keeper);
    assert.deepEqual([older?.headline, older?.mentions], [lamp.headline, ["Old Tom"]]);
  });

  test("none that stands there as a neighbour already", () => {
    assert.deepEqual(akinTo("Old Tom’s lamp to turn by hand", lamp, keeper), []);
  });

  test("one that was withdrawn is said to be", () => {
    const retraction = [{ date: null, text: "It never was.", kind: "retraction" }] as const;
    const [older] = akinTo("A keeper leaves Old Tom for good", { ...lamp, corrections: retraction }, between, keeper);
    assert.equal(older?.retracted, true);
  });

  test("at most three", () => {
    const more = ["Annie Rook", "Benno Tern", "Cyril Gull", "Diana Wren"].map((name, index) => ({
      headline: `${["Medal given to", "Ferry stopped by", "Song written about", "Hen stolen from"][index]} ${name}`,
      date: `2020-03-1${index}`,
    }));
    const all = { headline: "The boats of Annie Rook, Benno Tern, Cyril Gull and Diana Wren", date: "2020-03-29" };
    const [plan, fewer] = [planOf(...more, all), planOf(...more.slice(0, 2), all)];
    const counts = [plan, fewer].map((each) => viewAt(each, "article", pathOf(each, all.headline)).akin.length);
    assert.deepEqual(counts, [3, 2]);
  });

  test("the key of the page stands for what it says of them, and for nothing else", () => {
    const key = keyOf("A keeper leaves Old Tom for good", lamp, between, keeper);
    const with_ = (changed: Story) => keyOf("A keeper leaves Old Tom for good", changed, between, keeper);
    assert.equal(with_({ ...lamp, body: "It takes four men." }), key, "its text is not shown");
    assert.notEqual(with_({ ...lamp, headline: "Old Tom’s lamp to be turned by hand" }), key);
    assert.notEqual(with_({ ...lamp, corrections: [{ date: null, text: "No.", kind: "retraction" }] }), key);
    assert.notEqual(with_({ ...lamp, headline: "Old lamp of Tom’s to turn by hand" }), key, "it is akin no more");
  });
});
