import { encodedPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";
import { rule } from "./netlify.ts";

/** Static redirects that Cloudflare Pages takes; the others lead on by the pages that stand there. */
const most = 2000;

/**
 * `_headers` and `_redirects` (developers.cloudflare.com/pages/configuration/headers, …/redirects). A name behind `!`
 * takes the header of an earlier rule away.
 */
export const cloudflare: HostFiles = ({ moved, root }) => [
  {
    file: "_headers",
    text:
      rule(`${root}*`, [...everywhere, [policyName, policies.plain]]) +
      `${root}search/\n  ! ${policyName}\n  ${policyName}: ${policies.search}\n` +
      lasting.map((folder) => rule(`${root}${folder}*`, [lastingHeader])).join(""),
  },
  ...(moved.length === 0
    ? []
    : [
        {
          file: "_redirects",
          text: moved
            .slice(0, most)
            .map(({ from, to }) => `${encodedPath(from, root)} ${encodedPath(to, root)} 301\n`)
            .join(""),
        },
      ]),
];
