/** The cases of Russian, Ukrainian, Bulgarian and Serbian nouns and names, the longest first. */
const cyrillicEnding =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ый|ий|ой|ая|яя|ое|ее|ом|ем|ым|им|ах|ях|ых|их|ую|юю|ам|ям|ою|ею|[аяуюеыиоьй])$/u;
/** The article, and “and”, “in”, “with”, “to” written together with it. */
const arabicArticle = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;

/**
 * A folded word without what a name takes on in a sentence, where spelling alone shows it: `Северного` and
 * `Северный`, `بالنفق` and `النفق` are one. Scripts in which that cannot be told by rule are left as they are: a word too
 * few found is better than two words taken for one.
 */
export function stemOf(form: string): string {
  const code = form.charCodeAt(0);
  if (code >= 0x400 && code < 0x530 && form.length > 3) return form.replace(cyrillicEnding, "");
  if (code >= 0x600 && code < 0x700) return form.replace(arabicArticle, "");
  return form;
}
