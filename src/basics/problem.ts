/**
 * What is wrong with a source, as data: where it stands, what was found, what was expected and what became of it.
 * Bad content is always a `Problem`; only a wrong call of our own functions throws.
 */
export interface Problem {
  /** The file, relative to the content folder's parent, with forward slashes: `content/arkhipov.txt`. */
  readonly file: string;
  /** The line in that file, counted from 1. */
  readonly line?: number;
  /** The rule that was broken, in kebab case: `date-unreadable`. */
  readonly rule: string;
  /** What stands there, as given. */
  readonly found?: string;
  /** Examples of what would have been right. */
  readonly expected?: readonly string[];
  /** One or two sentences: what Backfile did with it, and how to mend it. */
  readonly note: string;
  /** An error lost something that was meant to be shown; a warning did not. `--strict` fails on both. */
  readonly severity: "error" | "warning";
}

/** `content/a.txt:3: date-unreadable: found "Febuary 4", expected "4 February 2022". The article is kept …` */
export function printProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const found = problem.found === undefined ? "" : ` found ${quoted(problem.found)}`;
  const expected =
    problem.expected === undefined || problem.expected.length === 0
      ? ""
      : `${found === "" ? "" : ","} expected ${problem.expected.map(quoted).join(" or ")}`;
  const what = found + expected;
  return `${place}: ${problem.severity}: ${problem.rule}:${what}${what === "" ? "" : "."} ${problem.note}`;
}

/** At most 80 characters, control characters (terminal escapes among them) made visible. */
function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
