import assert from "node:assert/strict";
import { test } from "node:test";
import { newsmlG2 } from "../../../src/clippings/iptc/newsml-g2/newsml-g2.ts";
import { leftOut, readSource } from "../read-source.ts";

const space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

interface Parts {
  readonly guid?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly meta?: string;
  readonly content?: string;
  readonly set?: string;
}

/** An item of the invented agency “Skerry News”. */
function item({
  guid = "urn:skerry:1",
  version = "1",
  kind = "text",
  meta = "",
  content = "",
  set,
}: Parts = {}): string {
  return `<newsItem ${space} guid="${guid}" version="${version}" standard="NewsML-G2" xml:lang="en-GB">
  <rightsInfo><copyrightHolder><name>Skerry News</name></copyrightHolder><usageTerms>Not for the mainland.</usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:${kind}"/><provider qcode="p:1"><name>Skerry News</name></provider>
   <versionCreated>2019-03-0${version}T10:00:00Z</versionCreated><firstCreated>2019-03-01T23:30:00-05:00</firstCreated>${meta}</itemMeta>
  <contentMeta><headline>Pier closes</headline>${content}</contentMeta>
  <contentSet>${set ?? "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>The pier <b>closes</b>.</p></body></html></inlineXML>"}</contentSet>
 </newsItem>`;
}

test("an item is a story", async () => {
  const content = `<urgency>4</urgency><located qcode="geo:1"><name>Port Ellis</name></located>
   <creator qcode="staff:1"><name>Ann Lee</name></creator><by>By Bo Roy</by><dateline>PORT ELLIS, Friday</dateline>
   <genre qcode="genre:Feature"><name xml:lang="de">Feuilleton</name><name xml:lang="en">Feature</name></genre>
   <subject qcode="medtop:04000000"/><subject qcode="loc:1"/><subject qcode="medtop:20000350"/>
   <subject><mainConcept qcode="x:1"><name>skiing</name></mainConcept><facetConcept qcode="x:2"><name>women</name></facetConcept></subject>
   <keyword>piers</keyword><slugline>PIER</slugline><description role="drol:summary">Nobody goes there.</description>
   <language tag="en-IE"/>`;
  const text = item({ content }).replace(
    "<contentSet>",
    '<assert qcode="loc:1"><name>Ellis Sound</name></assert><contentSet>',
  );
  const { clippings, problems, tally } = await readSource(newsmlG2, text);
  const [story] = clippings;
  assert.equal(story?.headline?.value, "Pier closes");
  assert.equal(story?.date?.value, "2019-03-02", "half past eleven in New York is the next day in London");
  assert.deepEqual(story?.authors, { value: [{ name: "Bo Roy" }], how: "given", rule: "byline", line: 6 });
  assert.equal(story?.body?.value, "PORT ELLIS, Friday — The pier **closes**.");
  assert.deepEqual(story?.tags?.value, [
    "Port Ellis",
    "Feature",
    "economy, business and finance",
    "Ellis Sound",
    "skiing",
    "women",
    "piers",
  ]);
  assert.equal(story?.tags?.how, "derived");
  assert.equal(story?.language?.value, "en-IE");
  assert.equal(story?.rights?.value, "Not for the mainland.");
  assert.deepEqual(story?.publication, { value: "Skerry News", how: "derived", rule: "provider", line: 3 });
  assert.deepEqual(problems, []);
  assert.ok(tally?.parts.some(({ name, as }) => name === "slugline" && as === "dropped"));
});

test("what the archive says of the paper counts more than who sent the story", async () => {
  const publication = { value: "The Ellis Herald", how: "given", rule: "settings" } as const;
  const { clippings } = await readSource(newsmlG2, item(), { front: { publication } });
  assert.equal(clippings[0]?.publication?.value, "The Ellis Herald");
});

