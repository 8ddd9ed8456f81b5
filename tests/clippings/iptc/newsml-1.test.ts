import assert from "node:assert/strict";
import { test } from "node:test";
import { newsml1 } from "../../../src/clippings/iptc/newsml-1/newsml-1.ts";
import { leftOut, readSource } from "../read-source.ts";

/** An item of the invented agency “Skerry News”. */
function item(
  revision: number,
  management = '<Status FormalName="Usable"/>',
  data = "<p>The pier closes.</p>",
): string {
  return `<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20190301</DateId>
   <NewsItemId>pier</NewsItemId><RevisionId PreviousRevision="0" Update="N">${revision}</RevisionId>
   <PublicIdentifier>urn:newsml:skerry.example:20190301:pier:${revision}</PublicIdentifier></NewsIdentifier></Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20190301T233000-0500</FirstCreated>
   <ThisRevisionCreated>2019030${revision + 1}T100000Z</ThisRevisionCreated>${management}</NewsManagement>
  <NewsComponent><NewsLines><HeadLine>Pier closes, ${revision}</HeadLine><SubHeadLine>For winter</SubHeadLine>
   <ByLine>By Ann Lee</ByLine><ByLineTitle>Coast Correspondent</ByLineTitle><DateLine>Port Ellis, 1 mars</DateLine>
   <CopyrightLine>(c) Skerry</CopyrightLine><KeywordLine>piers, winter</KeywordLine><SlugLine>PIER</SlugLine></NewsLines>
   <AdministrativeMetadata><Provider><Party FormalName="Skerry News"/></Provider></AdministrativeMetadata>
   <DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Current"/><SubjectCode><Subject FormalName="15000000"/>
    <SubjectDetail FormalName="15054001"/></SubjectCode><Location><Property FormalName="City" Value="Port Ellis"/></Location></DescriptiveMetadata>
   <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>${data}</DataContent></ContentItem></NewsComponent>
   <NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The pier.</HeadLine><ByLine>Cy Day</ByLine></NewsLines>
    <ContentItem Href="s.jpg"><MediaType FormalName="Photo"/></ContentItem>
    <ContentItem Href="l.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="PixelWidth" Value="900"/></Characteristics></ContentItem></NewsComponent>
  </NewsComponent></NewsItem>`;
}

const wrap = (...items: readonly string[]) => `<?xml version="1.0"?>\n<NewsML Version="1.2">${items.join("")}</NewsML>`;

test("an item is a story", async () => {
  const { clippings, problems } = await readSource(newsml1, wrap(item(1)));
  const [story] = clippings;
  assert.equal(story?.headline?.value, "Pier closes, 1");
  assert.equal(story?.dek?.value, "For winter");
  assert.deepEqual(story?.authors?.value, [{ name: "Ann Lee", role: "Coast Correspondent" }]);
  assert.equal(story?.date?.value, "2019-03-02");
  assert.equal(story?.body?.value, "Port Ellis, 1 mars — The pier closes.");
  assert.deepEqual(story?.tags, {
    value: ["Current", "sport", "Port Ellis", "piers", "winter"],
    how: "derived",
    rule: "subject-codes",
    line: 11,
  });
  assert.deepEqual(story?.guid, {
    value: "urn:newsml:skerry.example:20190301:pier",
    how: "derived",
    rule: "news-identifier",
    line: 2,
  });
  assert.deepEqual(story?.images, [{ src: "l.jpg", caption: "The pier.", credit: "Cy Day" }]);
  assert.equal(story?.rights?.value, "(c) Skerry");
  assert.equal(story?.publication?.value, "Skerry News");
  assert.deepEqual(problems, []);
});

test("revisions are one story; an order to kill ends it", async () => {
  const both = await readSource(
    newsml1,
    wrap(
      item(1),
      item(2, '<Status FormalName="Usable"/><Instruction FormalName="Correction">Right name</Instruction>'),
    ),
  );
  assert.equal(both.clippings[0]?.headline?.value, "Pier closes, 2");
  assert.equal(both.clippings[0]?.notices?.[0]?.kind, "correction");
  for (const end of [
    '<Status FormalName="Canceled"/>',
    '<Status FormalName="Usable"/><Instruction FormalName="Kill"/>',
  ]) {
    assert.deepEqual(leftOut(await readSource(newsml1, wrap(item(1), item(2, end)))), { cancelled: 2 });
  }
});

test("an embargo ends at its time; without one it does not end", async () => {
  const until = (time: string) =>
    `<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`;
  assert.deepEqual(leftOut(await readSource(newsml1, wrap(item(1, until("20190401T000000Z"))))), { embargoed: 1 });
  assert.equal((await readSource(newsml1, wrap(item(1, until("20190301T000000Z"))))).clippings.length, 1);
  assert.deepEqual(leftOut(await readSource(newsml1, wrap(item(1, '<Status FormalName="Embargoed"/>')))), {
    withheld: 1,
  });
});

test("text without markup keeps its paragraphs", async () => {
  const { clippings } = await readSource(newsml1, wrap(item(1, undefined, "One.\n\nTwo &lt; three.")));
  assert.match(clippings[0]?.body?.value ?? "", /One\.\n\nTwo < three\./);
});
