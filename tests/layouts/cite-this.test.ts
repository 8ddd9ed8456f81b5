import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { languages } from "../../src/languages/languages.ts";
import type { Page } from "../../src/pages/page.ts";
import { chrome, print, samples } from "./samples.ts";

const net = sample("article");
const heron = sample("article-undated");

describe("how to cite a story", () => {
  test("stands folded up under the story, in three styles and three formats", () => {
    const block = citations(print(net));
    assert.match(block, /^<details class="cite"><summary><h2 class="label">Cite this<\/h2><\/summary>/);
    const labels = [...block.matchAll(/<h3>([^<]*)<\/h3>/g)].map((match) => match[1]);
    assert.deepEqual(labels, ["APA 7", "MLA 9", "Chicago 17", "BibTeX", "RIS", "CSL-JSON"]);
    assert.match(block, /<p>Anstey, T., Lanyon, I., &amp; Orrin Wire\. \(2019, November 2\)\. Net loft/);
    assert.equal(block.match(/<i>The Harbour Observer<\/i>/g)?.length, 3);
  });

  test("says the same of styles in every language, and its heading in each", () => {
    const plain = (text: string): string => citations(text).replace(/<h2.*<\/h2>| lang="[^"]*"| dir="[^"]*"/g, "");
    const headings = new Set<string>();
    for (const language of languages.keys()) {
      const text = print(net, { ...chrome, language });
      headings.add(/<h2 class="label">([^<]*)/.exec(citations(text))?.[1] ?? "");
      assert.equal(plain(text), plain(print(net)), language);
    }
    assert.equal(headings.size, languages.size);
  });

  test("runs as the story's own language does, but for data", () => {
    const block = citations(print(sample("article-foreign")));
    assert.equal(block.match(/<p(?: class="plain")? lang="ar" dir="rtl">/g)?.length, 3);
    assert.equal(block.match(/<pre dir="ltr">/g)?.length, 3);
    assert.match(
      block,
      /<bdi>سلمى حداد<\/bdi>\. \(2018, May 6\)\. <bdi>الميناء[^<]*سنوات<\/bdi>\. <i><bdi>المرفأ<\/bdi><\/i>\. https/,
    );
  });

  test("cites the original, or else the archive's own page, or else no address", () => {
    const own = `${chrome.address}undated/a-heron-0000f/`;
    assert.ok(!citations(print(net)).includes("example.org/observer"));
    const there = citations(print(heron));
    assert.match(there, /\(n\.d\.\)\. \[A heron has learnt/);
    // In three styles and three formats.
    assert.equal(there.split(own).length - 1, 6);
    const nowhere = citations(print(heron, { ...chrome, address: null }));
    assert.ok(!nowhere.includes("http"));
  });

  test("holds its data as text that can be copied", () => {
    const [tex = "", ris = "", json = ""] = data(citations(print(heron)));
    assert.match(tex, /^@article\{[\w-]+,\n {2}author = \{Quill, Maren\},\n[\s\S]*\n\}$/);
    assert.match(ris, /^TY {2}- NEWS\n[\s\S]*\nER {2}- $/);
    const [record] = JSON.parse(json) as [Record<string, unknown>];
    assert.equal(record.title, "[A heron has learnt to wait for the fish van behind the market hall.]");
    assert.equal(record.source, undefined, "the archive is called as the paper is");
  });
});

test("a story's page and its style sheet come in 14 KB", () => {
  const css = readFileSync(new URL("../../layouts/default/assets/style.css", import.meta.url));
  for (const language of languages.keys()) {
    const page = gzipSync(print(net, { ...chrome, language })).byteLength;
    const size = page + gzipSync(css).byteLength;
    assert.ok(size <= 14_000, `${language}: ${size} bytes`);
  }
});

function sample(name: string): Page {
  const page = samples[name];
  assert.ok(page);
  return page;
}

function citations(page: string): string {
  return /<details class="cite">[\s\S]*?<\/details>/.exec(page)?.[0] ?? assert.fail("no citations");
}

/** What a reader copies. */
function data(block: string): readonly string[] {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return [...block.matchAll(/<pre dir="ltr">([^<]*)<\/pre>/g)].map(([, text = ""]) =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ""),
  );
}