test("NITF within an item gives byline and text; a creator stands in where no byline is", async () => {
  const set = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
   <hedline><hl1>Pier closes</hl1></hedline><byline>By Ann Lee, <byttl>Staff Reporter</byttl></byline></body.head>
   <body.content><p>Text.</p></body.content></body></nitf></inlineXML>`;
  const withByline = await readSource(newsmlG2, item({ set, content: "<creator><name>Cy Day</name></creator>" }));
  assert.deepEqual(withByline.clippings[0]?.authors?.value, [{ name: "Ann Lee", role: "Staff Reporter" }]);
  assert.equal(withByline.clippings[0]?.body?.value, "Text.");
  const without = await readSource(newsmlG2, item({ content: "<creator><name>Cy Day</name></creator>" }));
  assert.deepEqual(without.clippings[0]?.authors?.value, [{ name: "Cy Day" }]);
});

test("a company that made the content is one author and no person", async () => {
  const { clippings } = await readSource(
    newsmlG2,
    item({ content: "<creator><name>Skerry Wire, Inc.</name></creator>" }),
  );
  assert.deepEqual(clippings[0]?.authors?.value, [{ name: "Skerry Wire, Inc.", role: "organisation" }]);
});

test("plain text, and what cannot be read", async () => {
  const plain = await readSource(
    newsmlG2,
    item({ set: '<inlineData contenttype="text/plain">One &lt;b&gt;.\n\nTwo.</inlineData>' }),
  );
  assert.match(plain.clippings[0]?.body?.value ?? "", /^One \\?<b\\?>\.\n\nTwo\.$/);
  const sports = await readSource(newsmlG2, item({ set: "<inlineXML contenttype='x'><sports-content/></inlineXML>" }));
  assert.equal(sports.clippings[0]?.body, undefined);
  assert.ok(sports.tally?.parts.some(({ how }) => how === "a markup that is not read"));
});

test("a message's package gives a story its pictures", async () => {
  const picture = (guid: string) =>
    item({
      guid,
      kind: "picture",
      content: '<creditline>Cy Day</creditline><description role="drol:caption">The pier.</description>',
      set: `<remoteContent href="${guid.slice(-2)}-s.jpg" contenttype="image/jpeg" width="90"/><remoteContent href="${guid.slice(-2)}.jpg" contenttype="image/jpeg" width="900"/>`,
    });
  const message = `<newsMessage ${space}><header><sent>2019-03-09T10:00:00Z</sent></header><itemSet>
   <packageItem guid="urn:skerry:p"><groupSet><group id="G"><itemRef residref="urn:skerry:1"/><itemRef residref="urn:skerry:p1"/></group></groupSet></packageItem>
   ${item({ meta: "<embargoed>2019-03-08T00:00:00Z</embargoed>" })}${picture("urn:skerry:p1")}${picture("urn:skerry:p2")}
   ${item({ guid: "urn:skerry:v", kind: "video" })}<planningItem guid="x"><newsItem guid="y"/></planningItem></itemSet></newsMessage>`;
  const reading = await readSource(newsmlG2, message);
  assert.equal(reading.clippings.length, 1, "the message was sent when the embargo was over");
  assert.deepEqual(reading.clippings[0]?.images, [{ src: "p1.jpg", caption: "The pier.", credit: "Cy Day" }]);
  assert.deepEqual(leftOut(reading), { videos: 1, "pictures without a story": 1 });
  assert.equal(reading.tally?.found, 3);
});

test("versions, their signals and their end", async () => {
  const first = item();
  const second = item({
    version: "2",
    meta: '<edNote>Right name in the lead</edNote><signal qcode="sig:correction"/>',
  });
  const wrap = (...items: readonly string[]) =>
    `<newsMessage ${space}><itemSet>${items.join("")}</itemSet></newsMessage>`;
  const both = await readSource(newsmlG2, wrap(second, first));
  assert.deepEqual(both.clippings[0]?.notices, [
    { kind: "correction", date: "2019-03-02", text: "Right name in the lead" },
  ]);
  const killed = item({ version: "3", meta: '<pubStatus qcode="stat:canceled"/>' });
  assert.deepEqual(leftOut(await readSource(newsmlG2, wrap(first, second, killed))), { cancelled: 3 });
  const odd = await readSource(newsmlG2, item({ meta: '<pubStatus qcode="stat:perhaps"/>' }));
  assert.deepEqual(
    odd.problems.map(({ rule }) => rule),
    ["pubstatus-unknown"],
  );
});
