import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recordCuts } from "../../src/pages/data/cuts.ts";
import { ninjs } from "../../src/pages/data/ninjs.ts";
import { dataset } from "../../src/pages/json-ld/dataset.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

const stories: readonly Story[] = [
  { headline: "Ferry back", date: "2022-02-04", authors: ["Mara Quill"], blurbs: ["The ferry is back in service."] },
  { headline: "Pier kept", date: "2022-01" },
  { headline: "Quay sold", date: "2021" },
  { headline: "Some day", date: "[..2020-05-05]" },
];

const filesOf = (settings: object): Map<string, string> => {
  const { files } = planPages(archiveOf(stories, { settings }));
  return new Map(files.map((file) => [file.path as string, file.text()]));
};

const dataIn = (files: ReadonlyMap<string, string>): string[] => {
  return [...files.keys()].filter((path) => path.startsWith("/data/") || path.endsWith(".md")).sort();
};

describe("the data of a site", () => {
  test("are cut by year, and each story stands beside its page", () => {
    const files = filesOf({});
    assert.equal(dataIn(files).filter((path) => path.endsWith("/index.md")).length, 4);
    assert.deepEqual(
      dataIn(files).filter((path) => path.startsWith("/data/")),
      [
        "/data/archive.yaml",
        "/data/datapackage.json",
        "/data/records-2021.csv",
        "/data/records-2021.jsonl",
        "/data/records-2022.csv",
        "/data/records-2022.jsonl",
        "/data/records-undated.csv",
        "/data/records-undated.jsonl",
      ],
    );
    assert.equal(files.get("/data/records-2022.jsonl")?.trimEnd().split("\n").length, 2);
    const pieces = planPages(archiveOf(stories))
      .files.find(({ path }) => path === "/data/records-2022.csv")
      ?.pieces?.();
    assert.equal([...(pieces ?? [])].join(""), files.get("/data/records-2022.csv"));
  });

  test("are as many as the archive says", () => {
    assert.deepEqual(dataIn(filesOf({ data: "none" })), []);
    const yearly = dataIn(filesOf({ data: "yearly" }));
    assert.deepEqual([yearly.length, yearly.filter((path) => path.endsWith(".md"))], [8, []]);
    assert.equal(planPages(archiveOf(stories, { settings: { data: "yearly" } })).chrome.markdown, false);
  });

  test("are described as a Data Package whose files are there", () => {
    const files = filesOf({ address: "https://courier.example/past/", rights: "https://licence.example/by/4.0/" });
    const description = JSON.parse(files.get("/data/datapackage.json") ?? "") as {
      readonly $schema: string;
      readonly homepage: string;
      readonly licenses: readonly object[];
      readonly resources: readonly {
        readonly path: readonly string[];
        readonly format: string;
        readonly schema?: { readonly fields: readonly { readonly name: string }[] };
      }[];
    };
    assert.equal(description.$schema, "https://datapackage.org/profiles/2.0/datapackage.json");
    assert.equal(description.homepage, "https://courier.example/past/");
    assert.deepEqual(description.licenses, [{ path: "https://licence.example/by/4.0/" }]);
    const paths = description.resources.flatMap(({ path }) => path);
    assert.deepEqual(
      paths.map((path) => `/data/${path}`).sort(),
      dataIn(files).filter((path) => /records-[^/]*$/.test(path)),
    );
    const [table] = description.resources;
    for (const path of table?.path ?? []) {
      const header = files.get(`/data/${path}`)?.split("\r\n")[0];
      assert.equal(header, table?.schema?.fields.map(({ name }) => name).join(","));
    }
    assert.ok(
      !("licenses" in JSON.parse(filesOf({ rights: "All rights reserved." }).get("/data/datapackage.json") ?? "")),
    );
  });

  test("are told to search engines where the archive has an address", () => {
    const settings = { address: "https://courier.example/past/" };
    const plan = planPages(archiveOf(stories, { settings }));
    const view = viewAt(plan, "about", "/about/");
    const told = dataset(view, plan.chrome) as {
      readonly distribution: readonly { readonly contentUrl: string }[];
    } | null;
    assert.ok(told);
    assert.equal(told.distribution[0]?.contentUrl, "https://courier.example/past/data/records-2022.jsonl");
    assert.ok(!("license" in told));
    assert.equal(dataset(view, { ...plan.chrome, address: null }), null);
    assert.equal(dataset({ data: [] }, plan.chrome), null);
  });
});

