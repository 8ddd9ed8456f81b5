import { webAddress } from "../basics/address.ts";
import { remembered } from "../basics/remembered.ts";
import type { Chrome } from "./page.ts";

/** The address of the licence, where the archive's rights are an address and nothing else; a sentence is none. */
export function licenceOf({ rights }: Pick<Chrome, "rights">): string | null {
  return rights === null ? null : read(rights);
}

const read = remembered((rights) => {
  const text = rights.trim();
  return /\s/.test(text) ? null : webAddress(text);
});
