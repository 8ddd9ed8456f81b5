import { encodedPath, plainPath, spellings } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles, HostNeeds } from "./host-files.ts";

/** `backfile.caddy`, to be imported in a site's block (caddyserver.com/docs/caddyfile). */
export const caddy: HostFiles = ({ moved, gone, root }) => {
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
    ...withdrawn(gone, root),
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

/** They are sent as gone, with what stands there. */
function withdrawn(gone: HostNeeds["gone"], root: string): string[] {
  if (gone.length === 0) return [];
  const paths = gone.flatMap(spellings).map((path) => word(plainPath(path, root)));
  return [`@withdrawn path ${paths.join(" ")}`, "handle @withdrawn {", "  file_server {", "    status 410", "  }", "}"];
}

/**
 * Quoted, so that a space does not end it. Caddy puts an environment's value in the place of `{$NAME}` before it looks at
 * quotes, up to the next brace on any line, so that braces are written by their numbers: it compares paths decoded.
 */
function word(path: string): string {
  return `"${path.replaceAll("{", "%7B").replaceAll("}", "%7D")}"`;
}
