import type { Problem } from "../../basics/problem.ts";
import type { XmlReading } from "./read-xml.ts";

/** What was wrong with a document as one problem, and one more where it was not read to its end. */
export function xmlProblems(file: string, { faults, faultCount, left }: XmlReading): readonly Problem[] {
  const [first] = faults;
  const problems: Problem[] = [];
  if (first !== undefined) {
    problems.push({
      file,
      line: first.line,
      rule: "xml-not-well-formed",
      found: first.message,
      note:
        faultCount === 1
          ? "It was read as far as it can be understood. Compare the story there with the source."
          : `It and ${faultCount - 1} more faults: the file was read as far as it can be understood. Compare the stories there with the source.`,
      severity: "warning",
    });
  }
  if (left !== undefined) {
    problems.push({
      file,
      line: left,
      rule: "xml-left",
      note: "From here on nothing was read: there are too many faults, or an element is too large. Have the file written again.",
      severity: "error",
    });
  }
  return problems;
}

/** A document that declares entities, by its beginning. None of them is read: they may stand for files or be a bomb. */
export function entityProblems(file: string, head: string): readonly Problem[] {
  const place = /<!ENTITY\s/.exec(head);
  if (place === null) return [];
  return [
    {
      file,
      line: head.slice(0, place.index).split("\n").length,
      rule: "xml-entities",
      found: head.slice(place.index, place.index + 80),
      note: "The file declares names for texts or other files. Backfile reads none of them: where a story uses one, its name stands.",
      severity: "warning",
    },
  ];
}
