/** So many answers are kept of one function; then it begins anew. */
const limit = 2000;
/** Longer texts are no names, and are not kept. */
const longest = 200;

/**
 * A pure function of a text that remembers what it has answered: an archive names the same people, sections and
 * languages in every record. What it answers must never be changed.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= limit) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
