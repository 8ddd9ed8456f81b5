import { isPlural } from "../../languages/reading/titles.ts";
import type { Author } from "../clipping.ts";
import { personLikeness } from "./person.ts";

/** What a byline has said so far. Local to one reading. */
export class Credits {
  readonly authors: Author[] = [];
  readonly rest: string[] = [];
  /** A title before its name: “Corresponsal en París, Andrés Olmo”. */
  waiting: string | undefined;
  /** Whether something says that this is a byline, beside names that could be any words. */
  evidence = false;
  /** Names that only such evidence makes names of. */
  doubtful = false;
  /** Whether words such as “By” stand before names. */
  led = false;
  /** Whether the last words were a place that more may belong to: “in Grand Harbor, Ohio”. */
  openPlace = false;
  /** Whether it names the desk, or what somebody is without a name. */
  nobody = false;

  add(name: string, role?: string): void {
    if (this.authors.some((author) => author.name === name && author.role === role)) return;
    this.authors.push(role === undefined ? { name } : { name, role });
  }

  /** A person, with the title that waits for her. */
  person(name: string, role: string | undefined): void {
    if (role === undefined) this.add(name, this.waiting);
    else {
      if (this.waiting !== undefined) this.rest.push(this.waiting);
      this.add(name, role);
    }
    this.waiting = undefined;
  }

  /** “Staff writer” after a name is what that person is; in the plural it goes for all before it that have no role. */
  titled(title: string): void {
    let found = false;
    for (let index = this.authors.length - 1; index >= 0; index -= 1) {
      const author = this.authors[index];
      if (author === undefined || author.role !== undefined) continue;
      this.authors[index] = { name: author.name, role: title };
      found = true;
      if (!isPlural(title)) return;
    }
    if (!found) this.rest.push(title);
  }

  /** A title that waited in vain: it names nobody. */
  settle(): void {
    if (this.waiting === undefined) return;
    this.rest.push(this.waiting);
    // “Mitarbeiter fordern mehr Geld” has a title in it too.
    if (this.led) this.nobody = true;
    this.waiting = undefined;
  }

  /** Whether somebody with a full name is among them. */
  get someone(): boolean {
    return this.authors.some(({ name, role }) => role === undefined && personLikeness(name) === "full");
  }
}
