import { encodedPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";
import { rule } from "./netlify.ts";

/** Static redirects that Cloudflare Pages takes (100 with patterns besides); the others lead on by pages that stand there. */
const most = 2000;

/**
 * `_headers` and `_redirects` (developers.cloudflare.com/pages/configuration/headers, …/redirects). A name behind `!`
 * takes the header of an earlier rule away. Pages link to `…/index.html`, so that they open from a disk, and Cloudflare
 * leads on from there to `…/`: with a path in letters beyond ASCII its own development server fails at that (wrangler
 * 4.86), so that the last rule does it.
 */
export const cloudflare: HostFiles = ({ moved, root }) => [
  {
    file: "_headers",
    text:
      rule(`${root}*`, [...everywhere, [policyName, policies.plain]]) +
      `${root}search/\n  ! ${policyName}\n  ${policyName}: ${policies.search}\n` +
      lasting.map((folder) => rule(`${root}${folder}*`, [lastingHeader])).join(""),
  },
  {
    file: "_redirects",
    text: `${moved
      .slice(0, most)
      .map(({ from, to }) => `${encodedPath(from, root)} ${encodedPath(to, root)} 301\n`)
      .join("")}${root}*/index.html ${root}:splat/ 301\n`,
  },
];
