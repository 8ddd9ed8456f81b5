/** Ends a sentence wherever it stands: these scripts put no space after it. */
const fullStops = new Set(["。", "｡", "．", "！", "？", "।", "॥", "۔", "؟", "።", "။", "។", "։"]);
const stops = new Set([".", "!", "?", "…"]);
const closing = /^[\p{Pe}\p{Pf}"'’”»]$/u;

/**
 * Words that keep their full stop in mid-sentence, lower case, without it. Single letters and words with a full stop
 * inside (`U.S`, `z.B`, `a.m`) need no entry.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev fr sr jr st mt ft gen gov sen rep rept lt col capt cmdr sgt adm maj pres supt hon " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "vs no nos vol pp ca approx est inc ltd co corp bros dept univ assn ave blvd etc al cf ed eds " +
    "nr bzw ca dipl ing hr hrsg mio mrd str tel usw vgl sra srta dra dña lic mme mlle mgr av bd art"
  ).split(" "),
);

/**
 * The first sentence of a text, to the letter. “The U.S. envoy left.” and “J. R. Lee spoke.” are one sentence each;
 * “Why?” followed by a small letter goes on.
 *
 * @param text one paragraph; whoever has more than some thousand characters cuts first
 */
export function firstSentence(text: string): string {
  const points = [...text];
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] ?? "";
    if (fullStops.has(point) || stops.has(point)) {
      const end = pastClosing(points, index + 1);
      if (fullStops.has(point) || endsHere(points, end, index)) return points.slice(0, end).join("");
    }
  }
  return text;
}

/** Past more stops (`?!`, `...`) and the quotes and brackets that close with the sentence. */
function pastClosing(points: readonly string[], from: number): number {
  let end = from;
  while (end < points.length && (stops.has(points[end] ?? "") || fullStops.has(points[end] ?? ""))) end += 1;
  while (end < points.length && closing.test(points[end] ?? "")) end += 1;
  return end;
}

/** @param stop where the first of the stops stands */
function endsHere(points: readonly string[], end: number, stop: number): boolean {
  if (end >= points.length) return true;
  if (!/^\s$/u.test(points[end] ?? "")) return false;
  let next = end;
  while (next < points.length && /^[\s\p{Ps}\p{Pi}"'‘“«¿¡–—-]$/u.test(points[next] ?? "")) next += 1;
  if (/^\p{Ll}$/u.test(points[next] ?? "")) return false;
  return points[stop] !== "." || !isAbbreviated(points, stop);
}

/** Whether the letters before a full stop, with any full stops among them, are a word cut short. */
function isAbbreviated(points: readonly string[], stop: number): boolean {
  let start = stop;
  while (start > 0 && /^[\p{L}\p{M}\p{N}.'’]$/u.test(points[start - 1] ?? "")) {
    start -= 1;
    if (points[start] === "." && /^\p{L}$/u.test(points[start - 1] ?? "")) return true;
  }
  const word = points.slice(start, stop).join("");
  return /^\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
