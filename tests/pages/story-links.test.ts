import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { prose } from "../../src/pages/prose.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";
import { pathOf, viewAt } from "./look.ts";
import { assertInert } from "./markup.ts";
import { words } from "./said.ts";

const host = "https://gazette.example";
const kept: Story = {
  headline: "Pier kept",
  date: "2019-05-07",
  url: `${host}/2019/05/pier-kept/`,
  guid: `${host}/?p=123`,
  aliases: ["/2018/pier/"],
};
const painted = (body: string): Story => ({
  id: "painted",
  headline: "Pier painted",
  date: "2019-06-04",
  url: `${host}/2019/06/painted/`,
  body,
});

const pageOf = (...stories: readonly Story[]) => {
  const plan = planPages(archiveOf(stories));
  const path = pathOf(plan, "Pier painted");
  const { body } = viewAt(plan, "article", path);
  const hrefs = [...(body?.text ?? "").matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
  return { hrefs, key: plan.pages.find((page) => page.path === path)?.key() };
};

const home = /^\.\.\/\.\.\/\.\.\/05\/07\/pier-kept-[^/]+\/index\.html$/;

describe("a link to another story's old address leads to its page", () => {
  const links = [
    `${host}/2019/05/pier-kept/`,
    "http://www.gazette.example/2019/05/pier-kept?utm_source=mail#comments",
    "/2019/05/pier-kept/",
    "../../05/pier-kept/",
    "<../../05/pier-kept/>",
    `${host}/?p=123`,
    "/?p=123&amp;utm_source=x",
    "/2018/pier/",
    "/2018/p%69er",
  ];
  for (const link of links) {
    test(link, () => assert.match(pageOf(kept, painted(`See [here](${link}).`)).hrefs[0] ?? "", home));
  }

  test("in angle brackets, by a mark, around a picture", () => {
    const { hrefs } = pageOf(kept, painted(`<${host}/?p=123> [a][1] [![x](q.jpg)](/2018/pier/)\n\n[1]: /2018/pier/`));
    assert.equal(hrefs.length, 3);
    for (const href of hrefs) assert.match(href ?? "", home);
  });

  test("of another paper, too", () => {
    const other = { ...painted(`[a](${host}/2019/05/pier-kept/)`), url: "https://lantern.example/7" };
    assert.match(pageOf(kept, other).hrefs[0] ?? "", home);
  });
});

describe("a link leads where it led", () => {
  const stays = (href: string, ...stories: readonly Story[]) => {
    assert.deepEqual(pageOf(...stories, painted(`[a](${href})`)).hrefs, [href]);
  };
  test("if the archive has no such story", () => stays(`${host}/2019/05/gone/`, kept));
  test("if it is an alias at another host", () => stays("https://lantern.example/2018/pier/", kept));
  test("if it is a front page", () => stays(`${host}/`, { ...kept, url: `${host}/` }));
  test("if two stories have that address", () => {
    stays(`${host}/2019/05/pier-kept/`, kept, { ...kept, headline: "Pier kept again" });
    stays(`${host}/?p=123`, kept, { headline: "Pier", date: "2018", guid: `${host}/?p=123` });
  });
  test("but not if it is the url of one of them", () => {
    const other = { headline: "Pier", date: "2018", url: `${host}/3`, aliases: ["/2019/05/pier-kept/"] };
    assert.match(pageOf(kept, other, painted("[a](/2019/05/pier-kept/)")).hrefs[0] ?? "", home);
  });
});

test("the page's key is another when the linked story comes, moves or goes, and at no other time", () => {
  const text = painted("[a](/2019/05/pier-kept/)");
  const far = { headline: "Gulls", date: "2001-01-01" };
  // Neighbours and stories akin are the same, so that the link alone can make the difference.
  const key = (...stories: readonly Story[]) => pageOf(...stories, text).key;
  const at = (url: string): Story => ({ ...kept, id: "kept", url });
  assert.equal(key(), key(far));
  assert.equal(key(), key(at(`${host}/elsewhere`)));
  assert.notEqual(key(), key(at(`${host}/2019/05/pier-kept/`)));
  assert.notEqual(key(kept), key({ ...kept, date: "2019-05-08" }));
  assert.notEqual(key(kept), key(kept, { ...kept, headline: "Pier kept again" }));
  assert.equal(key({ ...kept, id: "kept" }), key({ ...kept, id: "kept", dek: "The council voted." }));
});

test("nothing that content says in a link becomes markup or leads out of what was found", () => {
  const hostile = [
    "javascript:alert(1)",
    "//gazette.example/2019/05/pier-kept/",
    "data:text/html,x",
    "https://gazette.example@evil.example/2019/05/pier-kept/",
    'https://gazette.example/"onclick=alert(1)',
    "blob:https://gazette.example/2019/05/pier-kept/",
    "/\\gazette.example/2019/05/pier-kept/",
    "__proto__",
    "constructor",
  ];
  for (const text of hostile) {
    for (const set of [`[x](${text})`, `[x](<${text}>)`, `<${text}>`, `[x]: ${text}\n\n[x]`]) {
      const { hrefs } = pageOf(kept, painted(set));
      for (const href of hrefs) assert.doesNotMatch(href ?? "", home, set);
      assertInert(prose(set, words, host, { leadHome: () => '"><script>alert(1)</script>' }).text, set);
    }
  }
});
