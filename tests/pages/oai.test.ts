import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { oaiDocuments } from "../../src/pages/oai/documents.ts";
import { planPages } from "../../src/pages/plan.ts";
import { readSettings } from "../../src/records/settings-file.ts";
import { archiveOf, daily, type Story, sameDate } from "../archive-fixture.ts";
import { schemaFaults } from "../valid-xml.ts";

const settings = {
  title: "Courier <archive>",
  address: "https://courier.example/past/",
  online: "2026-11-01",
  oai: { gateway: "https://gateway.example/oai/", email: "keeper@courier.example" },
  rights: "© the authors & heirs",
} as const;

const hostile = "Tom & <b>\u0007Ann</b> ]]> 世界 𝔘";
const stories: readonly Story[] = [
  { id: "new", headline: "New", date: "2026-11-20", authors: ["Ann Lee", { name: "Reuters", role: "agency" }] },
  { id: "old", headline: "Old", date: "1987-03-01", url: "https://paper.example/old?a=1&b=2", language: "en" },
  { id: "guessed", headline: "Guessed", date: "2026-12-01", how: { date: "inferred" } },
  { id: "month", headline: "Month", date: "2026-12" },
  { id: "derived", blurbs: ["A headline that was taken from this."], publication: "The Courier" },
  {
    id: "set-right",
    headline: hostile,
    body: `${hostile}\n`,
    date: "1999-01-01",
    section: "World / Asia",
    tags: ["Wonders", "World / Asia", hostile],
    rights: "© Ann Lee",
    corrections: [
      { date: null, kind: "correction", text: "Not so." },
      { date: "2026-12-24" as never, kind: "retraction", text: "None of it." },
    ],
  },
];

function filesOf(given: readonly Story[], more: object = {}) {
  const { files } = planPages(archiveOf(given, { settings: { ...settings, ...more } }));
  return new Map(files.filter(({ path }) => path.startsWith("/oai")).map((file) => [file.path as string, file]));
}

/** The records, as name → datestamp. */
function stamps(xml: string): Map<string, string> {
  const headers = /<oai:identifier>([^<]*)<\/oai:identifier>\s*<oai:datestamp>([^<]*)</g;
  return new Map([...xml.matchAll(headers)].map(([, name = "", day = ""]) => [name, day]));
}

