import { encodedPath, plainPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** `backfile.caddy`, to be imported in a site's block (caddyserver.com/docs/caddyfile). */
export const caddy: HostFiles = ({ moved, root }) => {
  const lines = [
    "# Import this file in the block of a site whose root is the site:",
    "#   import /var/www/clips/backfile.caddy",
    ...moved.map(({ from, to }) => `redir ${word(plainPath(from, root))} ${encodedPath(to, root)} permanent`),
    "header {",
    ...everywhere.map(([name, value]) => `  ${name} "${value}"`),
    "}",
    `@search path ${root}search/ ${root}search/index.html`,
    `@plain not path ${root}search/ ${root}search/index.html`,
    `header @search ${policyName} "${policies.search}"`,
    `header @plain ${policyName} "${policies.plain}"`,
    `@lasting path ${lasting.map((folder) => `${root}${folder}*`).join(" ")}`,
    `header @lasting ${lastingHeader[0]} "${lastingHeader[1]}"`,
    "encode gzip",
    "handle_errors {",
    "  @missing expression {http.error.status_code} == 404",
    "  handle @missing {",
    `    rewrite * ${root}404.html`,
    "    file_server",
    "  }",
    "}",
    "file_server {",
    `  hide backfile.caddy`,
    "}",
  ];
  return [{ file: "backfile.caddy", text: `${lines.join("\n")}\n` }];
};

/** Quoted, so that a space does not end it; asterisks and braces stand in no path of the site but as they are. */
function word(path: string): string {
  return `"${path.replaceAll("{", "\\{")}"`;
}
