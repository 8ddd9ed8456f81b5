import { code, quoted, type Trap, tracks } from "./trap.ts";

const { sum } = tracks;

/** Files that Eleventy, Node, npm, git or a shell would run where they find them, by their names alone. */
const programs = [
  ["content.11tydata.js", (name: string) => `module.exports = { x: ${code(name)} }`],
  ["content.11tydata.cjs", (name: string) => `module.exports = ${code(name)}`],
  ["content.11tydata.mjs", (name: string) => `export default ${code(name)}`],
  [".eleventy.js", (name: string) => `module.exports = () => ${code(name)}`],
  ["eleventy.config.js", (name: string) => `module.exports = () => ${code(name)}`],
  ["eleventy.config.cjs", (name: string) => `module.exports = () => ${code(name)}`],
  ["eleventy.config.mjs", (name: string) => `export default () => ${code(name)}`],
  ["eleventy.config.ts", (name: string) => `export default () => ${code(name)}`],
  [".eleventyignore", () => "**\n"],
  [".gitignore", () => "**\n"],
  [".gitattributes", () => "* filter=evil\n"],
  [".git/config", () => "[core]\n\tfsmonitor = touch ran-fsmonitor\n\tpager = touch ran-pager\n"],
  [".git/hooks/post-checkout", () => "#!/bin/sh\ntouch ran-hook\n"],
  ["_data/x.js", (name: string) => `module.exports = ${code(name)}`],
  ["_data/authors.js", (name: string) => `module.exports = ${code(name)}`],
  ["_includes/base.njk", () => `{{ ${sum} }}`],
  ["_includes/evil.11ty.js", (name: string) => `module.exports = ${code(name)}`],
  ["evil.11ty.js", (name: string) => `module.exports = () => ${code(name)}`],
  ["evil.11ty.cjs", (name: string) => `module.exports = () => ${code(name)}`],
  ["evil.11ty.mjs", (name: string) => `export default () => ${code(name)}`],
  ["evil.11ty.ts", (name: string) => `export default () => ${code(name)}`],
  ["evil.11ty.jsx", (name: string) => `export default () => ${code(name)}`],
  ["evil.js", (name: string) => code(name)],
  ["evil.mjs", (name: string) => code(name)],
  ["evil.cjs", (name: string) => code(name)],
  ["evil.ts", (name: string) => code(name)],
  ["evil.wasm", () => "\0asm\u0001\0\0\0"],
  ["evil.node", () => "\u007fELF"],
  ["evil.njk", () => `---\npermalink: ran-njk.html\n---\n{{ ${sum} }}`],
  ["evil.liquid", () => `---\npermalink: ran-liquid.html\n---\n{{ 7919 | times: 4391 }}`],
  ["evil.hbs", () => "{{> ../secret.txt}}"],
  ["evil.mustache", () => "{{> ../secret.txt}}"],
  ["evil.ejs", () => `<%= ${sum} %>`],
  ["evil.pug", () => `p= ${sum}`],
  ["evil.haml", () => `%p= ${sum}`],
  ["evil.webc", () => `<b @html="${sum}"></b>`],
  ["evil.vue", () => `<template>{{ ${sum} }}</template>`],
  ["evil.mdx", () => `{${sum}}`],
  ["evil.page", () => `---\npermalink: ran-page.html\n---\n${sum}`],
  ["pages.page", () => `---\npermalink: ran-pages.html\n---\n${sum}`],
  ["evil.php", () => `<?php echo ${sum};`],
  ["evil.sh", () => "#!/bin/sh\ntouch ran-sh\n"],
  ["evil.svg", () => `<svg xmlns="http://www.w3.org/2000/svg" onload="${sum}"><script>${sum}</script></svg>`],
  ["evil.xsl", () => `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>`],
  ["evil.dtd", () => `<!ENTITY x SYSTEM "secret.txt">`],
  [".npmrc", () => "script-shell=./evil.sh\nnode-options=--require=./evil.js\n"],
  [".env", () => "NODE_OPTIONS=--require=./evil.js\nBACKFILE_CONTENT=/\n"],
  [".envrc", () => "touch ran-envrc\n"],
  [".babelrc.js", (name: string) => `module.exports = ${code(name)}`],
  [".pagefind.toml", () => 'site = "/"\n'],
  ["pagefind.yml", () => "site: /\nglob: '**/*'\n"],
  ["tsconfig.tsbuildinfo", () => "{}"],
  ["Makefile", () => "all:\n\ttouch ran-make\n"],
  ["tsx", () => "#!/bin/sh\ntouch ran-tsx\n"],
] as const;

/** Data that is read as sources of stories, because of its name, and holds none. */
const data = [
  ["package.json", JSON.stringify({ type: "commonjs", main: "evil.js", scripts: { postinstall: "touch ran-npm" } })],
  [
    "tsconfig.json",
    JSON.stringify({ extends: "../secret.txt", compilerOptions: { plugins: [{ name: "./evil.js" }] } }),
  ],
  ["content.json", JSON.stringify({ permalink: "../ran-json.html", layout: "../secret.txt" })],
  ["content.11tydata.json", JSON.stringify({ permalink: "../ran-data.html", eleventyComputed: { x: `{{ ${sum} }}` } })],
  ["vercel.json", JSON.stringify({ redirects: [{ source: "/(.*)", destination: "https://evil.example/" }] })],
] as const;

