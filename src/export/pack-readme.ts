import type { Archive } from "../archive/archive.ts";

/** What the reader of a pack is told first, in plain words. */
export function packReadme({ settings, stories }: Archive, withSources: boolean): string {
  const title = settings.title.replace(/\p{Cc}+/gu, " ");
  const count = stories.length === 1 ? "1 story" : `${stories.length} stories`;
  return `${title}

This is a news archive (${count}), packed to be kept. To read it you need a web browser and nothing
else: no internet, no other program.

HOW TO OPEN IT

  1. If this is a ZIP file, unpack it first.
  2. Open the folder "data", and in it the folder "site".
  3. Open the file "index.html".

It works from a USB stick, a disk or a CD. Searching for words does not: for that, browsers
want the site to come from a web server. Any will do; the folder "site" is all that it needs.

WHAT IS IN IT

  data/site      the archive as web pages
${withSources ? "  data/content   the sources that it was made from, as they were found\n" : ""}  data/records   every story as data (JSON Lines: one story a line), with the settings
  manifest-sha512.txt, tagmanifest-sha512.txt
                 a checksum of every file

The layout is BagIt 1.0 (RFC 8493), which libraries and archives use.

IS IT STILL WHOLE?

With Backfile, from the folder above this one (or with the ZIP file itself):

  npx backfile check NAME-OF-THIS-FOLDER

Without it, in this folder:

  sha512sum --quiet -c manifest-sha512.txt

TO MAKE THE ARCHIVE ANEW FROM IT

  npx backfile import NAME-OF-THIS-FOLDER
  npx backfile build
`;
}
