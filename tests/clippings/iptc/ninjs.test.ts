import assert from "node:assert/strict";
import { test } from "node:test";
import { fileFormatOf, headOf } from "../../../src/clippings/formats.ts";
import { ninjs } from "../../../src/clippings/iptc/ninjs/ninjs.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { leftOut, readSource, rulesOf } from "../read-source.ts";

// An invented agency, “Skerry News”, in Port Ellis.
const one = {
  uri: "urn:skerry:1",
  type: "text",
  version: "1",
  versioncreated: "2019-03-04T23:30:00Z",
  pubstatus: "usable",
  headline: "Pier closes for winter",
  byline: "Ann Lee and Bo Roy",
  located: "Port Ellis",
  body_text: "PORT ELLIS (Skerry) -- The pier closes.",
  body_xhtml: "<p>PORT ELLIS (Skerry) -- The <em>pier</em> closes.</p>",
  description_text: "Nobody goes there.",
  subject: [{ name: "Weather", rel: "about" }, { code: "subj:15054000" }, { code: "medtop:20000350" }],
  copyrightnotice: "(c) Skerry News",
  usageterms: "Not for the mainland.",
  language: "en-GB",
  slugline: "PIER-WINTER",
  urgency: 5,
};

test("an item of ninjs 1 is a story", async () => {
  const reading = await readSource(ninjs, JSON.stringify(one), { front: { zone: "Europe/Helsinki" } });
  const [story] = reading.clippings;
  assert.equal(story?.headline?.value, "Pier closes for winter");
  assert.equal(
    story?.date?.value,
    "2019-03-05",
    "half past eleven in the evening in London is the next day in Helsinki",
  );
  assert.deepEqual(story?.authors?.value, [{ name: "Ann Lee" }, { name: "Bo Roy" }]);
  assert.equal(story?.body?.value, "PORT ELLIS (Skerry) -- The *pier* closes.");
  assert.deepEqual(
    story?.blurbs.map(({ value }) => value),
    ["Nobody goes there."],
  );
  assert.deepEqual(story?.tags, {
    value: ["Weather", "sport", "Port Ellis"],
    how: "derived",
    rule: "subject-codes",
    line: 1,
  });
  assert.equal(story?.rights?.value, "(c) Skerry News Not for the mainland.");
  assert.equal(story?.guid?.value, "urn:skerry:1");
  assert.equal(story?.language?.value, "en-GB");
  assert.deepEqual(reading.problems, []);
  const dropped = reading.tally?.parts.filter(({ as }) => as === "dropped").map(({ name }) => name);
  assert.deepEqual(dropped, ["body_text", "subject", "slugline", "urgency"]);
});

test("ninjs 3 says the same with other keys", async () => {
  const item = {
    uri: "urn:skerry:3",
    type: "text",
    firstCreated: "2019-03-04T10:00:00Z",
    versionCreated: "2019-03-06T10:00:00Z",
    version: "4",
    by: "By Ann Lee",
    headlines: [
      { role: "main", value: "Pier opens" },
      { role: "subheadline", value: "For one day" },
    ],
    bodies: [
      { role: "text", contentType: "text/plain", value: "One.\n\nTwo <3." },
      {
        role: "nitf",
        contentType: "text/vnd.IPTC.NITF",
        value: "<nitf><body><body.content><p>N</p></body.content></body></nitf>",
      },
    ],
    subjects: [{ name: "Piers", uri: "http://cv.iptc.org/newscodes/mediatopic/20000001" }],
    genres: [{ name: "Feature" }],
    copyrightHolder: "Skerry News",
    associations: [
      {
        name: "main",
        uri: "urn:skerry:3p",
        type: "picture",
        by: "Cy Day",
        descriptions: [{ role: "caption", value: "The pier." }],
        renditions: [
          { name: "small", href: "https://example.org/s.jpg", contentType: "image/jpeg", width: 100 },
          { name: "large", href: "https://example.org/l.jpg", contentType: "image/jpeg", width: 900 },
          { name: "film", href: "https://example.org/l.mp4", contentType: "video/mp4", width: 1900 },
        ],
      },
    ],
  };
  const { clippings, problems } = await readSource(ninjs, JSON.stringify(item));
  const [story] = clippings;
  assert.equal(story?.headline?.value, "Pier opens");
  assert.equal(story?.dek?.value, "For one day");
  assert.equal(story?.body?.value, "N", "NITF says more than plain text");
  assert.equal(story?.date?.value, "2019-03-04");
  assert.equal(story?.updated?.value, "2019-03-06");
  assert.deepEqual(story?.tags?.value, ["Piers", "Feature"]);
  assert.deepEqual(story?.rights, { value: "© Skerry News", how: "derived", rule: "copyright-holder", line: 1 });
  assert.deepEqual(story?.images, [{ src: "https://example.org/l.jpg", caption: "The pier.", credit: "Cy Day" }]);
  assert.deepEqual(problems, []);
});

