import type { Reading } from "../../../src/clippings/clipping.ts";
import { savedPage } from "../../../src/clippings/html/saved-page.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";

/** Reads a page as the registry would. */
export async function readHtml(html: string | Uint8Array, zone = "UTC"): Promise<Reading> {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  return savedPage.read({
    file: "content/page.html",
    bytes: bytesOf(bytes),
    front: { zone },
    readInside: () => Promise.reject(new Error("A page holds no files.")),
  });
}
