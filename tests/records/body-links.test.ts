import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { linksOf } from "../../src/records/body-links.ts";
import { addressNumber, noAddress, oldAddressesOf } from "../../src/records/old-addresses.ts";
import { readSource } from "../../src/records/read.ts";
import { shown } from "../../src/records/shown.ts";
import { readContent } from "../../src/records/store.ts";
import { temporary } from "../site/place.ts";

const own = "https://gazette.example/2019/06/painted/";
const record = (body: string, front = `url: ${own}`) => `---\nheadline: Pier painted\n${front}\n---\n${body}\n`;

function article(body: string, front?: string) {
  const [first] = readSource("content/a.md", record(body, front)).articles;
  assert.ok(first);
  return first;
}

const pier = "https://gazette.example/2019/05/pier-kept/";
const numbers = (...addresses: string[]) => addresses.map((address) => addressNumber(address));

describe("the links of a text", () => {
  const texts = [
    [`[a](${pier})`, [pier]],
    ["[a](/2019/05/pier-kept/)", [pier]],
    ["[a](../../05/pier-kept/ 'see')", [pier]],
    ["[a](<../../05/pier-kept/>)", [pier]],
    ["[a](/?p=1&amp;q=2)", ["https://gazette.example/?p=1&q=2"]],
    ["[a](http://www.gazette.example/2019/05/pier-kept/index.html?utm_source=x#comments)", [pier]],
    [`[a][1]\n\n[1]: ${pier}`, [pier]],
    [`<${pier}>`, [pier]],
    ["[a](https://other.example/a_(b))", ["https://other.example/a_(b)"]],
    [`[![x](quay.jpg)](${pier})`, [pier]],
    [`[a](${pier}) [b](${pier}#c)`, [pier]],
    // None.
    ["[sic]: he said so. [^1]: A note.", []],
    ["[a](#b) [c](//gazette.example/2019/05/pier-kept/) ![d](https://img.example/1.jpg)", []],
    ["[a](javascript:alert(1)) [b](mailto:ann@gazette.example) [c](data:text/html,x)", []],
    ["[the front page](https://gazette.example/)", []],
    [`[a](https://gazette.example/${"x".repeat(3000)})`, undefined],
    ["[a](http://[)", []],
  ] as const;
  for (const [text, addresses] of texts) {
    test(`of ${JSON.stringify(text.slice(0, 90))}`, () => {
      const found = linksOf(article(text));
      if (addresses !== undefined) assert.deepEqual(found, numbers(...addresses));
    });
  }

  test("without the story's own address lead nowhere if they are relative", () => {
    assert.deepEqual(linksOf(article(`[a](/2019/05/pier-kept/) [b](${pier})`, "date: 2019")), numbers(pier));
  });

  test("are bounded, and found in linear time, whatever the text is", () => {
    const many = Array.from({ length: 5000 }, (_, number) => `[a](/${number}/)`).join(" ");
    assert.equal(linksOf(article(many)).length, 200);
    const start = performance.now();
    for (const text of ["](", "]:", "<http", "](<", "](((", "]( "]) linksOf(article(text.repeat(300_000)));
    assert.ok(performance.now() - start < 20_000);
  });
});

describe("the addresses of a story", () => {
  test("are its url, its guid and its aliases at that host", () => {
    const front = `url: ${own}\nguid: https://gazette.example/?p=130\naliases: [/2018/painted/, /2019/06/painted/]`;
    assert.deepEqual(
      oldAddressesOf(article("Text.", front)),
      numbers(own, "https://gazette.example/?p=130", "https://gazette.example/2018/painted/"),
    );
  });

  test("are none of aliases alone, whose site nobody knows, nor of a guid that is no address", () => {
    assert.deepEqual(oldAddressesOf(article("Text.", "aliases: /2018/painted/\nguid: post-7")), [noAddress]);
  });
});

test("a kept story says the same of both, and a summary has no links", async (context) => {
  const [folder, kept] = [temporary(context), temporary(context)];
  writeFileSync(join(folder, "a.md"), record(`[a](/2019/05/pier-kept/) [b](https://other.example/b)`));
  writeFileSync(join(folder, "b.md"), record("No links.", "date: 2018"));
  const plain = await readContent(folder);
  const again = await readContent(folder, { folder: kept, code: "test" });
  for (const [index, story] of plain.articles.entries()) {
    const same = again.articles[index];
    assert.ok(same !== undefined && same !== story);
    assert.deepEqual(linksOf(same), linksOf(story));
    assert.deepEqual(oldAddressesOf(same), oldAddressesOf(story));
    for (const one of [story, same]) {
      assert.deepEqual(linksOf(shown(one, "summary")), []);
      assert.deepEqual(oldAddressesOf(shown(one, "summary")), oldAddressesOf(story));
    }
  }
  assert.deepEqual(linksOf(plain.articles[0] ?? article("")), numbers(pier, "https://other.example/b"));
  again.reused?.kept.sources.stories.texts.close();
});
