import type { Said } from "../clipping.ts";

/** What a wire says of whose a text is, and on what terms it may be used. */
export interface RightsSaid {
  readonly notice?: string | undefined;
  readonly terms?: string | undefined;
  readonly holder?: string | undefined;
  readonly year?: string | undefined;
}

/** The notice and the terms as given; where there is only a holder, a notice is made of the name. */
export function rightsOf({ notice, terms, holder, year }: RightsSaid, line?: number): Said<string> | undefined {
  const at = line === undefined ? {} : { line };
  const given = [notice, terms].map(plain).filter((text) => text !== "");
  if (given.length > 0) return { value: [...new Set(given)].join(" "), how: "given", rule: "rights", ...at };
  const name = plain(holder);
  if (name === "") return undefined;
  return {
    value: ["©", plain(year), name].filter((part) => part !== "").join(" "),
    how: "derived",
    rule: "copyright-holder",
    ...at,
  };
}

function plain(text: string | undefined): string {
  return text?.replace(/\s+/g, " ").trim() ?? "";
}
