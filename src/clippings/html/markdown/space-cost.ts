/** The sum of the squares of a text's long runs of white space: what patterns that look for a line's end take for them. */
export function spaceCost(text: string): number {
  let cost = 0;
  for (const [run] of text.matchAll(/\s{50,}/g)) cost += run.length ** 2;
  return cost;
}
