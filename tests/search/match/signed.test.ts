import assert from "node:assert/strict";
import { test } from "node:test";
import { isCatalogue } from "../../../src/search/browser/catalogue.ts";
import { questionOf } from "../../../src/search/browser/match/question.ts";
import { withSigned } from "../../../src/search/browser/match/signed.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import type { Query } from "../../../src/search/browser/query/query.ts";

const signed = {
  "m-quill": ["maren-quill"],
  "the-owl": ["maren-quill"],
  "ann-lee": ["ann-lee", "ann-lee-2"],
  "a-lee": ["ann-lee-2", "lee"],
};

function said(query: Query | null): string {
  if (query === null) return "";
  if (query.kind === "shelf") return `${query.exact ? "=" : ""}${query.slug}`;
  if (query.kind === "not") return `-(${said(query.of)})`;
  if (query.kind === "and" || query.kind === "or") return query.of.map(said).join(query.kind === "or" ? "|" : "&");
  return query.kind === "all" ? "" : query.kind;
}

const cases: readonly (readonly [query: string, author: string, rest?: string])[] = [
  ["by:owl", "owl|=maren-quill"],
  ['by:"M. Quill"', "m-quill|=maren-quill"],
  ["by:=m-quill", "=m-quill|=maren-quill"],
  ["by:lee", "lee|=ann-lee|=ann-lee-2|=lee"],
  ["by:=ann-lee", "=ann-lee"],
  ["by:=a-lee", "=a-lee|=ann-lee-2|=lee"],
  ["by:nobody", "nobody"],
  ["by:=constructor", "=constructor"],
  ["by:owl OR by:nobody", "owl|=maren-quill|nobody"],
  ["-by:owl", "", "-(owl|=maren-quill)"],
  ["section:owl", ""],
];
for (const [query, author, rest = ""] of cases) {
  test(`${query} asks for ${author || rest || "no author"}`, () => {
    const question = withSigned(questionOf(parseQuery(query), 10), signed);
    assert.equal(said(question.groups.author), author);
    assert.equal(said(question.rest), rest);
  });
}

test("without authors' files a question is what it was", () => {
  const question = questionOf(parseQuery("by:owl"), 10);
  assert.equal(withSigned(question, undefined), question);
});

test("names of another shape make no catalogue", () => {
  const rest = { pagefind: "", stories: 0, shards: [] };
  assert.ok(isCatalogue(rest));
  assert.ok(isCatalogue({ ...rest, signed }));
  for (const wrong of [null, "a", { a: "b" }, { a: [1] }]) assert.ok(!isCatalogue({ ...rest, signed: wrong }));
});
