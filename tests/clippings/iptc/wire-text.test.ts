import assert from "node:assert/strict";
import { test } from "node:test";
import { anpa1312 } from "../../../src/clippings/iptc/wire-text/anpa-1312.ts";
import { iptc7901 } from "../../../src/clippings/iptc/wire-text/iptc-7901.ts";
import { leftOut, readSource, rulesOf } from "../read-source.ts";

const [SOH, STX, ETX, EOT, SYN, US] = ["\u0001", "\u0002", "\u0003", "\u0004", "\u0016", "\u001f"];

// All messages are invented: the agencies “skn” and “AP” of Port Ellis.
const message = (head: string, text: string, stamp = "042230 GMT Mar 19") =>
  `${SOH}${head}\r\n\r\nPier/Winter/\r\n${STX}${text}\r\n${ETX}${stamp}\r\n${EOT}\r\n`;

test("a message of IPTC 7901 is a story", async () => {
  const text =
    "Pier closes for\r\nwinter\r\nBy Ann Lee, Skerry News =\r\n\r\nPort Ellis (skn) - The pier\r\ncloses *today*.\r\n\r\nSecond.\r\n\r\n* * * *\r\nThe following information is not intended for publication\r\n\r\nCall us.";
  const reading = await readSource(iptc7901, message("skn0123 4 SPO 210  skn 0815", text), {
    front: { zone: "Europe/Berlin" },
  });
  const [story] = reading.clippings;
  assert.equal(story?.headline?.value, "Pier closes for winter");
  assert.deepEqual(story?.authors?.value[0], { name: "Ann Lee" });
  assert.equal(story?.body?.value, "Port Ellis (skn) - The pier closes \\*today\\*.\n\nSecond.");
  assert.equal(story?.date?.value, "2019-03-04");
  assert.deepEqual(story?.tags, { value: ["sport"], how: "derived", rule: "subject-codes", line: 1 });
  assert.deepEqual(reading.problems, []);
});

test("a time that is named as universal is moved to the archive's zone, another is not", async () => {
  const days = ["042230 GMT Mar 19", "042230 Mar 2019", "042230 CET Mar 19", "042230 MÄR 19"];
  const found = await Promise.all(
    days.map(async (stamp) => {
      const reading = await readSource(iptc7901, message("skn1 4 pl 2", "A =\r\n\r\nB.", stamp), {
        front: { zone: "Asia/Tokyo" },
      });
      return reading.clippings[0]?.date?.value;
    }),
  );
  assert.deepEqual(found, ["2019-03-05", "2019-03-04", "2019-03-04", "2019-03-04"]);
});

test("an update takes the place of the message before it; a kill takes both away", async () => {
  const first = message("skn1 4 pl 2", "A =\r\n\r\nOne.");
  const second = message("skn2 4 pl 2", "(Correction: the right month)\r\nB =\r\n\r\nTwo.", "042330 GMT Mar 19");
  const third = message("skn3 2 pl 2", "(KILL)\r\nKill pier story =\r\n\r\nIt is wrong.", "042350 GMT Mar 19");
  const both = await readSource(iptc7901, first + second);
  assert.equal(both.clippings.length, 1);
  assert.equal(both.clippings[0]?.headline?.value, "B");
  assert.deepEqual(both.clippings[0]?.notices, [
    { kind: "correction", date: "2019-03-04", text: "(Correction: the right month)" },
  ]);
  assert.deepEqual(leftOut(await readSource(iptc7901, first + second + third)), { cancelled: 3 });
  const others = await readSource(iptc7901, first + message("skn4 4 pl 2", "C =\r\n\r\nThree."));
  assert.equal(others.clippings.length, 2, "the same slug alone makes no version");
});

test("the day of a story is that of its first message", async () => {
  const first = message("skn1 4 pl 2", "A =\r\n\r\nOne.");
  const second = message("skn2 4 pl 2", "(1st update)\r\nA =\r\n\r\nTwo.", "050100 GMT Mar 19");
  const [story] = (await readSource(iptc7901, first + second)).clippings;
  assert.deepEqual([story?.date?.value, story?.updated?.value], ["2019-03-04", "2019-03-05"]);
});

test("a message without end or head costs no other, and bytes are read as they were sent", async () => {
  const broken = `${SOH}skn9 4 pl 2\r\nPier/\r\n${STX}Cut =\r\n\r\nHalf`;
  const latin = Buffer.from(message("skn1 4 pl 2", "Café =\r\n\r\nOne."), "latin1");
  const bytes = Buffer.concat([latin, Buffer.from(`${SOH}nonsense${ETX}`), Buffer.from(broken)]);
  const reading = await readSource(iptc7901, new Uint8Array(bytes));
  assert.deepEqual(
    reading.clippings.map(({ headline }) => headline?.value),
    ["Café", "Cut"],
  );
  assert.deepEqual(rulesOf(reading), ["message-unreadable", "message-cut-off"]);
});

