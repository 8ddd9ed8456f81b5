import type { Said } from "../clipping.ts";
import type { Tallier } from "../tally.ts";
import { topicOf } from "./subject-names.ts";

/** Words under which a story files, each once, however many vocabularies name it. */
export class Tags {
  readonly #tally: Tallier;
  readonly #line: number | undefined;
  readonly #names = new Map<string, string>();
  #isDerived = false;

  constructor(tally: Tallier, line: number | undefined) {
    this.#tally = tally;
    this.#line = line;
  }

  /**
   * @param part as the tally names it: `subject`
   * @param name as given; else the codes' top level stands for it
   */
  add(part: string, name: string | undefined, codes: readonly (string | undefined)[] = []): void {
    const given = name?.replace(/\s+/g, " ").trim() ?? "";
    const seen = { line: this.#line, text: given === "" ? codes.filter((code) => code).join(" ") : given };
    if (given !== "") {
      this.#put(given);
      this.#tally.kept(part, "tags", seen);
      return;
    }
    if (seen.text === "") return;
    const topic = codes.map((code) => topicOf(code ?? "")).find((found) => found !== undefined);
    if (topic === undefined) this.#tally.dropped(part, "a code without a name", seen);
    else {
      this.#put(topic);
      this.#isDerived = true;
      this.#tally.changed(part, "tags", "a subject's code, kept as the name of its top level", seen);
    }
  }

  #put(name: string): void {
    const key = name.toLowerCase();
    if (!this.#names.has(key)) this.#names.set(key, name);
  }

  said(): Said<readonly string[]> | undefined {
    if (this.#names.size === 0) return undefined;
    const value = [...this.#names.values()];
    const line = this.#line === undefined ? {} : { line: this.#line };
    return this.#isDerived
      ? { value, how: "derived", rule: "subject-codes", ...line }
      : { value, how: "given", rule: "subject-names", ...line };
  }
}
