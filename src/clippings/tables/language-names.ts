/** Languages that newspapers are written in, by their tags. */
const tags =
  "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn no om or pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi xh yi yo zh zu".split(
    " ",
  );

const byName: ReadonlyMap<string, string> = new Map(
  ["en", "de", "fr", "es"].flatMap((tongue) => {
    const names = new Intl.DisplayNames([tongue], { type: "language" });
    return tags.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), tag] as const);
  }),
);

/** A language's tag (BCP 47) as it is written there, or the one of the language that is named: “German”, “de_DE”. */
export function languageOf(text: string): string | undefined {
  const named = byName.get(text.toLowerCase());
  if (named !== undefined) return named;
  const tag = text.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