const anpa = (category: string, keyword: string, lines: string, stamp = "AP-WF-03-04-19 2230GMT<") =>
  `${SYN}${SYN}${SOH}w1234${US}ellis\r\nr ${category}\u0013\u0011 BC-${keyword}     03-04 0120\r\n${STX}^BC-${keyword},100<\r\n${lines}\t   ${stamp}\r\n${ETX}\r\n${EOT}`;

test("a message of ANPA 1312 is a story", async () => {
  const lines =
    "^Pier closes for winter<\r\n^AP Photo ELL101<\r\n^Eds: With photos.<\r\n^Nobody goes there.<\r\n^By ANN LEE=\r\n^AP Coast Writer=\r\n\t   PORT ELLIS (AP) _ ``The pier,'' she said,\r\ncloses.\r\n\r\n\t   Second.\r\n";
  const reading = await readSource(anpa1312, anpa("s", "EL--Pier", lines), { front: { zone: "Asia/Tokyo" } });
  const [story] = reading.clippings;
  assert.equal(story?.headline?.value, "Pier closes for winter");
  assert.deepEqual(
    story?.blurbs.map(({ value }) => value),
    ["Nobody goes there."],
  );
  assert.deepEqual(story?.authors?.value, [{ name: "ANN LEE", role: "AP Coast Writer" }]);
  assert.equal(story?.body?.value, "PORT ELLIS (AP) — “The pier,” she said, closes.\n\nSecond.");
  assert.deepEqual(story?.section, { value: "Sports", how: "derived", rule: "anpa-category", line: 1 });
  assert.equal(story?.date?.value, "2019-03-05");
  assert.deepEqual(reading.problems, []);
});

test("a writethru takes the place of the story, an advisory is none, and a kill ends it", async () => {
  const first = anpa("a", "EL--Pier", "^Pier closes<\r\n\tOne.\r\n");
  const second = anpa(
    "a",
    "EL--Pier, 1st Ld-Writethru",
    "^Pier closed<\r\n^Eds: CORRECTS month.<\r\n\tTwo.\r\n",
    "AP-WF-03-04-19 2330GMT<",
  );
  const advisory = anpa("v", "EL--News Digest", "^Digest<\r\n\tAt six.\r\n");
  const both = await readSource(anpa1312, first + second + advisory);
  assert.deepEqual(
    both.clippings.map(({ headline, notices }) => [headline?.value, notices?.[0]?.kind]),
    [["Pier closed", "correction"]],
  );
  assert.deepEqual(leftOut(both), { "advisories to editors": 1, "earlier versions": 1 });
  const kill = anpa("v", "EL--Pier, KILL", "^BULLETIN KILL<\r\n\tEditors: kill EL--Pier.\r\n");
  assert.deepEqual(leftOut(await readSource(anpa1312, first + second + kill)), { cancelled: 3 });
});

test("a date without a year is known only where the day of the copy is", async () => {
  const text = anpa("a", "EL--Pier", "^Pier closes<\r\n\tOne.\r\n", "no stamp");
  const without = await readSource(anpa1312, text);
  assert.equal(without.clippings[0]?.date, undefined);
  assert.deepEqual(rulesOf(without), ["date-without-year"]);
  const captured = { value: "2019-02-01" as never, how: "given", rule: "settings" } as const;
  const copied = await readSource(anpa1312, text, { front: { captured } });
  assert.deepEqual(copied.clippings[0]?.date, {
    value: "2018-03-04",
    how: "inferred",
    rule: "date-without-year",
    line: 1,
  });
});

test("tables stay as they are", async () => {
  const text = anpa("q", "EL--Scores", "^Scores<\r\n\tEllis    3  1\r\n\tSkerry  12  0\r\n").replace(
    "\u0011",
    "\u0012",
  );
  const { clippings } = await readSource(anpa1312, text);
  assert.match(clippings[0]?.body?.value ?? "", /```\n\s*Ellis {4}3 {2}1\n\s*Skerry {2}12/);
});

test("a stamp of blanks takes no longer than it is long", async () => {
  const begun = performance.now();
  const stamp = `042230${" ".repeat(300_000)}!`;
  const { clippings } = await readSource(iptc7901, message("skn1 4 pl 2", "A =\r\n\r\nB.", stamp));
  assert.equal(clippings.length, 1);
  assert.ok(performance.now() - begun < 20_000);
});
