import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Browser } from "playwright-core";
import { type Built, buildOf } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { headlines, said, withPage } from "./search-visit.ts";
import { assertAccessible } from "./visit.ts";

/** Three stories of an invented paper, as record files. */
const record = (headline: string, date: string, section: string, author: string, body: string): string =>
  `---\nheadline: ${headline}\ndate: "${date}"\nsection: ${section}\nauthors: [${author}]\n---\n${body}\n`;

const papers = {
  ar: {
    "archive.yaml": "title: بريد المرفأ\nlanguage: ar\nshow: full\n",
    "1.md": record("العاصفة تغلق المرفأ", "2019-03-02", "المدينة", "ليلى حداد", "قالت البلديّة إنّ المَنارة لم تُصب بأذى."),
    "2.md": record("سوق السمك يعود", "2021-05-04", "اقتصاد", "سمير عودة", "عاد الصيادون إلى السوق بعد عام."),
    "3.md": record("رسالة إلى القارئ", "2021-06-07", "رأي", "ليلى حداد", "كتبت The Harbour عن المرفأ أيضًا."),
  },
  ja: {
    "archive.yaml": "title: 潮風新聞\nlanguage: ja\nshow: full\n",
    "1.md": record("嵐のため漁港が閉鎖", "2019-03-02", "港", "森 花子", "東京都から来た灯台守は無事だった。"),
    "2.md": record("魚市場、再開へ", "2021-05-04", "経済", "林 太郎", "一年ぶりに競りの声が戻った。"),
    "3.md": record("読者への手紙", "2021-06-07", "論説", "森 花子", "ポートタワーの灯りについて。"),
  },
};

suite("an archive in Arabic, and one in Japanese, are searched as they are written", () => {
  let browser: Browser;
  const built: Built[] = [];
  const sites: ServedFolder[] = [];

  before(async () => {
    browser = await launch();
    for (const files of [papers.ar, papers.ja]) {
      const one = await buildOf(files);
      built.push(one);
      sites.push(await serveFolder(one.folder, "/archive/"));
    }
  });
  after(async () => {
    await Promise.all([browser?.close(), ...sites.map((site) => site.close())]);
    for (const one of built) one.remove();
  });

  test("Arabic: with marks and without, from right to left, the years too", async () => {
    const [site] = sites;
    assert.ok(site !== undefined);
    await withPage(
      browser,
      site,
      async (page, url) => {
        await page.goto(`${url}search/?q=${encodeURIComponent("المنارة")}`);
        await said(page, "«المنارة»");
        assert.deepEqual(await headlines(page), ["العاصفة تغلق المرفأ"]);
        // The same with marks, which the reader need not type and may.
        await page.fill("#q", "المَنارة");
        await said(page, "المَنارة");
        assert.deepEqual(await headlines(page), ["العاصفة تغلق المرفأ"]);
        await page.fill("#q", "by:حداد");
        await said(page, "by:حداد");
        assert.equal((await headlines(page)).length, 2);
        assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
        await assertAccessible(page, "Arabic results");
        const box = await page.locator(".bars").boundingBox();
        assert.ok(box !== null);
        // The newest year stands on the left.
        await page.mouse.click(box.x + 3, box.y + box.height / 2);
        await said(page, "on:2021");
        assert.deepEqual(await headlines(page), ["رسالة إلى القارئ"]);
      },
      { viewport: { width: 1200, height: 900 } },
    );
  });

  test("Japanese: any run of letters, without spaces, and full-width signs", async () => {
    const [, site] = sites;
    assert.ok(site !== undefined);
    await withPage(browser, site, async (page, url) => {
      await page.goto(`${url}search/`);
      await said(page, "3");
      for (const [query, found] of [
        ["漁港が閉鎖", ["嵐のため漁港が閉鎖"]],
        ["京都", ["嵐のため漁港が閉鎖"]],
        ["灯", ["読者への手紙", "嵐のため漁港が閉鎖"]],
        ["by：花子　－灯台", ["読者への手紙"]],
        ["「競りの声」", ["魚市場、再開へ"]],
        ["section:経済 OR 手紙", ["魚市場、再開へ", "読者への手紙"]],
      ] as const) {
        await page.fill("#q", query);
        await said(page, query);
        assert.deepEqual((await headlines(page)).sort(), [...found].sort(), query);
      }
      await page.fill("#q", "競り");
      await said(page, "競り");
      assert.equal(await page.locator("#results mark").first().textContent(), "競り");
      await assertAccessible(page, "Japanese results");
    });
  });
});
