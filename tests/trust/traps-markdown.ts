import { code, quoted, record, type Trap, tracks } from "./trap.ts";

const { sum, file: ran } = tracks;

/** Fences that name a language in which front matter would run, or be something else than YAML. */
const fences = [
  ["js", `{ headline: ${code("fence-js")} }`],
  ["javascript", `module.exports = { headline: ${code("fence-javascript")} }`],
  ["JavaScript", `{ headline: ${code("fence-case")} }`],
  ["JS", `{ headline: ${code("fence-upper")} }`],
  [" js", `{ headline: ${code("fence-space")} }`],
  ["js ", `{ headline: ${code("fence-trailing")} }`],
  ["node", code("fence-node")],
  ["mjs", `export default ${code("fence-mjs")}`],
  ["ts", `export default ${code("fence-ts")} as string`],
  ["coffee", `headline: ${code("fence-coffee")}`],
  ["coffeescript", `headline: ${code("fence-coffeescript")}`],
  ["cson", `headline: "#{${sum}}"`],
  ["json", `{ "headline": "${sum}", "__proto__": { "polluted": true } }`],
  ["json5", `{ headline: ${sum} }`],
  ["toml", `headline = "${sum}"`],
  ["constructor", "headline: y"],
  ["__proto__", "headline: y"],
] as const;

/** Tags of template languages and of other programs that print pages. */
const tags = [
  ["nunjucks", `{{ ${sum} }}{% set x = ${sum} %}{{ range.constructor("return ${sum}")() }}`],
  ["nunjucks-include", `{% include "../secret.txt" %}{% import "../secret.txt" as s %}{% extends "x.njk" %}`],
  ["nunjucks-global", `{{ cycler.constructor("${code("nunjucks").replaceAll('"', "'")}")() }}`],
  ["liquid", `{{ 7919 | times: 4391 }}{% assign x = 7919 | times: 4391 %}{{ x }}`],
  ["liquid-render", `{% render "../secret.txt" %}{% include_relative ../secret.txt %}{% layout "x" %}`],
  ["handlebars", `{{#with "constructor"}}{{lookup this "constructor"}}{{/with}}{{> ../secret.txt}}{{{${sum}}}}`],
  ["mustache", `{{#constructor}}{{{.}}}{{/constructor}}{{> secret}}`],
  ["ejs", `<%= ${sum} %><%- include("../secret.txt") %><% ${code("ejs")} %>`],
  ["erb", "<%= 7919*4391 %><%= `touch ran-erb` %><%= File.read('../secret.txt') %>"],
  ["pug", `#{${sum}} !{${sum}} p= ${sum}`],
  ["haml", `= ${sum} #{${sum}}`],
  ["webc", `<b @html="${sum}"></b><script webc:setup>${code("webc")}</script><include webc:import="../secret.txt">`],
  ["vue", `{{ constructor.constructor("return ${sum}")() }}<b v-html="${sum}"></b>`],
  ["angular", `{{ $on.constructor("return ${sum}")() }}[innerHTML]="${sum}"`],
  ["svelte", `{@html ${sum}}{${sum}}{#if ${sum}}{/if}`],
  ["mdx", `import x from "../secret.txt"; export const y = ${sum}; {${sum}}`],
  ["template-literal", `\${${sum}}\${${code("literal")}}`],
  ["jinja", `{{ ''.__class__.__mro__[1].__subclasses__() }}{{ config.items() }}{{ ${sum} }}`],
  ["twig", `{{ ['touch ran-twig']|filter('system') }}{{ ${sum} }}`],
  ["freemarker", `<#assign x="freemarker.template.utility.Execute"?new()>\${x("touch ran-freemarker")}`],
  ["velocity", `#set($x=${sum})$x#include("../secret.txt")#parse("../secret.txt")`],
  ["razor", `@(${sum})@{var x = ${sum};}@Html.Raw(x)`],
  ["hugo", `{{< readfile file="../secret.txt" >}}{{% mul 7919 4391 %}}{{ getenv "BACKFILE_SECRET" }}`],
  ["hugo-go", `{{ mul 7919 4391 }}{{ readFile "../secret.txt" }}{{ os.Getenv "BACKFILE_SECRET" }}`],
  ["php", `<?php echo ${sum}; include "../secret.txt"; system("touch ran-php"); ?><?= ${sum} ?>`],
  ["ssi", `<!--#exec cmd="touch ran-ssi" --><!--#include file="../secret.txt" -->`],
  ["asp", `<% Response.Write(${sum}) %><%@ include file="../secret.txt" %>`],
  ["coldfusion", `<cfexecute name="touch" arguments="ran-cf"></cfexecute>#evaluate("${sum}")#`],
  ["shell", "$(touch ran-shell) `touch ran-backtick` ; touch ran-semicolon | touch ran-pipe"],
  ["percent", `%BACKFILE_SECRET% $BACKFILE_SECRET \${BACKFILE_SECRET} $env:BACKFILE_SECRET`],
  ["log4j", `\${jndi:ldap://127.0.0.1/x}\${env:BACKFILE_SECRET}`],
  ["excel", `=cmd|' /C touch ran-excel'!A0 =HYPERLINK("http://127.0.0.1/","x") @SUM(7919*4391)`],
  ["latex", `\\input{../secret.txt}\\write18{touch ran-latex}$$\\href{javascript:${sum}}{x}$$`],
  ["org", `#+INCLUDE: "../secret.txt" src_js{return ${sum}}`],
  ["asciidoc", `include::../secret.txt[] {counter:x} pass:[<script>${sum}</script>]`],
  ["rst", `.. include:: ../secret.txt .. raw:: html <script>${sum}</script>`],
  ["wikitext", `{{#expr:7919*4391}}{{../secret.txt}}[[File:../secret.txt]]`],
  ["wordpress", `[php]echo ${sum};[/php][include file="../secret.txt"][gallery ids="1,2"]`],
  ["replace", "$& $1 $` $' $$ \\0 \\1 %s %d %n {0} {}"],
] as const;