test("lists, objects that hold a list and items on lines of their own are read alike, each with its line", async () => {
  const two = { ...one, uri: "urn:skerry:2", headline: "Second" };
  const lines = `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`;
  const list = JSON.stringify([one, two], null, 1);
  const object = JSON.stringify({ items: [one, two] });
  for (const text of [lines, list, object]) {
    const { clippings } = await readSource(ninjs, text);
    assert.deepEqual(
      clippings.map(({ headline }) => headline?.value),
      ["Pier closes for winter", "Second"],
    );
  }
  assert.deepEqual(
    (await readSource(ninjs, lines)).clippings.map(({ line }) => line),
    [1, 2],
  );
});

test("an item that is no JSON costs no other", async () => {
  const bad = '{ "uri": "urn:skerry:bad", "headline": "Half", "genre": [ { "uri": http://example.org/x" } ] }';
  const text = `[\n${JSON.stringify(one)},\n${bad},\n${JSON.stringify({ ...one, uri: "urn:skerry:2" })}\n]`;
  const reading = await readSource(ninjs, text);
  assert.equal(reading.clippings.length, 2);
  assert.deepEqual(
    reading.problems.map(({ rule, line }) => [rule, line]),
    [["json-unreadable", 3]],
  );
});

test("line ends within texts are forgiven and reported", async () => {
  const reading = await readSource(ninjs, '{"uri": "urn:x", "body_text": "One.\nTwo."}');
  assert.match(reading.clippings[0]?.body?.value ?? "", /^One\..*\nTwo\.$/);
  assert.deepEqual(rulesOf(reading), ["json-control-characters"]);
});

test("what ninjs has not is reported, and the story is kept", async () => {
  const wrong = {
    ...one,
    type: "novel",
    title: 42,
    pubstatus: "commissioned",
    colour: "blue",
    person: "Ann Lee",
    versioncreated: "Last Tuesday",
  };
  const reading = await readSource(ninjs, JSON.stringify(wrong));
  assert.equal(reading.clippings.length, 1);
  assert.equal(reading.clippings[0]?.date, undefined);
  assert.deepEqual(reading.problems.map(({ rule, found }) => `${rule} ${found}`).sort(), [
    "date-unreadable versioncreated: Last Tuesday",
    "ninjs-key colour",
    'ninjs-value person: "Ann Lee"',
    'ninjs-value pubstatus: "commissioned"',
    "ninjs-value title: 42",
    'ninjs-value type: "novel"',
  ]);
});

test("what is no story is counted", async () => {
  const items = ["picture", "video", "audio", "event", "planning", "component"].map((type, index) => ({
    ...one,
    uri: `urn:skerry:o${index}`,
    type,
  }));
  const reading = await readSource(ninjs, JSON.stringify([...items, { uri: "urn:x", type: "text" }]));
  assert.equal(reading.clippings.length, 0);
  assert.equal(reading.tally?.found, 7);
  assert.deepEqual(leftOut(reading), {
    "pictures without a story": 1,
    videos: 1,
    audio: 1,
    events: 1,
    plans: 1,
    "components of stories": 1,
    "without any text": 1,
  });
});

test("other JSON is not taken for ninjs", () => {
  const others = [
    '{"status":"OK","response":{"docs":[{"uri":"nyt://article/1","headline":{"main":"x"}}]}}',
    '[{"title":"x","author":"y","date":"2020-01-01"}]',
    '{"uri":"7512","lang":"eng","date":"2023-01-01","title":"x","body":"y"}',
    "{}",
    "[1, 2]",
    "not json",
  ];
  for (const text of others) {
    assert.notEqual(fileFormatOf(headOf(bytesOf(new TextEncoder().encode(text))))?.name, "ninjs", text);
  }
});

test("keys of content touch no prototype", async () => {
  const text = '{"uri":"urn:x","headline":"H","__proto__":{"body_text":"no"},"constructor":"x"}';
  const reading = await readSource(ninjs, text.replace('"urn:x"', '"urn:x","slugline":"s"'));
  assert.equal(reading.clippings[0]?.body, undefined);
  assert.ok(!("body_text" in {}));
});

test("brackets without end take no stack", async () => {
  const reading = await readSource(ninjs, `{"uri":"urn:x","slugline":"s","subject":${"[".repeat(100_000)}`);
  assert.deepEqual(rulesOf(reading), ["json-unreadable"]);
});
