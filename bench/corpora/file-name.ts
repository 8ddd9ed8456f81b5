import { slug } from "../../src/basics/slug.ts";

/** `tanker-leaves-the-strait-r0042`: a name for a file and for an address, unlike any other of its corpus. */
export function fileName(headline: string, corpus: string, index: number): string {
  return `${slug(headline).slice(0, 60).replace(/-$/, "")}-${corpus}${index.toString(36).padStart(4, "0")}`;
}