describe("the cuts of the data", () => {
  const { stories: filed } = archiveOf(stories);
  const names = (full?: number): string[] => recordCuts(filed, full).map(({ name }) => name);

  test("are years, newest first; of a year that is too large its months", () => {
    assert.deepEqual(names(), ["records-2022", "records-2021", "records-undated"]);
    assert.deepEqual(names(2000), ["records-2022-02", "records-2022-01", "records-2021", "records-undated"]);
  });

  test("hold every story once, however small they are, and a story stays in its own when another comes", () => {
    const many = archiveOf(Array.from({ length: 60 }, (_, index) => ({ headline: `At no time ${index}` }))).stories;
    const cuts = recordCuts(many, 10_000);
    assert.ok(cuts.length > 4, `${cuts.length} parts`);
    assert.deepEqual(
      cuts.flatMap(({ stories: own }) => own.map(({ path }) => path)).sort(),
      many.map(({ path }) => path).sort(),
    );
    const placeOf = (all: typeof many) =>
      new Map(
        recordCuts(all, 10_000).flatMap(({ name, stories: own }) => own.map(({ path }) => [path, name] as const)),
      );
    const [before, after] = [placeOf(many.slice(1)), placeOf(many)];
    for (const [path, name] of before) assert.equal(after.get(path), name);
  });
});

describe("a story as News in JSON", () => {
  test("claims no moment and no completeness that nobody has stated", () => {
    const archive = archiveOf(stories, { settings: { address: "https://courier.example/past/" } });
    const [first] = archive.stories;
    assert.ok(first);
    const item = ninjs(first, archive) as { readonly [key: string]: unknown };
    assert.equal(item.uri, `https://courier.example/past${first.path}`);
    for (const key of ["versionCreated", "firstCreated", "contentCreated", "version", "located", "bodies"]) {
      assert.ok(!(key in item), key);
    }
    assert.equal(item.representationType, "partial");
    assert.deepEqual(item.people, [{ name: "Mara Quill", rel: "author" }]);
    assert.deepEqual(item.descriptions, [
      { role: "published", value: "2022-02-04" },
      { role: "summary", value: "The ferry is back in service." },
    ]);
  });

  test("has its subjects, its names elsewhere, its change and its own rights", () => {
    const licence = "https://licence.example/by/4.0/";
    const of = (rights: string) => {
      const story: Story = {
        ...{ id: "pier0", headline: "Pier", section: "Town", tags: ["Piers"], updated: "2022-05", guid: "4711" },
        ...{ archived: "https://web.archive.example/pier", rights },
      };
      const archive = archiveOf([story], { settings: { rights: licence } });
      const [only] = archive.stories;
      assert.ok(only);
      return ninjs(only, archive) as { readonly [key: string]: unknown };
    };
    const item = of("© Ann Lee");
    assert.deepEqual(item.subjects, [
      { name: "Town", rel: "section" },
      { name: "Piers", rel: "subject" },
    ]);
    assert.deepEqual(item.altIds, [
      { role: "id", value: "pier0" },
      { role: "guid", value: "4711" },
      { role: "archived", value: "https://web.archive.example/pier" },
    ]);
    assert.deepEqual(item.descriptions, [{ role: "updated", value: "2022-05" }]);
    assert.deepEqual([item.copyrightNotice, item.rightsInfo], ["© Ann Lee", undefined]);
    const other = of("https://other.example/");
    assert.deepEqual(
      [other.copyrightNotice, other.rightsInfo],
      [undefined, { linkedRights: "https://other.example/" }],
    );
  });

  test("has its roles, its agency and its text twice", () => {
    const archive = archiveOf([
      {
        headline: "Pier",
        authors: [
          { name: "Bo Ek", role: "photos" },
          { name: "Reuters", role: "agency" },
        ],
        body: "The *board* voted.\n\n<b>x</b>",
      },
    ]);
    const [only] = archive.stories;
    assert.ok(only);
    const item = ninjs(only, archive) as { readonly [key: string]: unknown };
    assert.match(String(item.uri), /^urn:uuid:/);
    assert.equal(item.by, "Bo Ek (photos), Reuters");
    assert.deepEqual(
      [item.people, item.organisations],
      [[{ name: "Bo Ek", rel: "photos" }], [{ name: "Reuters", rel: "author" }]],
    );
    const [plain, marked] = item.bodies as readonly { readonly value: string }[];
    assert.equal(plain?.value, "The board voted.\n<b>x</b>");
    assert.match(marked?.value ?? "", /<em>board<\/em>[\s\S]*&lt;b&gt;/);
  });
});
