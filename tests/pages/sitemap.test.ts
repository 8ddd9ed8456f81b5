import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pagePath } from "../../src/basics/address.ts";
import { wellFormed } from "../../src/basics/xml.ts";
import { planPages } from "../../src/pages/plan.ts";
import { sitemap } from "../../src/pages/sitemap.ts";
import { archiveOf, type Story, sameDate } from "../archive-fixture.ts";
import { schemaFaults } from "../valid-xml.ts";

const address = "https://courier.example/past/";

function filesOf(settings: { readonly address: string | null }) {
  const { files } = planPages(archiveOf([{ headline: "L'été & 世界", date: "2022-02-04" }], { settings }));
  return new Map(files.map((file) => [file.path as string, file.text()]));
}

describe("the sitemap", () => {
  test("lists every page but those that are none", () => {
    const xml = filesOf({ address }).get("/sitemap.xml") ?? "";
    assert.equal(wellFormed(xml), undefined);
    const paths = [...xml.matchAll(/<loc>https:\/\/courier\.example\/past(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
    assert.deepEqual(paths.map((path) => path?.replace(/-[0-9a-z]{5}\/$/, "/")).sort(), [
      "/",
      "/2022/",
      "/2022/02/",
      "/2022/02/04/",
      "/2022/02/04/lete-%E4%B8%96%E7%95%8C/",
      "/about/",
      "/authors/",
      "/on-this-day/",
      "/on-this-day/02-04/",
      "/publications/",
      "/sections/",
      "/years/",
    ]);
    assert.ok(!xml.includes("lastmod"));
    assert.deepEqual(schemaFaults("sitemap", xml), []);
  });

  test("says when a page changed where that is known, and of no other page", () => {
    const online = "2022-01-01";
    const said = (stories: readonly Story[], settings = {}) => {
      const { files } = planPages(archiveOf(stories, { settings: { address, online, ...settings } }));
      const xml = files.find(({ path }) => path === "/sitemap.xml")?.text() ?? "";
      assert.deepEqual(schemaFaults("sitemap", xml), []);
      const entries = xml.matchAll(/<loc>https:\/\/courier\.example\/past([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/g);
      return new Map([...entries].map(([, path = "", day]) => [path.replace(/-[0-9a-z]{5}\/$/, "/"), day]));
    };
    const of = (story: Story, more = {}) => said([{ headline: "Pier", ...story }], more);
    const pier = "/2022/02/04/pier/";
    const correction = (date: string | null) => ({ date: date as never, kind: "correction" as const, text: "No." });

    const plain = of({ date: "2022-02-04", section: "Harbour", authors: ["Ann Lee"] });
    const listed = ["/", "/2022/", "/2022/02/", "/2022/02/04/", "/on-this-day/02-04/", "/sections/harbour/", pier];
    assert.deepEqual(
      [...plain].flatMap(([path, day]) => (day === undefined ? [] : [`${path} ${day}`])).sort(),
      [...listed, "/authors/ann-lee/"].map((path) => `${path} 2022-02-04`).sort(),
    );
    assert.equal(of({ date: "2022-02-04" }, { online: null }).get(pier), undefined, "unless somebody says since when");
    assert.equal(of({ date: "2022-02-04", how: { date: "inferred" } }).get(pier), undefined);
    assert.equal(of({ date: "2022-02-04?" }).get(pier), undefined);
    assert.equal(of({ date: "2022-02" }).get("/2022/02/pier/"), undefined);
    assert.equal(of({ date: "1987-02-04" }).get("/1987/02/04/pier/"), undefined, "it came to the archive later");

    const set = of({ date: "1987-02-04", corrections: [correction("2022-03-01"), correction("2022-02-01")] });
    assert.equal(set.get("/1987/02/04/pier/"), "2022-03-01");
    assert.equal(set.get("/corrections/"), "2022-03-01");
    assert.equal(set.get("/"), "2022-03-01", "a list says that it was corrected");
    const unsure = of({ date: "2022-02-04", corrections: [correction("2022-03-01"), correction(null)] });
    for (const path of [pier, "/corrections/", "/", "/2022/"]) assert.equal(unsure.get(path), undefined, path);

    const known = { headline: "Known", date: "2022-02-04" };
    assert.equal(said([known, { headline: "Old", date: "[..1990-01-01]" }]).get("/"), "2022-02-04");
    for (const date of ["2022-03", "[..2022-03-01]", "2022-03-01?"]) {
      assert.equal(said([known, { headline: "Newer, perhaps", date }]).get("/"), undefined, date);
    }
  });

  test("changes when a day is known that was not", () => {
    const key = (online: string | null) =>
      planPages(archiveOf([{ headline: "Pier", date: "2022-02-04" }], { settings: { address, online } }))
        .files.find(({ path }) => path === "/sitemap.xml")
        ?.key();
    assert.notEqual(key("2022-01-01"), key(null));
    assert.equal(key("2023-01-01"), key(null));
  });

  test("is not there where the archive's address is not known", () => {
    const files = [...filesOf({ address: null }).keys()];
    assert.ok(files.includes("/feed.xml"));
    assert.deepEqual(
      files.filter((path) => path.startsWith("/sitemap")),
      [],
    );
    assert.equal(filesOf({ address: null }).get("/robots.txt"), "User-agent: *\nAllow: /\n");
  });

  test("is named in robots.txt", () => {
    assert.equal(
      filesOf({ address }).get("/robots.txt"),
      "User-agent: *\nAllow: /\n\nSitemap: https://courier.example/past/sitemap.xml\n",
    );
  });

  function pages(count: number, year: string, word = "story") {
    return Array.from({ length: count }, (_, index) => {
      return { kind: "article" as const, path: pagePath(year, `${word}-${index}`) };
    });
  }

  function parts(...all: ReturnType<typeof pages>[]): (readonly [string, number])[] {
    return sitemap(address, all.flat()).map(({ path, text }) => [path, text().split("<loc>").length - 1]);
  }

  test("is one file of up to 50,000 addresses", () => {
    assert.deepEqual(parts(pages(49_999, "2022"), pages(1, "2021")), [["/sitemap.xml", 50_000]]);
  });

  test("has a part for each year beyond that, and one for what is of no year", () => {
    assert.deepEqual(parts(pages(49_999, "2022"), pages(1, "2021"), pages(1, "authors")), [
      ["/sitemap.xml", 3],
      ["/sitemap-2022.xml", 49_999],
      ["/sitemap-2021.xml", 1],
      ["/sitemap-pages.xml", 1],
    ]);
  });

  test("cuts a year that is too long itself", () => {
    const [index, first] = sitemap(address, pages(50_001, "2022"));
    for (const file of [index, first]) assert.deepEqual(schemaFaults("sitemap", file?.text() ?? ""), []);
    assert.deepEqual(parts(pages(50_001, "2022")), [
      ["/sitemap.xml", 2],
      ["/sitemap-2022.xml", 50_000],
      ["/sitemap-2022-2.xml", 1],
    ]);
  });

  test("names no address of 2,048 characters, however long the names are", () => {
    const name = "世界".repeat(200);
    const stories = sameDate(300, "2022-02-04", { authors: [name], section: name });
    const { files } = planPages(archiveOf([...stories, { headline: name }], { settings: { address } }));
    const xml = files.find(({ path }) => path === "/sitemap.xml")?.text() ?? "";
    const longest = Math.max(...[...xml.matchAll(/<loc>([^<]*)</g)].map(([, at = ""]) => at.length));
    assert.ok(longest > 400 && longest < 2048, `${longest}`);
  });

  test("keeps each file below 50 MB", () => {
    const files = sitemap(address, pages(49_000, "2022", "世".repeat(130)));
    assert.equal(files.length, 3);
    for (const { text } of files) assert.ok(text().length < 50 * 1024 * 1024);
  });
});
