import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layouts } from "../../layouts/layout.ts";
import { pagePath, type SitePath } from "../../src/basics/address.ts";
import { html } from "../../src/basics/html.ts";
import { languageFor } from "../../src/languages/languages.ts";
import type { Chrome, PlannedPage } from "../../src/pages/page.ts";
import { pageOutput, pressOf } from "../../src/site/output.ts";

test("a page that would link to nothing of the site stops the build, by name", () => {
  const printed = (to: SitePath): string => {
    const layouts = {
      about: (_: unknown, context: { link(to: SitePath): string }) => html`<a href="${context.link(to)}">x</a>`,
    };
    const files = new Set(["about/index.html", "2004/index.html"]);
    const press = pressOf({} as Chrome, languageFor("en"), layouts as unknown as Layouts, "test", (file) =>
      files.has(file),
    );
    const page = { kind: "about", path: pagePath("about"), key: () => "k", view: () => ({}) };
    return pageOutput(page as unknown as PlannedPage, press).text();
  };
  assert.equal(printed(pagePath("2004")), '<a href="../2004/index.html">x</a>');
  assert.throws(
    () => printed(pagePath("2005")),
    /about\/index\.html would link to \/2005\/, which is no part of the site/,
  );
});
