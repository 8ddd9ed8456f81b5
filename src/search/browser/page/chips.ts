import type { Facets } from "../answer.ts";
import { shelfOf } from "../match/evaluate.ts";
import type { ParsedQuery, Query, ShelfField } from "../query/query.ts";
import { element } from "./element.ts";
import type { Speech } from "./speak.ts";

/** Something chosen, and the query without it. */
export interface Chip {
  /** In the interface's words: `Harbour`, `from 1 July 2020 on`, `not Harbour`. */
  readonly label: string;
  readonly without: string;
}

/** How a query is cut; `query/` does it. */
export interface Scissors {
  /** The text without that part of it. */
  part(part: ParsedQuery["parts"][number]): string;
  /** The text in which these shelves of a kind are chosen, and no others. */
  shelves(field: ShelfField, slugs: readonly string[]): string;
}

/** What is chosen beside words and phrases: shelves, dates, languages, `is:` and `has:`. */
export function chipsOf(parsed: ParsedQuery, facets: Facets | null, speech: Speech, cut: Scissors): Chip[] {
  return parsed.parts.flatMap((part) => {
    const { query } = part;
    const shelves = shelvesOf(query);
    if (shelves !== undefined) {
      const slugs = shelves.map(({ slug }) => slug);
      return shelves.map(({ field, slug }) => ({
        label: nameOf(field, slug, facets),
        without:
          slugs.length === 1
            ? cut.part(part)
            : cut.shelves(
                field,
                slugs.filter((other) => other !== slug),
              ),
      }));
    }
    const label = labelOf(query, facets, speech);
    return label === undefined ? [] : [{ label, without: cut.part(part) }];
  });
}

type Shelf = Extract<Query, { kind: "shelf" }>;

/** The shelves of a choice of several: `(section:=world OR section:=sports)`. */
function shelvesOf(query: Query): readonly Shelf[] | undefined {
  if (query.kind !== "or") return undefined;
  const shelves = query.of.filter((one) => one.kind === "shelf");
  const one = shelves.every(({ field, exact }) => field === shelves[0]?.field && exact);
  return one && shelves.length === query.of.length ? shelves : undefined;
}

function labelOf(query: Query, facets: Facets | null, speech: Speech): string | undefined {
  const { words } = speech;
  switch (query.kind) {
    case "shelf":
      return nameOf(query.field, query.slug, facets);
    case "dates":
      if (query.from === null && query.to === null) return undefined;
      return query.from === query.to ? speech.day(query.from ?? "") : speech.range(query.from, query.to);
    case "is":
      return query.what === "undated" ? words.undated : words.statuses[query.what];
    case "has":
      return words.asked[query.what];
    case "lang":
      return speech.language(query.language);
    case "not": {
      const inner = labelOf(query.of, facets, speech);
      return inner === undefined ? undefined : words.without.replace("{name}", () => inner);
    }
    case "or": {
      const inner = query.of.map((one) => labelOf(one, facets, speech));
      return inner.every((one) => one !== undefined) ? inner.join(" / ") : undefined;
    }
    default:
      return undefined;
  }
}

/** The name on the shelf, once the answer knows it. */
function nameOf(field: ShelfField, slug: string, facets: Facets | null): string {
  return facets?.[shelfOf[field]].find((value) => value.slug === slug)?.name ?? slug;
}

/** A button for each, which takes it away. */
export function drawChips(
  chips: readonly Chip[],
  { words }: Speech,
  ask: (query: string) => void,
  clear: () => void,
): HTMLElement[] {
  const button = (id: string, className: string, said: string | null, label: string, work: () => void) => {
    const made = element("button", { type: "button", id, class: className, "aria-label": said, dir: "auto" }, label);
    made.addEventListener("click", work);
    return element("li", {}, made);
  };
  const drawn = chips.map(({ label, without }, place) =>
    button(
      `drop-${place}`,
      "chip",
      words.remove.replace("{name}", () => label),
      label,
      () => ask(without),
    ),
  );
  return chips.length > 1 ? [...drawn, button("clear", "clear", null, words.clear, clear)] : drawn;
}
