import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";

/** The language as BCP 47 writes it: `en_US` is `en-US`. */
export function pageLanguage(claims: readonly Claim[]): Said<string> | undefined {
  for (const { value, rule } of ranked(claims, "language")) {
    const tag = value.split(/[,;\s]/)[0]?.replaceAll("_", "-") ?? "";
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) || /^(?:und|zxx|mul|xx)\b/i.test(tag)) continue;
    try {
      const [language] = Intl.getCanonicalLocales(tag);
      if (language !== undefined) return { value: language, how: "given", rule };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
