import { webAddress } from "../basics/address.ts";
import { remembered } from "../basics/remembered.ts";
import type { Chrome } from "./page.ts";

/** Whose something is: a sentence, or the address of a licence. */
type Rights = Pick<Chrome, "rights">;

/** A story's own rights, or else the archive's. */
export function rightsOf({ rights }: { readonly rights?: string | undefined }, archive: Rights): Rights {
  return rights === undefined ? archive : { rights };
}

/** The address of the licence, where rights are an address and nothing else; a sentence is none. */
export function licenceOf({ rights }: Rights): string | null {
  return rights === null ? null : read(rights);
}

const read = remembered((rights) => {
  const text = rights.trim();
  return /\s/.test(text) ? null : webAddress(text);
});
