import { externalUrl } from "../basics/address.ts";
import type { Problem } from "../basics/problem.ts";
import type { PictureMention } from "./picture-mentions.ts";

/** Of each kind these are reported one by one; the others are counted. */
const named = 20;

const kinds = [".jpg", ".png", ".webp", ".avif", ".gif"];
const standIn = "The page is shown without it: what is said of the picture stands in its place.";

/** What is wrong with the pictures of a content folder. */
export class PictureProblems {
  readonly #lineOf: (file: string, name: string) => number | undefined;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();

  /** @param lineOf asked only for what is reported one by one */
  constructor(lineOf: (file: string, name: string) => number | undefined) {
    this.#lineOf = lineOf;
  }

  /** @param places where it was looked for; none where the name leads out of the folder */
  lacking(file: string, { name, sure }: PictureMention, places: readonly string[]): void {
    if (externalUrl(name) !== undefined) {
      if (!sure) return;
      const note = "Pictures are never fetched. A link stands in its place; lay a copy beside the file and name that.";
      this.#report(file, name, { rule: "picture-remote", note, severity: "warning" });
    } else if (!sure) return;
    else if (places.length === 0) {
      const note = `It leads out of the content folder, or is no path. ${standIn}`;
      this.#report(file, name, { rule: "picture-outside", expected: ["pier.jpg"], note, severity: "error" });
    } else if (/\.svgz?$/i.test(name)) {
      const note = `SVG is a program, and none is ever published. ${standIn} Save it as PNG.`;
      this.#report(file, name, { rule: "picture-kind", expected: kinds, note, severity: "error" });
    } else if (!/\.(?:jpe?g|png|webp|avif|gif)$/i.test(name)) {
      const note = `Only JPEG, PNG, WebP, AVIF and GIF are read. ${standIn} Save it as one of these.`;
      this.#report(file, name, { rule: "picture-kind", expected: kinds, note, severity: "error" });
    } else {
      const note = `It is not there, or not a plain file. ${standIn} Put it there, with capitals and accents as written.`;
      this.#report(file, name, { rule: "picture-missing", expected: places.slice(0, 2), note, severity: "error" });
    }
  }

  broken(file: string, name: string, fault: string): void {
    const note = `${fault} ${standIn} Save it again from the original.`;
    this.#report(file, name, { rule: "picture-unreadable", note, severity: "error" });
  }

  /** That the disk did not give a picture. */
  unread(problem: Problem): void {
    this.#problems.push(problem);
  }

  undescribed(file: string, { name }: PictureMention): void {
    const note =
      "Nobody has said what is to be seen, so that those who cannot see it learn nothing. Write it under “alt:”, or " +
      "between the brackets of “![…]”.";
    this.#report(file, name, { rule: "picture-undescribed", note, severity: "warning" });
  }

  unused(file: string): void {
    if (this.#counted("picture-unused") > named) return;
    const note =
      "No story that is shown whole has this picture, and it is not published. Name it under “images:” in a record; " +
      "where one names it, `show: full` there or in archive.yaml publishes it.";
    this.#problems.push({ file, rule: "picture-unused", note, severity: "warning" });
  }

  /** @param file one of those that nobody has looked into */
  unavailable(file: string, reason: string): void {
    const note = `${reason} Every story is shown without its pictures.`;
    this.#problems.unshift({ file, rule: "pictures-unavailable", note, severity: "error" });
  }

  all(): readonly Problem[] {
    const more: Problem[] = [];
    for (const [rule, count] of this.#counts) {
      if (count <= named) continue;
      const last = this.#problems.findLast((problem) => problem.rule === rule);
      const note = `${count - named} more of these are not listed.`;
      if (last !== undefined) more.push({ file: last.file, rule, note, severity: last.severity });
    }
    return [...this.#problems, ...more];
  }

  #report(file: string, name: string, problem: Omit<Problem, "file" | "line" | "found">): void {
    if (this.#counted(problem.rule) > named) return;
    const line = this.#lineOf(file, name);
    this.#problems.push({ file, ...(line === undefined ? {} : { line }), found: name, ...problem });
  }

  #counted(rule: string): number {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    return count;
  }
}
