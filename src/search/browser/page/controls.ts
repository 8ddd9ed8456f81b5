import type { Answer, Facets } from "../answer.ts";
import { shelfOf } from "../match/evaluate.ts";
import { dateControls } from "../query/controls.ts";
import { daysOf } from "../query/dates.ts";
import { withDates, withLanguage, withoutPart, withShelf, withSort, withUndated } from "../query/edit.ts";
import { parseQuery } from "../query/parse.ts";
import { type ParsedQuery, type ShelfField, sorts } from "../query/query.ts";
import { type Chip, chipsOf, drawChips } from "./chips.ts";
import { DateFields } from "./date-fields.ts";
import { element } from "./element.ts";
import { FacetBox } from "./facet-box.ts";
import type { PageParts } from "./parts.ts";
import type { Speech } from "./speak.ts";
import { YearBox, type Years } from "./year-box.ts";

/** Facets, dates, order and chips: another view of the query's text. Each of them asks for another text. */
export class Controls {
  readonly #parts: PageParts;
  readonly #speech: Speech;
  readonly #ask: (query: string) => void;
  readonly #facetBox: FacetBox;
  readonly #years: YearBox;
  readonly #dates: DateFields;
  readonly #undated = element("input", { type: "checkbox", id: "undated" });
  readonly #undatedCount = element("span", { class: "count" });
  readonly #tongue: HTMLSelectElement | undefined;
  #parsed: ParsedQuery | undefined;
  #facets: Facets | null = null;

  /** @param languages of the archive's stories; with more than one they can be chosen */
  constructor(parts: PageParts, speech: Speech, languages: readonly string[], ask: (query: string) => void) {
    this.#parts = parts;
    this.#speech = speech;
    this.#ask = ask;
    const { words } = speech;
    const bars = element("div", { class: "years", role: "group", "aria-label": words.drag });
    const fields = element("div", { class: "exact" });
    this.#years = new YearBox(bars, speech, (years) => this.#choseYears(years));
    this.#dates = new DateFields(fields, speech, (from, to) => {
      const first = from === null ? null : (daysOf(from)?.from ?? null);
      ask(withDates(this.#text, first, to === null ? null : (daysOf(to)?.to ?? null)));
    });
    this.#undated.addEventListener("change", () => ask(withUndated(this.#text, this.#undated.checked)));
    const undated = element("label", {}, this.#undated, element("span", {}, words.undated), this.#undatedCount);
    parts.dates.append(
      element(
        "fieldset",
        {},
        element("legend", {}, words.dates),
        bars,
        fields,
        element("div", { class: "values" }, undated),
      ),
    );
    this.#facetBox = new FacetBox(parts.facets, speech, (name, slug, chosen) => {
      const field = (Object.keys(shelfOf) as ShelfField[]).find((one) => shelfOf[one] === name);
      if (field === undefined) return;
      const slugs = this.#facets?.[name].filter((value) => value.chosen && value.slug !== slug).map((one) => one.slug);
      ask(withShelf(this.#text, field, chosen ? [...(slugs ?? []), slug] : (slugs ?? [])));
    });
    this.#tongue = languages.length > 1 ? this.#drawTongues(languages) : undefined;
    parts.sort.addEventListener("change", () => {
      const sort = sorts.find((known) => known === parts.sort.value);
      if (sort !== undefined) ask(withSort(this.#text, sort));
    });
  }

  get #text(): string {
    return this.#parsed?.text ?? "";
  }

  /** What the text says can be drawn before it was asked. */
  drawQuery(parsed: ParsedQuery): void {
    this.#parsed = parsed;
    const { dates, undated } = dateControls(parsed);
    const clear = () => this.#ask(this.#withoutChips(parsed));
    this.#parts.chosen.replaceChildren(...drawChips(this.#chips(parsed), this.#speech, this.#ask, clear));
    this.#dates.draw(shortened(dates?.from ?? null, "-01-01"), shortened(dates?.to ?? null, "-12-31"));
    this.#undated.checked = undated;
    if (parsed.sort !== null) this.#parts.sort.value = parsed.sort;
    if (this.#tongue !== undefined) {
      const languages = parsed.parts.flatMap(({ query }) => (query.kind === "lang" ? [query.language] : []));
      this.#tongue.value = languages.length === 1 ? (languages[0] ?? "") : "";
    }
  }

  /** What the answer counts. */
  drawAnswer(parsed: ParsedQuery, answer: Answer): void {
    const { sort, order, narrow, facets } = this.#parts;
    order.hidden = answer.total < 2;
    sort.value = answer.sort;
    if (answer.facets === null) return;
    this.#facets = answer.facets;
    this.#facetBox.draw(answer.facets);
    const { from, to } = dateControls(parsed).dates ?? { from: null, to: null };
    const years = answer.facets.years;
    const year = (day: string | null, other: number | undefined) =>
      day === null ? (other ?? 0) : Number(day.slice(0, 4));
    const all = from === null && to === null;
    this.#years.draw(years, all ? null : [year(from, years[0]?.year), year(to, years.at(-1)?.year)]);
    this.#undatedCount.textContent = this.#speech.number(answer.facets.undated);
    narrow.hidden = years.length === 0 && facets.childElementCount === 0 && answer.facets.undated === 0;
    // Now the names of what is chosen are known, and the order that was taken.
    this.drawQuery(parsed);
    sort.value = answer.sort;
  }

  #chips(parsed: ParsedQuery): Chip[] {
    return chipsOf(parsed, this.#facets, this.#speech, {
      part: (part) => withoutPart(parsed.text, part),
      shelves: (field, slugs) => withShelf(parsed.text, field, slugs),
    });
  }

  /** The query without all that has a chip; what else it says stays as it was written. */
  #withoutChips(parsed: ParsedQuery): string {
    let { text } = parsed;
    for (let [chip] = this.#chips(parsed); chip !== undefined && chip.without !== text; ) {
      text = chip.without;
      [chip] = this.#chips(parseQuery(text));
    }
    return text;
  }

  #choseYears(years: Years): void {
    const [from, to] = years === null ? [null, null] : years.map((year) => String(year).padStart(4, "0"));
    this.#ask(withDates(this.#text, from == null ? null : `${from}-01-01`, to == null ? null : `${to}-12-31`));
  }

  #drawTongues(languages: readonly string[]): HTMLSelectElement {
    const { words, language } = this.#speech;
    const option = (value: string, label: string) => element("option", { value }, label);
    const menu = element(
      "select",
      { id: "tongue" },
      option("", words.any),
      ...languages.map((tag) => option(tag, language(tag))),
    );
    menu.addEventListener("change", () => this.#ask(withLanguage(this.#text, menu.value)));
    this.#parts.dates.after(element("label", { class: "tongue" }, words.tongue, menu));
    return menu;
  }
}

/** A day as the shortest date that means the same as a bound: `2019-01-01` is `2019`. */
function shortened(day: string | null, edge: string): string {
  if (day === null) return "";
  return day.endsWith(edge) ? day.slice(0, -edge.length) : day;
}
