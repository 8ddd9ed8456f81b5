import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Story, sameDate } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

const told = (entries: readonly { name: string; count: number }[] = []) =>
  entries.map(({ name, count }) => `${name} ${count}`);

const stories: readonly Story[] = [
  ...sameDate(3, "2021-02-04", { authors: ["Mara Quill", "Ann Lee"], section: "Harbour" }),
  ...sameDate(2, "2020-02-04", {
    authors: ["Mara Quill", { name: "Ben Ode", role: "photos" }],
    section: "Town",
  }),
  ...sameDate(1, "2019-02-04", { authors: ["Mara Quill"] }),
];

describe("with what else stories have to do", () => {
  const plan = planPages(archiveOf(stories));

  test("an author's page names her sections and those who signed with her, the most frequent first", () => {
    const { related } = viewAt(plan, "author", "/authors/mara-quill/");
    assert.deepEqual(told(related?.sections), ["Harbour 3", "Town 2"]);
    assert.deepEqual(told(related?.authors), ["Ann Lee 3", "Ben Ode 2"]);
    assert.equal(related?.authors[0]?.path, "/authors/ann-lee/");
  });

  test("a section's page names its authors", () => {
    const { related } = viewAt(plan, "section", "/sections/harbour/");
    assert.deepEqual([related?.sections, told(related?.authors)], [[], ["Ann Lee 3", "Mara Quill 3"]]);
  });

  test("at most ten are named, and only on the first page of a long list", () => {
    const many = Array.from({ length: 12 }, (_, index) => {
      return sameDate(20 + index, "2021-03", { authors: [`Author ${index + 10}`], section: "Harbour" });
    });
    const plan = planPages(archiveOf(many.flat()));
    const { related } = viewAt(plan, "section", "/sections/harbour/");
    assert.equal(related?.authors.length, 10);
    assert.deepEqual(told(related?.authors).slice(0, 2), ["Author 21 31", "Author 20 30"]);
    assert.equal(viewAt(plan, "section", "/sections/harbour/2021/").related, null);
  });

  test("the key of the page stands for them", () => {
    const key = (more: readonly Story[]) =>
      planPages(archiveOf([...stories, ...more]))
        .pages.find(({ path }) => path === "/authors/mara-quill/")
        ?.key();
    // Stories by others change nothing but the name by which one of them is called.
    const elsewhere = (name: string) => sameDate(4, "2022-01-01", { authors: [name] });
    assert.equal(key(elsewhere("Dora Ems")), key([]));
    assert.notEqual(key(elsewhere("ANN LEE")), key([]));
  });
});
