/**
 * A text on one line, without space around it. Runs of white space are one space, as markup has it; a no-break space, the
 * wide one of Japanese and others that somebody has set stay what they are.
 */
export function closeUp(text: string): string {
  return text.replace(/\s+/g, (run) => (/[\t\n\v\f\r ]/.test(run) ? " " : run)).trim();
}
