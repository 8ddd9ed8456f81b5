import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { build } from "../../src/build/build.ts";
import { BuiltSite } from "./built-site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Ours to choose: lower case, and headlines are as long as they are.
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
});

const papers = {
  "the sample archive": "../../content",
  "a paper in Arabic": "./arabic-paper/content",
  "a paper in Japanese": "./japanese-paper/content",
};

for (const [name, folder] of Object.entries(papers)) {
  test(`${name}: every page is valid HTML in either theme`, async (t) => {
    const place = mkdtempSync(join(tmpdir(), "backfile-valid-"));
    t.after(() => rmSync(place, { recursive: true, force: true }));
    const content = join(place, "content");
    cpSync(fileURLToPath(new URL(folder, import.meta.url)), content, { recursive: true });
    const settings = readFileSync(join(content, "archive.yaml"), "utf8");
    // What the other theme prints alike has been looked at.
    const seen = new Set<string>();
    for (const theme of ["default", "gazette"]) {
      writeFileSync(join(content, "archive.yaml"), `${settings}\ntheme: ${theme}\n`);
      const output = join(place, theme);
      await build({ content, output, search: false });
      const site = new BuiltSite(output);
      const pages = site.files.filter((file) => file.endsWith(".html"));
      assert.ok(pages.length > 50);
      const faults: string[] = [];
      for (const file of pages) {
        const text = site.read(file);
        if (seen.has(text)) continue;
        seen.add(text);
        const report = await validator.validateString(text);
        const found = report.results.flatMap(({ messages }) => messages);
        faults.push(...found.map(({ ruleId, selector }) => `${theme} ${file}: ${ruleId} ${selector}`));
      }
      assert.deepEqual(faults, []);
    }
  });
}
