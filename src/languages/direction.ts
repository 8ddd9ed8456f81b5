const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]);
const rightToLeftScripts = new Set(["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]);

/**
 * Which way a text in this language runs, for `dir`: `ar`, `he`, `fa` and `ur` run right to left, `az-Arab` too,
 * `ar-Latn` does not.
 *
 * @param tag BCP 47
 */
export function directionOf(tag: string): "ltr" | "rtl" {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  if (script !== undefined) return rightToLeftScripts.has(script) ? "rtl" : "ltr";
  return rightToLeft.has(language) ? "rtl" : "ltr";
}
