import type { FileFormat, Head } from "../clipping.ts";
import { rootName } from "../xml/root-name.ts";
import { readExport } from "./read-export.ts";

/** What WordPress writes under “Tools, Export”: WXR, a feed with all that the database holds of a site. */
export const wordpress: FileFormat = {
  name: "wordpress",
  detect: ({ text }: Head) =>
    rootName(text)?.toLowerCase() === "rss" &&
    /xmlns:\w{1,20}\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version/i.test(text),
  read: readExport,
};
