import { encodedPath } from "./encoded.ts";
import { everywhere, type Header, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/**
 * `_headers` and `_redirects` (docs.netlify.com/routing/headers, …/redirects). Of two rules that fit a file both are
 * sent, so that all pages get the policy of the search page, and each page's own says that it has no script at all.
 * The sign `!` has a redirect come before the page that stands there for other hosts.
 */
export const netlify: HostFiles = ({ moved, root }) => [
  {
    file: "_headers",
    text:
      rule(`${root}*`, [...everywhere, [policyName, policies.search]]) +
      lasting.map((folder) => rule(`${root}${folder}*`, [lastingHeader])).join(""),
  },
  ...(moved.length === 0
    ? []
    : [
        {
          file: "_redirects",
          text: moved.map(({ from, to }) => `${encodedPath(from, root)} ${encodedPath(to, root)} 301!\n`).join(""),
        },
      ]),
];

/** A path and the headers of the files there. */
export function rule(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}