/** Stories in the places of programs. */
const modules = [
  ["node_modules/gray-matter/index.js", code("module"), { told: "file-unknown" }],
  ["node_modules/x/package.json", '{"main":"index.js","exports":"./index.js"}', { told: "json-without-stories" }],
  [
    "node_modules/x/story.md",
    `---\nheadline: A story among modules {{ ${sum} }}\ndate: 2011-03-09\n---\nText.\n`,
    { says: [`A story among modules {{ ${sum} }}`] },
  ],
] as const;

/** By whom the story beside each trap is. */
export const byline = `{{ ${sum} }} Marl`;

/** Files about people. */
const people = [
  ["1 front-matter-language", "authors/js.md", `---js\n{ name: ${code("person")} }\n---\nText.\n`],
  [
    "2 yaml-refused",
    "authors/function.md",
    `---\nname: !!js/function 'function () { return ${code("person-yaml")} }'\n---\nText.\n`,
  ],
  ["3 yaml-refused", "authors/proto.md", "---\nname: Bo Ek\n__proto__: { name: x }\n---\nText.\n"],
] as const;

/** Settings, decisions and a style sheet of the owner's own, in the hands of somebody else. */
const settings = [
  ["2 theme-unreadable", `title: '{{ ${sum} }}'\ntheme: ../../evil\nshow: full\n`],
  ["theme-unknown", `title: '<%= ${sum} %>'\ntheme: constructor\nshow: full\n`],
  ["2 cards-unreadable", `title: x\ncards: { font: ../../secret.txt }\nshow: full\n`],
  ["2 key-unknown", `title: x\neleventyComputed: { title: "{{ ${sum} }}" }\npermalink: ../x\nshow: full\n`],
  [
    "2 address-unreadable",
    `title: x\naddress: 'javascript:${sum}'\nlanguage: ../../evil\nzone: ../../../etc/passwd\nshow: full\n`,
  ],
  ["2 oai-unreadable", `title: x\noai: { gateway: 'javascript:${sum}', email: '$(touch ran-mail)' }\nshow: full\n`],
] as const;

/** Settings that are no YAML of ours: nothing is built with them. */
const broken = [
  `title: !!js/function 'function () { return ${code("settings")} }'\n`,
  "a: &a [x]\ntitle: *a\n",
  "title: x\n__proto__: { show: full }\n",
  "title: x\nfields: { __proto__: headline, constructor: authors }\n",
  `---js\n{ title: ${code("settings-js")} }\n---\n`,
] as const;

const style = `@import "http://127.0.0.1/x.css"; @import url(../secret.txt);
body { background: url(http://127.0.0.1/${sum}); width: expression(${sum}); behavior: url(x.htc); -moz-binding: url(x.xml#x) }
</style><script>globalThis.${tracks.global}=1</script>
@font-face { src: url("file:///etc/passwd") }\n`;

/** Files that are no stories: programs, data, settings. */
export function fileTraps(): Trap[] {
  const hidden = "A hidden file is nobody's source.";
  const forCheck = "A build does not read it; `backfile check` does.";
  return [
    ...programs.map(([file, text]): Trap => {
      const bytes = text(file.replaceAll(/[^a-z0-9]/gi, "-"));
      const isHidden = /(?:^|\/)\./.test(file);
      return { file, bytes, ...(isHidden ? { silent: hidden } : { told: "file-unknown" }) };
    }),
    ...data.map(([file, bytes]): Trap => ({ file, bytes, told: "json-without-stories" })),
    ...modules.map(([file, bytes, expected]): Trap => ({ file, bytes, ...expected })),
    ...people.map(([told, file, bytes]): Trap => ({ file, bytes, told })),
    {
      file: "authors/tags.md",
      bytes: `---\nname: ${quoted(byline)}\nlinks: ['javascript:${sum}']\n---\nShe is {{ ${sum} }} and <%= 1 %>.\n`,
      says: [`She is {{ ${sum} }} and <%= 1 %>.`],
      told: "3 link-unreadable",
    },
    ...settings.map(([told, bytes]): Trap => ({ file: "archive.yaml", bytes, told })),
    ...broken.map((bytes): Trap => ({ file: "archive.yaml", bytes, fails: /archive\.yaml/ })),
    { file: "theme.css", bytes: style, told: "1 style-loads" },
    {
      file: "search-tests.yaml",
      bytes: `- query: !!js/function 'function () { ${code("search")} }'\n`,
      silent: forCheck,
    },
    { file: "search-tests.yaml", bytes: `tests: [{ query: '{{ ${sum} }}', __proto__: {} }]\n`, silent: forCheck },
    { file: "merges.yaml", bytes: `same: !!js/function 'function () { ${code("merges")} }'\n`, told: "1 yaml-refused" },
    { file: "merges.yaml", bytes: "__proto__: { same: [] }\nconstructor: x\n", told: "1 yaml-refused" },
  ];
}