/** Keys that make programs of pages elsewhere, as YAML lines. */
const keys = [
  ["override-njk", "templateEngineOverride: njk"],
  ["override-liquid", "templateEngineOverride: liquid,md"],
  ["override-code", "templateEngineOverride: 11ty.js"],
  ["override-none", "templateEngineOverride: false"],
  ["computed", `eleventyComputed:\n  permalink: "{{ ${sum} }}.html"\n  headline: "{{ ${sum} }}"`],
  ["permalink-up", "permalink: ../../ran-permalink.html"],
  ["permalink-root", "permalink: /../../../../../../tmp/ran-permalink.html"],
  ["permalink-tag", `permalink: "{{ ${sum} }}/index.html"`],
  ["permalink-map", "permalink: { build: ../ran-build.html, serverless: /x/ }"],
  ["permalink-false", "permalink: false"],
  ["layout", "layout: ../../secret.txt"],
  ["layout-code", "layout: ../evil.11ty.js"],
  ["navigation", `eleventyNavigation: { key: "{{ ${sum} }}", url: "javascript:${sum}" }`],
  ["pagination", "pagination: { data: collections.all, size: 1, before: x }"],
  ["import", "eleventyImport: { collections: [all] }"],
  ["exclude", "eleventyExcludeFromCollections: true"],
  ["schema", "eleventyDataSchema: x"],
  ["dynamic", "dynamicPermalink: true"],
  ["page", "page: { url: /ran-page/, outputPath: ../ran-page.html, inputPath: ../secret.txt }"],
  ["collections", "collections: { all: [] }"],
  ["override-data", "override:tags: []"],
  ["render", "render: ../evil.11ty.js"],
] as const;

