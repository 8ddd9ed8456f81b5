import { daysOf } from "../query/dates.ts";
import { element } from "./element.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";

const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Two fields for exact dates: a year, a month or a day each, or nothing. */
export class DateFields {
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #fault = element("p", { class: "note", id: "date-fault", role: "alert" });
  readonly #drawn = new Map<HTMLInputElement, string>();
  readonly #speech: Speech;
  readonly #choose: (from: string | null, to: string | null) => void;

  constructor(box: HTMLElement, speech: Speech, choose: (from: string | null, to: string | null) => void) {
    this.#speech = speech;
    this.#choose = choose;
    const { words } = speech;
    const field = (id: string) =>
      element("input", {
        type: "text",
        id,
        size: "10",
        maxlength: "10",
        autocomplete: "off",
        inputmode: "numeric",
        dir: "ltr",
        "aria-describedby": "date-help date-fault",
      });
    this.#from = field("date-from");
    this.#to = field("date-to");
    box.append(
      element("label", {}, words.from, this.#from),
      element("label", {}, words.to, this.#to),
      element("p", { class: "note", id: "date-help" }, words.dateHelp),
      this.#fault,
    );
    for (const input of [this.#from, this.#to]) input.addEventListener("change", () => this.#changed(input));
  }

  /** @param from as the reader would write it: `2019-06`; empty where the range is open */
  draw(from: string, to: string): void {
    for (const [input, value] of [
      [this.#from, from],
      [this.#to, to],
    ] as const) {
      // What somebody has begun to type stays.
      if (document.activeElement !== input || input.value.trim() === this.#drawn.get(input)) input.value = value;
      this.#drawn.set(input, value);
      input.removeAttribute("aria-invalid");
    }
    this.#fault.replaceChildren();
  }

  #changed(input: HTMLInputElement): void {
    const text = westernDigits(input.value.trim());
    const wrong = text !== "" && !isDate(text);
    this.#fault.replaceChildren(...(wrong ? sentence(this.#speech.words.noDate, { found: text }) : []));
    if (wrong) input.setAttribute("aria-invalid", "true");
    else {
      input.removeAttribute("aria-invalid");
      const [from, to] = [this.#from, this.#to].map((one) => westernDigits(one.value.trim()));
      if ([from, to].every((one) => one === "" || isDate(one ?? ""))) this.#choose(from || null, to || null);
    }
  }
}

/** Whether a text is a year, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  return date.test(text) && daysOf(text) !== undefined;
}

/** Arabic, Persian and full-width digits as `0` to `9`. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    // The first two rows begin at a multiple of 16, and so does the third: the last four bits are the digit.
    return String(digit.charCodeAt(0) & 0xf);
  });
}