describe("the static repository of OAI-PMH", () => {
  const xml = filesOf(stories).get("/oai.xml")?.text() ?? "";

  test("is valid, whatever stands in a story", () => assert.deepEqual(schemaFaults("oai-static-repository", xml), []));

  test("the schema takes nothing else", () => {
    const wrong: readonly (readonly [string, RegExp, string])[] = [
      ["a time", /<oai:datestamp>2026-11-20</, "<oai:datestamp>2026-11-20T00:00:00Z<"],
      ["no mail", /keeper@courier\.example/, "keeper"],
      ["no element of Dublin Core", /dc:title>New<\/dc:title/, "dc:headline>New</dc:headline"],
      ["another format", /metadataPrefix="oai_dc"/, 'metadataPrefix="marc21"'],
      ["two records of one name", /past\/old</, "past/new<"],
      ["another order", /(<oai:repositoryName>.*)\n(<oai:baseURL>.*)/, "$2\n$1"],
    ];
    for (const [what, part, instead] of wrong) {
      assert.match(xml, part, what);
      assert.notDeepEqual(schemaFaults("oai-static-repository", xml.replace(part, instead)), [], what);
    }
  });

  test("names itself by the gateway's address and its own", () => {
    assert.match(xml, /<oai:baseURL>https:\/\/gateway\.example\/oai\/courier\.example\/past\/oai\.xml</);
    assert.match(xml, /<oai:earliestDatestamp>2026-11-01</);
    assert.match(xml, /<repositoryIdentifier>courier\.example</);
  });

  test("holds every story once, with a day on which it is known to have changed, or from which on it was there", () => {
    assert.deepEqual(
      stamps(xml),
      new Map([
        ["oai:courier.example:past/month", "2026-11-01"],
        ["oai:courier.example:past/guessed", "2026-11-01"],
        ["oai:courier.example:past/new", "2026-11-20"],
        ["oai:courier.example:past/set-right", "2026-12-24"],
        ["oai:courier.example:past/old", "2026-11-01"],
        ["oai:courier.example:past/derived", "2026-11-01"],
      ]),
    );
  });

  test("tells what was given, and what was said of it since", () => {
    const record = (id: string) => xml.split("<oai:record>").find((part) => part.includes(`past/${id}<`)) ?? "";
    const said = (id: string) => [...record(id).matchAll(/<dc:(\w+)>([^<]*)</g)].map(([, name, text]) => [name, text]);
    const ends = (id: string) => [
      ["type", "Text"],
      ["identifier", /<dc:identifier>([^<]*)/.exec(record(id))?.[1]],
    ];
    const rights = ["rights", "© the authors &amp; heirs"];
    assert.deepEqual(said("new"), [
      ["title", "New"],
      ["creator", "Ann Lee"],
      ["creator", "Reuters"],
      ["date", "2026-11-20"],
      ...ends("new"),
      rights,
    ]);
    assert.deepEqual(said("derived"), [
      ["description", "A headline that was taken from this."],
      ["publisher", "The Courier"],
      ...ends("derived"),
      rights,
    ]);
    assert.deepEqual(said("guessed"), [["title", "Guessed"], ...ends("guessed"), rights]);
    assert.match(record("old"), /<dc:source>https:\/\/paper\.example\/old\?a=1&amp;b=2<\/dc:source>\n<dc:language>en</);
    const about = said("set-right").flatMap(([name, text]) => (name === "subject" ? [text] : []));
    assert.deepEqual(about.slice(0, 2), ["World / Asia", "Wonders"]);
    assert.equal(about.length, 3);
    assert.deepEqual(said("set-right").at(-1), ["rights", "© Ann Lee"]);
    assert.match(record("set-right"), /<dc:description>Correction — Not so\.</);
    assert.match(record("set-right"), /<dc:description>Retraction, 24 December 2026 — None of it\.</);
    assert.match(record("new"), /<dc:identifier>https:\/\/courier\.example\/past\/2026\/11\/20\/new-[a-z0-9]+\/</);
  });

  test("is there only where all is known that it has to say", () => {
    for (const missing of ["oai", "online", "address"]) assert.equal(filesOf(stories, { [missing]: null }).size, 0);
    assert.equal(filesOf([]).size, 0);
  });

  test("names records otherwise where the host cannot be part of a name", () => {
    const local = filesOf(stories, { address: "http://127.0.0.1/" }).get("/oai.xml")?.text() ?? "";
    assert.deepEqual(schemaFaults("oai-static-repository", local), []);
    assert.ok([...stamps(local).keys()].every((name) => name.startsWith("urn:uuid:")));
  });

  test("is cut by years beyond 5,000 records, so that a story changes one file, and none is lost", () => {
    const archive = archiveOf([
      ...daily(40, "2026-12-31"),
      ...sameDate(5, "2025-03"),
      { headline: "Bound", date: "[..2025-01-01]" },
      { headline: "Never" },
    ]);
    const cut = oaiDocuments(archive.stories, 20).map(({ path, stories: own }) => [path, own.length]);
    assert.deepEqual(cut, [
      ["/oai-2026-12.xml", 31],
      ["/oai-2026-11.xml", 9],
      ["/oai-2025.xml", 6],
      ["/oai-undated.xml", 1],
    ]);
    const many = [...sameDate(5000, "2025-03-01"), ...sameDate(1, "2026-01-01")];
    const before = filesOf(many);
    const after = filesOf([...many, { headline: "One more", date: "2026-01-02" }]);
    assert.deepEqual([...before.keys()], ["/oai-2026.xml", "/oai-2025.xml"]);
    const changed = [...after].filter(([path, file]) => file.key() !== before.get(path)?.key()).map(([path]) => path);
    assert.deepEqual(changed, ["/oai-2026.xml"]);
    assert.equal(filesOf(sameDate(5000, "2025-03-01")).has("/oai.xml"), true);
  });
});

describe("its settings", () => {
  const rules = (text: string): string[] => {
    const reading = readSettings("archive.yaml", text);
    assert.ok("settings" in reading);
    return reading.problems.map(({ line, rule }) => `${line} ${rule}`);
  };
  const oai = "oai: { gateway: https://gateway.example/oai, email: a@b.example }\n";

  test("need the archive's address and the day from which on it has stood", () => {
    assert.deepEqual(rules(`address: https://x.example/\nonline: 2026-11-01\n${oai}`), []);
    assert.deepEqual(rules(`online: 2026-11-01\n${oai}`), ["2 oai-incomplete"]);
    assert.deepEqual(rules(oai), ["1 oai-incomplete"]);
  });

  test("are left out when they cannot be read", () => {
    for (const bad of ["online: 2026", "online: 2026-02-30", "online: '2026-11-01?'"]) {
      assert.deepEqual(rules(bad), ["1 online-unreadable"], bad);
    }
    const address = "gateway: https://g.example/";
    for (const bad of [
      "oai: yes",
      `oai: { ${address} }`,
      `oai: { ${address}, email: nobody }`,
      "oai: { gateway: 'javascript:alert(1)', email: a@b.example }",
      "oai: { gateway: 'https://u:p@g.example/', email: a@b.example }",
      `oai: { ${address}, email: a@b.example, more: 1 }`,
    ]) {
      assert.deepEqual(rules(bad), ["1 oai-unreadable"], bad);
    }
  });
});