/** YAML that makes objects, code or very much of very little. */
const yaml = [
  ["function", `headline: !!js/function 'function () { return ${code("yaml")} }'`, "2 yaml-refused"],
  ["regexp", "headline: !!js/regexp /x/", "2 yaml-refused"],
  ["undefined", "headline: !!js/undefined ''", "2 yaml-refused"],
  ["python", "headline: !!python/object/apply:os.system ['touch ran-python']", "2 yaml-refused"],
  ["ruby", "headline: !ruby/object:Gem::Installer\n  i: x", "4 yaml-refused"],
  ["binary", "headline: !!binary aGVsbG8=", "2 yaml-refused"],
  ["include", "headline: !include ../secret.txt", "2 yaml-refused"],
  ["tag", "%TAG ! tag:x.example,2000:\n--- !evil\nheadline: x", "3 front-matter-unreadable"],
  ["anchor", "a: &a x\nheadline: *a", "2 yaml-refused"],
  ["merge", "a: &a { headline: x }\n<<: *a", "2 yaml-refused"],
  ["laughs", laughs(), "2 yaml-refused"],
  ["proto", "headline: x\n__proto__: { polluted: true }", "3 yaml-refused"],
  ["nested-proto", "headline: x\nauthors: [{ __proto__: { name: x } }]", "3 yaml-refused"],
  ["twice", "headline: x\nheadline: y", "3 yaml-refused"],
  ["deep", `headline: x\na: ${"[".repeat(2000)}${"]".repeat(2000)}`, "3 yaml-refused"],
] as const;

function laughs(): string {
  const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (let at = 1; at < 20; at += 1) {
    const [before, own] = [at - 1, at].map((number) => String.fromCharCode(97 + number));
    lines.push(`${own}: &${own} [${Array(9).fill(`*${before}`).join(", ")}]`);
  }
  return lines.join("\n");
}

/** Front matter, tags and keys in Markdown files: records of our own, and files as other generators have them. */
export function markdownTraps(): Trap[] {
  return [
    ...fences.map(([language, text], index): Trap => {
      const file = `fences/fence-${index}.md`;
      return { file, bytes: `---${language}\n${text}\n---\nText behind a fence.\n`, told: "1 front-matter-language" };
    }),
    {
      file: "fences/plus.md",
      bytes: `+++\ntitle = '${sum} in TOML {{ ${sum} }}'\ndate = 2011-03-09\n+++\nText.\n`,
      says: [`${sum} in TOML {{ ${sum} }}`],
    },
    {
      file: "fences/brace.md",
      bytes: `{\n"title": "${sum} in JSON",\n"date": "2011-03-09",\n"__proto__": {"polluted": true}\n}\nText.\n`,
      told: "1 front-matter-unreadable",
    },
    ...tags.map(([name, tag]): Trap => {
      const headline = `${tag} said the ${name} trap`;
      const body = `A line before ${tag}\n\n\`\`\`\`\n${tag}\n\`\`\`\``;
      return {
        file: `tags/${name}.md`,
        bytes: record(headline, body, `section: ${quoted(tag)}\n`),
        says: [headline, `\n${tag}\n`],
      };
    }),
    ...tags.map(([name, tag]): Trap => {
      const headline = `${tag} said the other ${name} trap`;
      const bytes = `---\nlayout: post\ntitle: ${quoted(headline)}\ndate: 2011-03-09\n---\nA line before.\n\n\`\`\`\`\n${tag}\n\`\`\`\`\n`;
      return { file: `_posts/2011-03-09-${name}.md`, bytes, says: [`said the other ${name} trap`] };
    }),
    ...keys.map(([name, lines]): Trap => {
      const headline = `The story with ${name}`;
      return {
        file: `keys/${name}.md`,
        bytes: record(headline, `Seven times {{ ${sum} }}.`, `${lines}\n`),
        says: [headline, `Seven times {{ ${sum} }}.`],
        told: "4 key-unknown",
      };
    }),
    ...yaml.map(([name, lines, told]): Trap => {
      return { file: `yaml/${name}.md`, bytes: `---\n${lines}\n---\nText below YAML, ${ran}no.\n`, told };
    }),
  ];
}
