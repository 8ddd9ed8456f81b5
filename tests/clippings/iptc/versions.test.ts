import assert from "node:assert/strict";
import { test } from "node:test";
import { ninjs } from "../../../src/clippings/iptc/ninjs/ninjs.ts";
import { leftOut, readSource } from "../read-source.ts";

/** A version of a story of the invented “Skerry News”. */
function version(number: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    uri: "urn:skerry:1",
    type: "text",
    version: String(number),
    versioncreated: `2019-03-0${number}T10:00:00Z`,
    pubstatus: "usable",
    headline: `Version ${number}`,
    ...more,
  };
}

async function read(items: readonly unknown[], captured?: string) {
  const front = {
    zone: "UTC",
    ...(captured === undefined
      ? {}
      : { captured: { value: captured as never, how: "given", rule: "settings" } as const }),
  };
  return readSource(ninjs, JSON.stringify(items), { front });
}

test("the latest version is the story, those before it are its history", async () => {
  const reading = await read([
    version(2, { ednote: "CORRECTS the name of the pier" }),
    version(1, { ednote: "For the weekend" }),
    version(3),
  ]);
  assert.equal(reading.clippings.length, 1);
  const [story] = reading.clippings;
  assert.equal(story?.headline?.value, "Version 3");
  assert.equal(story?.date?.value, "2019-03-01", "the day of a story is that of its first version");
  assert.equal(story?.updated?.value, "2019-03-03");
  assert.deepEqual(story?.notices, [
    { kind: "correction", date: "2019-03-02", text: "CORRECTS the name of the pier" },
    { kind: "update", date: "2019-03-03", text: "Version 3." },
  ]);
  assert.equal(reading.tally?.found, 3);
  assert.deepEqual(leftOut(reading), { "earlier versions": 2 });
});

test("a later version alone says only what it sets right", async () => {
  const plain = await read([version(4, { ednote: "TURKEY OUT" })]);
  assert.equal(plain.clippings[0]?.notices, undefined);
  assert.equal(
    plain.clippings[0]?.date?.how,
    "inferred",
    "the day of a fourth version is only likely that of the story",
  );
  const corrected = await read([version(4, { ednote: "Corrects day in 2nd paragraph" })]);
  assert.equal(corrected.clippings[0]?.notices?.[0]?.kind, "correction");
});

test("a cancelled story takes its earlier versions with it, wherever they stand", async () => {
  const reading = await read([version(3, { pubstatus: "canceled" }), version(1), version(2)]);
  assert.deepEqual(reading.clippings, []);
  assert.deepEqual(leftOut(reading), { cancelled: 3 });
});

test("a kill in the note to editors cancels too; the word in other notes does not", async () => {
  const killed = await read([version(1), version(2, { ednote: "MANDATORY KILL: the story is wrong" })]);
  assert.deepEqual(leftOut(killed), { cancelled: 2 });
  const other = await read([version(1), version(2, { ednote: "Police say road kill rises" })]);
  assert.equal(other.clippings.length, 1);
});

test("a story that was sent again after it was cancelled is a story", async () => {
  const reading = await read([version(1, { pubstatus: "canceled" }), version(2)]);
  assert.equal(reading.clippings[0]?.headline?.value, "Version 2");
  assert.deepEqual(leftOut(reading), { cancelled: 1 });
});

test("what is withheld is kept out", async () => {
  const reading = await read([version(1, { pubstatus: "withheld" })]);
  assert.deepEqual(leftOut(reading), { withheld: 1 });
});

test("an embargo holds until the source shows that it is over", async () => {
  const held = version(1, { embargoed: "2019-03-01T18:00:00Z" });
  assert.deepEqual(leftOut(await read([held])), { embargoed: 1 });
  const other = { ...version(2), uri: "urn:skerry:other" };
  assert.equal((await read([held, other])).clippings.length, 2, "the source holds a story of the next day");
  assert.equal((await read([held], "2019-03-02")).clippings.length, 1, "it was copied on the next day");
  assert.equal((await read([held], "2019-03-01")).clippings.length, 0, "it was copied on that day, nobody knows when");
  const over = version(1, { embargoed: "2019-02-28T18:00:00Z" });
  assert.equal((await read([over])).clippings.length, 1, "it was over when the version was made");
});

test("a story that was written on from another continues it", async () => {
  const lead = {
    ...version(1),
    uri: "urn:skerry:lead",
    evolvedfrom: "urn:skerry:1",
    versioncreated: "2019-03-05T10:00:00Z",
    headline: "Lead",
  };
  const reading = await read([lead, version(1), version(2)]);
  assert.equal(reading.clippings.length, 1);
  assert.equal(reading.clippings[0]?.headline?.value, "Lead");
  const circle = await read([
    { ...version(1), uri: "urn:a", evolvedfrom: "urn:b" },
    { ...version(2), uri: "urn:b", evolvedfrom: "urn:a" },
  ]);
  assert.equal(circle.clippings.length, 1, "two that claim to follow each other are one story");
});

test("the same version twice is one", async () => {
  const reading = await read([version(1), version(1)]);
  assert.equal(reading.clippings[0]?.notices, undefined);
  assert.deepEqual(leftOut(reading), { "copies of the same version": 1 });
});

test("stories without a name are never taken for versions of each other", async () => {
  const nameless = { versioncreated: "2019-03-01", slugline: "x", guid: "" };
  const items = ["A", "B"].map((headline) => ({ ...nameless, headline }));
  assert.equal((await read([version(1), ...items])).clippings.length, 3);
});
