import type { YearCount } from "../answer.ts";
import { element } from "./element.ts";
import type { Speech } from "./speak.ts";
import { type Bar, barsOf, heightOf } from "./year-bars.ts";

/** How long the sliders wait for the next key, in milliseconds. */
const patience = 250;

/** Years, both included; null for all of them. */
export type Years = readonly [first: number, last: number] | null;

/**
 * The years as bars that can be dragged over, and two sliders that say the same to keys and screen readers. It is drawn
 * once and then kept up to date, so that no answer takes away what somebody is moving.
 */
export class YearBox {
  readonly #box: HTMLElement;
  readonly #bars = element("div", { class: "bars", "aria-hidden": "true" });
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #speech: Speech;
  readonly #choose: (years: Years) => void;
  #years: readonly YearCount[] = [];
  #drawn: readonly Bar[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dragged: { from: number; to: number } | undefined;
  /** What was to be drawn last: what somebody began to choose, and gave up, is taken back to it. */
  #asked: { readonly years: readonly YearCount[]; readonly chosen: Years } = { years: [], chosen: null };

  constructor(box: HTMLElement, speech: Speech, choose: (years: Years) => void) {
    this.#box = box;
    this.#speech = speech;
    this.#choose = choose;
    const { words } = speech;
    const slider = (id: string) => element("input", { type: "range", id, step: "1" });
    this.#from = slider("year-from");
    this.#to = slider("year-to");
    const row = (input: HTMLInputElement, label: string) =>
      element(
        "label",
        { class: "slider" },
        element("span", {}, label),
        input,
        element("span", { class: "count", "aria-hidden": "true" }),
      );
    box.append(this.#bars, row(this.#from, words.fromYear), row(this.#to, words.toYear));
    for (const input of [this.#from, this.#to]) {
      input.addEventListener("input", () => this.#slid(input));
      input.addEventListener("change", () => this.#slid(input));
    }
    this.#bars.addEventListener("pointerdown", (event) => this.#press(event));
    this.#bars.addEventListener("pointermove", (event) => this.#drag(event));
    this.#bars.addEventListener("pointerup", () => this.#drop(true));
    this.#bars.addEventListener("pointercancel", () => this.#drop(false));
  }

  /** @param chosen the years that the query asks for; null where it asks for none, or not for whole years */
  draw(years: readonly YearCount[], chosen: Years): void {
    const [start, end] = [years[0]?.year, years.at(-1)?.year];
    this.#asked = { years, chosen };
    this.#box.hidden = start === undefined || end === undefined || start === end;
    if (start === undefined || end === undefined || this.#dragged !== undefined || this.#timer !== undefined) return;
    this.#years = years;
    const clamped = (year: number) => Math.min(end, Math.max(start, year));
    for (const input of [this.#from, this.#to]) {
      input.min = String(start);
      input.max = String(end);
    }
    this.#set(clamped(chosen?.[0] ?? start), clamped(chosen?.[1] ?? end));
    const bars = barsOf(years);
    const highest = Math.max(1, ...bars.map((bar) => bar.count));
    this.#drawn = bars;
    this.#bars.replaceChildren(
      ...bars.map((bar) => {
        const drawn = element("i", { title: this.#said(bar) });
        drawn.style.setProperty("--high", String(heightOf(bar.count, highest)));
        return drawn;
      }),
    );
    this.#paint();
  }

  #set(from: number, to: number): void {
    this.#from.value = String(from);
    this.#to.value = String(to);
    for (const input of [this.#from, this.#to]) {
      const year = Number(input.value);
      const count = this.#years.find((one) => one.year === year)?.count ?? 0;
      input.setAttribute("aria-valuetext", this.#said({ first: year, last: year, count }));
      const shown = input.nextElementSibling;
      if (shown !== null) shown.textContent = input.value;
    }
    this.#paint();
  }

  /** Marks the bars that are chosen. */
  #paint(): void {
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    this.#drawn.forEach((bar, place) => {
      this.#bars.children[place]?.classList.toggle("in", bar.last >= from && bar.first <= to);
    });
  }

  /** One slider moves the other before it. Keys come fast: the last of them asks. */
  #slid(moved: HTMLInputElement): void {
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    const year = Number(moved.value);
    this.#set(moved === this.#from ? year : Math.min(from, year), moved === this.#to ? year : Math.max(to, year));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#commit();
    }, patience);
  }

  #commit(): void {
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    const all = this.#from.value === this.#from.min && this.#to.value === this.#to.max;
    this.#choose(all ? null : [from, to]);
  }

  #barAt(event: PointerEvent): Bar | undefined {
    const { left, width } = this.#bars.getBoundingClientRect();
    const share = Math.min(0.9999, Math.max(0, (event.clientX - left) / width));
    const backwards = getComputedStyle(this.#bars).direction === "rtl";
    return this.#drawn[Math.floor((backwards ? 0.9999 - share : share) * this.#drawn.length)];
  }

  #press(event: PointerEvent): void {
    const bar = this.#barAt(event);
    if (bar === undefined || event.button !== 0) return;
    this.#bars.setPointerCapture(event.pointerId);
    this.#dragged = { from: bar.first, to: bar.last };
    this.#set(bar.first, bar.last);
  }

  #drag(event: PointerEvent): void {
    const bar = this.#barAt(event);
    if (bar === undefined || this.#dragged === undefined) return;
    const { from, to } = this.#dragged;
    this.#set(Math.min(from, bar.first), Math.max(to, bar.last));
  }

  #drop(done: boolean): void {
    if (this.#dragged === undefined) return;
    this.#dragged = undefined;
    if (done) this.#commit();
    else this.draw(this.#asked.years, this.#asked.chosen);
  }

  #said({ first, last, count }: Bar): string {
    const year = first === last ? String(first) : `${first}–${last}`;
    return this.#speech.counted(this.#speech.words.yearCount, count, { year });
  }
}
