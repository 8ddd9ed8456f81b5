import { externalUrl } from "../basics/address.ts";

/** A story's address at the paper, or null where it is none that a page may link: only http and https. */
export function webAddress(url: string | null): string | null {
  const address = url === null ? undefined : externalUrl(url);
  return address === undefined || address.startsWith("mailto:") ? null : address;
}
