import type { SignedNames } from "../catalogue.ts";
import { anyOf } from "../query/combine.ts";
import type { Query } from "../query/query.ts";
import type { Question } from "./question.ts";
import { holdsSlug } from "./shelves.ts";

/**
 * The question with each author asked for by any name under which she signed: `by:"M. Quill"` finds all that stands on
 * Maren Quill's shelf. A whole name (`by:=ann-lee`) that has a shelf of its own means that one alone.
 */
export function withSigned(question: Question, signed: SignedNames | undefined): Question {
  if (signed === undefined) return question;
  const { rest, groups } = question;
  const author = groups.author === null ? null : widened(groups.author, signed);
  return { ...question, rest: widened(rest, signed), groups: { ...groups, author } };
}

function widened(query: Query, signed: SignedNames): Query {
  switch (query.kind) {
    case "not":
      return { kind: "not", of: widened(query.of, signed) };
    case "and":
    case "or":
      return { kind: query.kind, of: query.of.map((part) => widened(part, signed)) };
    case "shelf": {
      if (query.field !== "by") return query;
      const slugs = query.exact ? whole(query.slug, signed) : holding(query.slug, signed);
      if (slugs.length === 0) return query;
      return anyOf([query, ...slugs.map((slug): Query => ({ kind: "shelf", field: "by", slug, exact: true }))]);
    }
    default:
      return query;
  }
}

function whole(name: string, signed: SignedNames): readonly string[] {
  const slugs = Object.hasOwn(signed, name) ? (signed[name] ?? []) : [];
  return slugs.includes(name) ? [] : slugs;
}

function holding(part: string, signed: SignedNames): readonly string[] {
  const names = Object.entries(signed).filter(([name]) => holdsSlug(name, part));
  return [...new Set(names.flatMap(([, slugs]) => slugs))];
}
