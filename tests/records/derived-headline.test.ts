import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { derivedHeadline } from "../../src/records/derived-headline.ts";
import { firstSentence } from "../../src/records/sentence.ts";

const sentences: readonly (readonly [string, string])[] = [
  ["The board voted. It took an hour.", "The board voted."],
  ["The U.S. envoy left. Nobody saw him.", "The U.S. envoy left."],
  ["J. R. Lee spoke to Dr. Ek. Nobody answered.", "J. R. Lee spoke to Dr. Ek."],
  ["Mr. Lee sat on No. 4 bench in St. Mary's. It held.", "Mr. Lee sat on No. 4 bench in St. Mary's."],
  ["“Why?” he asked. She knew.", "“Why?” he asked."],
  ["“Why?” He did not ask.", "“Why?”"],
  ["She said “Stay.” He left.", "She said “Stay.”"],
  ["The ferry (late again?) sailed... Then it stopped.", "The ferry (late again?) sailed..."],
  ["It opened in 1998. Two years later it shut.", "It opened in 1998."],
  ["The toll is 2.50 a head. Pay here.", "The toll is 2.50 a head."],
  ["Open at 7 p.m. on Monday. Come early.", "Open at 7 p.m. on Monday."],
  ["See gazette.example/pier for more. Bye.", "See gazette.example/pier for more."],
  ["港の議会は桟橋を残すことを決めた。反対は二人。", "港の議会は桟橋を残すことを決めた。"],
  ["「残す」と議会は言った。終わり。", "「残す」と議会は言った。"],
  ["هل يبقى الرصيف؟ قال المجلس نعم.", "هل يبقى الرصيف؟"],
  ["बोर्ड ने घाट रखा। मतदान लंबा था।", "बोर्ड ने घाट रखा।"],
  ["Der Rat, z.B. Frau Dr. Ek, stimmte zu. Danach war Schluss.", "Der Rat, z.B. Frau Dr. Ek, stimmte zu."],
  ["¿Se queda el muelle? Sí.", "¿Se queda el muelle?"],
  ["No end at all", "No end at all"],
  ["Wait… what? Nothing.", "Wait… what?"],
  ["", ""],
];
for (const [text, expected] of sentences) {
  test(`the first sentence of ${JSON.stringify(text)}`, () => assert.equal(firstSentence(text), expected));
}

const headlines: readonly (readonly [string, string, string])[] = [
  ["The board voted to keep the pier. It took an hour.", "first-sentence", "The board voted to keep the pier."],
  [
    "Ahead of the harbour board's long-awaited vote on the pier, it also sent a reminder of how determined it is to keep it.",
    "first-clause",
    "Ahead of the harbour board's long-awaited vote on the pier…",
  ],
  [
    "The harbour board understands there is virtually no chance of the county meeting its demands for a new pier this year.",
    "first-words",
    "The harbour board understands there is virtually no chance of the county…",
  ],
  [
    "Ahead of its long-awaited talks about the harbour with the U.S., it also sent a reminder of how determined it is.",
    "first-clause",
    "Ahead of its long-awaited talks about the harbour with the U.S. …",
  ],
  [
    "A close ally of the old harbourmaster, who is in his eighties, wrote to urge U.S. President Anna Bell to take the lamp.",
    "first-clause",
    "A close ally of the old harbourmaster, who is in his eighties…",
  ],
  [
    "A close ally of the old harbourmaster of the island of Wend has urged the U.S. President to take the lamp away.",
    "first-words",
    "A close ally of the old harbourmaster of the island of Wend has urged the…",
  ],
  ["x".repeat(100), "first-characters", `${"x".repeat(79)}…`],
  [`${"港".repeat(50)}、${"海".repeat(50)}。`, "first-clause", `${"港".repeat(50)}…`],
  ["  Spaces around it.  ", "first-sentence", "Spaces around it."],
];
for (const [text, rule, expected] of headlines) {
  test(`the headline from ${JSON.stringify(text.slice(0, 50))}`, () => {
    assert.deepEqual(derivedHeadline(text), { text: expected, rule });
  });
}

test("families, flags and marks are never cut in two", () => {
  for (const cluster of ["👩‍👩‍👧", "🇯🇵", "e\u0301\u0323", "👍🏽", "각"]) {
    const { text } = derivedHeadline(cluster.repeat(100));
    const whole = text.slice(0, -1);
    assert.equal(whole, cluster.repeat(Math.round(whole.length / cluster.length)));
  }
});

test("any text gives at most 80 characters of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const { text: headline } = derivedHeadline(text);
      assert.ok([...headline].length <= 80);
      assert.doesNotMatch(headline, /\p{Cs}/u);
      const kept = headline.replace(/…$/, "");
      assert.ok(text.trim().startsWith(headline) || text.trim().startsWith(kept));
    }),
  );
});
