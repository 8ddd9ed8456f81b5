import assert from "node:assert/strict";
import { test } from "node:test";
import { nitf } from "../../../src/clippings/iptc/nitf/nitf.ts";
import { leftOut, readSource, rulesOf } from "../read-source.ts";

// An invented paper, “The Ellis Herald”.
const story = (docdata = "", body = "<p>The pier closes.</p>") => `<?xml version="1.0" encoding="UTF-8"?>
<!-- sample -->
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf baselang="en-GB">
 <head>
  <title>Title of the file</title>
  <tobject tobject.type="News">
   <tobject.property tobject.property.type="Analysis"/>
   <tobject.subject tobject.subject.refnum="15054000"/>
   <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy" tobject.subject.matter="Piers"/>
  </tobject>
  <docdata>
   <doc-id id-string="ellis-1" regsrc="EH"/>
   <date.issue norm="20190304T233000Z"/>
   <doc.copyright holder="The Ellis Herald" year="2019"/>
   <key-list><keyword key="harbour"/></key-list>
   ${docdata}
  </docdata>
  <pubdata name="The Ellis Herald" position.section="Coast" ex-ref="https://ellis.example/pier"/>
 </head>
 <body>
  <body.head>
   <hedline><hl1>Pier closes</hl1><hl2>For winter</hl2></hedline>
   <byline>By <person>Ann Lee</person> and <person>Bo Roy</person><byttl>Staff Writers</byttl></byline>
   <dateline><location>PORT ELLIS</location>, March 4</dateline>
   <abstract><p>Nobody goes there.</p></abstract>
  </body.head>
  <body.content>${body}</body.content>
  <body.end><tagline>Cy Day helped.</tagline></body.end>
 </body>
</nitf>`;

test("a document is a story", async () => {
  const reading = await readSource(nitf, story(), { front: { zone: "Asia/Tokyo" } });
  const [one] = reading.clippings;
  assert.equal(one?.headline?.value, "Pier closes");
  assert.equal(one?.dek?.value, "For winter");
  assert.deepEqual(one?.authors?.value, [
    { name: "Ann Lee", role: "Staff Writers" },
    { name: "Bo Roy", role: "Staff Writers" },
  ]);
  assert.equal(one?.date?.value, "2019-03-05");
  assert.equal(one?.body?.value, "PORT ELLIS, March 4 — The pier closes.\n\nCy Day helped.");
  assert.deepEqual(
    one?.blurbs.map(({ value }) => value),
    ["Nobody goes there."],
  );
  assert.equal(one?.publication?.value, "The Ellis Herald");
  assert.equal(one?.section?.value, "Coast");
  assert.equal(one?.url?.value, "https://ellis.example/pier");
  assert.equal(one?.guid?.value, "ellis-1");
  assert.equal(one?.language?.value, "en-GB");
  assert.equal(one?.rights?.value, "© 2019 The Ellis Herald");
  assert.deepEqual(one?.tags?.value, ["Analysis", "sport", "Economy", "Piers", "harbour"]);
  assert.deepEqual(reading.problems, []);
});

test("a dateline that the text begins with is not said twice", async () => {
  const { clippings } = await readSource(nitf, story("", "<p>Port Ellis, March 4 (EH) -- The pier closes.</p>"));
  assert.match(clippings[0]?.body?.value ?? "", /^Port Ellis, March 4 \(EH\)/);
});

test("its own names for headings, quotations and words are said in Markdown", async () => {
  const body = `<block><hl2>Why</hl2><p>It cost <money unit="GBP">£5</money> &amp; <em>more</em>.</p>
   <bq><block><p>Never &lt;b&gt;.</p></block></bq>
   <media media-type="image"><media-reference mime-type="image/jpeg" source="pier.jpg" width="90" alternate-text="A pier"/>
   <media-reference mime-type="image/jpeg" source="large/pier.jpg" width="900"/><media-caption>The pier.</media-caption>
   <media-producer>Cy Day</media-producer></media>
   <media media-type="image"><media-reference source="0815"/></media></block>`;
  const { clippings, tally } = await readSource(nitf, story("", body));
  const text = clippings[0]?.body?.value ?? "";
  assert.match(text, /^## Why$/m);
  assert.match(text, /It cost £5 & \*more\*\./);
  assert.match(text, /^> Never/m);
  assert.doesNotMatch(text, /The pier\.|(?<!\\)<b>/);
  assert.deepEqual(clippings[0]?.images, [{ src: "large/pier.jpg", caption: "The pier.", credit: "Cy Day" }]);
  assert.ok(tally?.parts.some(({ name, how }) => name === "media" && how === "a picture without an address"));
});

test("versions share a key, and a status cancels them", async () => {
  const first = story('<du-key key="pier" version="1"/>');
  const second = story('<du-key key="pier" version="2"/><ed-msg info="Corrects the month."/>').replace(
    "Pier closes",
    "Pier closed",
  );
  const wrap = (...documents: readonly string[]) =>
    `<batch>${documents.map((text) => text.slice(text.indexOf("<nitf"))).join("")}</batch>`;
  const both = await readSource(nitf, wrap(first, second));
  assert.equal(both.clippings.length, 1);
  assert.equal(both.clippings[0]?.headline?.value, "Pier closed");
  assert.deepEqual(both.clippings[0]?.notices, [
    { kind: "correction", date: "2019-03-04", text: "Corrects the month." },
  ]);
  const killed = second.replace("<docdata>", '<docdata management-status="canceled">');
  assert.deepEqual(leftOut(await readSource(nitf, wrap(first, killed))), { cancelled: 2 });
});

test("a day of release is the story's, and an embargo", async () => {
  const later = story('<date.release norm="2019-03-06T06:00:00Z"/>');
  assert.deepEqual(leftOut(await readSource(nitf, later)), { embargoed: 1 });
  const earlier = await readSource(nitf, story('<date.release norm="2019-03-04T06:00:00Z"/>'));
  assert.equal(earlier.clippings[0]?.date?.rule, "date.release");
});

test("what is not well formed is reported, and read as far as it goes", async () => {
  const reading = await readSource(nitf, story().replace("</body.content>", "</p></body.content>"));
  assert.ok(rulesOf(reading).includes("xml-malformed"));
  assert.equal(reading.clippings[0]?.headline?.value, "Pier closes");
});

test("entities that a document declares are never opened", async () => {
  const hostile = story("", "<p>a &x; b</p>").replace(
    '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">',
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
  );
  const { clippings } = await readSource(nitf, hostile);
  assert.match(clippings[0]?.body?.value ?? "", /a \\?&x; b/);
});

test("elements without end within each other take no time without end", async () => {
  const reading = await readSource(nitf, `<nitf><body><body.content>${"<p>".repeat(200_000)}`);
  assert.ok(rulesOf(reading).includes("xml-unreadable"));
});
