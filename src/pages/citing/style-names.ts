import type { CslName } from "./csl.ts";

/** As printed: `Vincent van Gogh`, `Martin Luther King Jr.`, `Reuters`. */
export function naturalName(name: CslName): string {
  if ("literal" in name) return name.literal;
  const suffix = name.suffix === undefined ? "" : ` ${name.suffix}`;
  return `${name.given} ${familyOf(name)}${suffix}`;
}

/** As lists put it: `van Gogh, Vincent`, `King, Martin Luther, Jr.` */
export function listName(name: CslName, given: (name: string) => string = asGiven): string {
  if ("literal" in name) return name.literal;
  const suffix = name.suffix === undefined ? "" : `, ${name.suffix}`;
  return `${familyOf(name)}, ${given(name.given)}${suffix}`;
}

function familyOf(name: Exclude<CslName, { literal: string }>): string {
  const particle = name["non-dropping-particle"];
  return particle === undefined ? name.family : `${particle} ${name.family}`;
}

function asGiven(name: string): string {
  return name;
}
