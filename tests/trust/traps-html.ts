import { createHash } from "node:crypto";
import { code, type Trap, tracks } from "./trap.ts";

const { sum } = tracks;

/**
 * Saved pages with what a browser, a server or a page printer would run or fetch.
 *
 * @param remote the address of a server that nobody may ask for anything
 */
export function htmlTraps(remote: string): Trap[] {
  const fetched = `<link rel="stylesheet" href="${remote}"><base href="${remote}"><meta http-equiv="refresh" content="0;url=${remote}">`;
  const shown = `<img src="${remote}" srcset="${remote} 2x"><iframe src="${remote}"></iframe><object data="${remote}"></object>`;
  return [
    page("script", `<script>${code("html")}</script>${fetched}`, `${shown}<p onclick="${sum}">${said("script")}</p>`),
    page("angle", "", `<p>&lt;%= ${sum} %&gt; ${said("angle")}</p>`),
    page("include", "", `<p>{% include "../../secret.txt" %} ${said("include")}</p>`),
    page("php", "", `<p><?php echo ${sum}; system("touch ran-php-html"); ?> ${said("php")}</p>`),
    page(
      "server",
      "",
      `<!--#exec cmd="touch ran-ssi" --><p><!--#include file="../../secret.txt"-->${said("server")}</p>`,
    ),
    page(
      "edge",
      "",
      `<esi:include src="${remote}"/><jsp:include page="../../secret.txt"/><p th:text="\${${sum}}">${said("edge")}</p>`,
    ),
    page(
      "drawing",
      "",
      `<svg><script>${sum}</script><image href="${remote}"/><use href="${remote}#x"/></svg><p>${said("drawing")}</p>`,
    ),
    page("formula", "", `<p><math><maction xlink:href="javascript:${sum}">x</maction></math> ${said("formula")}</p>`),
    page("template", "", `<template><script>${sum}</script></template><p>${said("template")}</p>`),
    page("web-component", "", `<x-y onconnected="${sum}"><p>${said("web-component")}</p></x-y>`),
    {
      file: "html/front.html",
      bytes: "---\npermalink: ../../ran-html.html\n---\n<p>Text.</p>\n",
      told: "format-unknown",
    },
  ];
}

/** A paragraph that a reader of pages takes for text. */
function said(name: string): string {
  return `Counted {{ ${sum} }} and \${${sum}} ${words(name, 30)}.`;
}

const nouns =
  "eels herons ferries lamps bridges kilns orchards bells sluices gulls barges looms mills dykes reeds otters ponds choirs kites wells";

/** So many words, others for every page, so that no two pages are taken for one story. */
function words(name: string, count: number): string {
  const bytes = createHash("sha512").update(name).digest();
  const all = nouns.split(" ");
  return Array.from(
    { length: count },
    (_, at) => `${all[(bytes[at] ?? 0) % all.length]}${at % 7 === 6 ? "," : ""}`,
  ).join(" ");
}

function page(name: string, head: string, body: string): Trap {
  const title = `How the ${name} page counts ${words(name, 3)}`;
  const bytes = `<!doctype html>
<html><head><title>${title}</title><meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="2011-03-09">${head}</head><body><article><h1>${title}</h1>
<p>The board of Fenmouth said to the ${name} page: ${words(`${name} one`, 30)}.</p>
${body}
<p>Nobody in the ${name} page would say otherwise: ${words(`${name} two`, 30)}.</p>
</article></body></html>`;
  return { file: `html/${name}.html`, bytes, says: [title, said(name)] };
}
