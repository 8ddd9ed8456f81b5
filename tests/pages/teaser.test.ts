import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { beyond, shorten } from "../../src/pages/opening.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

const left = [
  ["The call lasted two hours.", "The call lasted two hours. It will take months.", "It will take months."],
  ["The call lasted two hours", "The call lasted two hours. “It will take months.”", "“It will take months.”"],
  [
    "There is no chance of meeting the…",
    "There is no chance of meeting the demands. But what?",
    "… demands. But what?",
  ],
  ["The ferry sails again.", "The ferry sails again.", null],
  ["The ferry sails again", "The ferry sails again ...", null],
  ["潮が満ちる。", "潮が満ちる。船が出る。", "船が出る。"],
  ["Another headline", "The ferry sails again.", "The ferry sails again."],
] as const;

describe("what a text says beyond its derived headline", () => {
  for (const [headline, text, rest] of left) {
    test(`${headline} | ${text}`, () => assert.equal(beyond(headline, text), rest));
  }
});

const announced: readonly (readonly [string, Story, string | null])[] = [
  ["the dek first", { headline: "Ferry", dek: "Nine weeks on", blurbs: ["It sails."] }, "Nine weeks on"],
  ["else the first blurb", { headline: "Ferry", blurbs: ["It sails.", "Again."], body: "Long." }, "It sails."],
  [
    "else the body's first paragraph",
    { headline: "Ferry", body: "# Head\n\nIt *sails*,\nat last.\n\nMore." },
    "It sails, at last.",
  ],
  ["nothing of a headline alone", { headline: "Ferry" }, null],
  [
    "nothing that the headline says already",
    { headline: "The ferry sails again", blurbs: ["“The Ferry sails again.”"] },
    null,
  ],
  [
    "nothing that differs only in its stop",
    { headline: "The ferry sails again", blurbs: ["The ferry sails again."] },
    null,
  ],
  ["nothing of a blurb that became the headline", { blurbs: ["The ferry sails again."] }, null],
  ["at most 400 characters", { headline: "Ferry", blurbs: ["sail ".repeat(100)] }, `${"sail ".repeat(79)}sail…`],
];

describe("a list announces a story with", () => {
  for (const [what, story, blurb] of announced) {
    test(what, () => {
      const plan = planPages(archiveOf([story]));
      assert.equal(viewAt(plan, "front", "/").newest[0]?.blurb, blurb);
    });
  }
});

const cut = [
  ["short", 10, "short"],
  ["exactly 10", 10, "exactly 10"],
  ["one two three", 9, "one two…"],
  ["one two, three", 10, "one two…"],
  ["潮が満ちて船が出る", 5, "潮が満ち…"],
  ["ab😀cd", 4, "ab…"],
] as const;

describe("shortened", () => {
  for (const [text, characters, short] of cut) {
    test(`${text} to ${characters}`, () => {
      assert.equal(shorten(text, characters), short);
      assert.ok(short.length <= characters);
    });
  }
});
