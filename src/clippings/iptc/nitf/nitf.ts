import type { FileFormat, Head, Reading, SourceFile } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import { readXml } from "../../xml/read-xml.ts";
import { Desk, type Draft, saysSomething } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { rootElement } from "../root-element.ts";
import { reportFaults } from "../xml-faults.ts";
import { takeNitfBody } from "./nitf-body.ts";
import { takeNitfHead } from "./nitf-head.ts";

/** News in NITF 2 and 3 (https://iptc.org/std/NITF/), one document or several in an element around them. */
export const nitf: FileFormat = { name: "nitf", detect, read };

function detect({ text }: Head): boolean {
  const root = rootElement(text);
  if (root === undefined || /^(?:html|rss|feed|rdf)$/i.test(root.local)) return false;
  return root.local === "nitf" || /<nitf[\s>]/.test(text);
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  const xml = readXml(source.bytes, {
    wants: ({ local }) => local === "nitf",
    take: (element) => takeDocument(element, desk),
  });
  reportFaults(xml, desk);
  return desk.reading("nitf");
}

function takeDocument(document: XmlElement, desk: Desk): void {
  const draft: Draft = { line: document.line, blurbs: [] };
  const head = document.first("head");
  const said = takeNitfHead(head, desk, draft);
  const language = document.attributes.get("baselang") ?? document.attributes.get("xml:lang");
  if (language !== undefined && language.trim() !== "") {
    draft.language = { value: language.trim(), how: "given", rule: "baselang", line: document.line };
    desk.tally.kept("nitf@baselang", "language", { line: document.line, text: language });
  }
  const body = document.first("body");
  if (body !== undefined) takeNitfBody(body, desk, draft);
  const title = head?.first("title");
  if (draft.headline === undefined && title !== undefined && wordsIn(title) !== "") {
    draft.headline = { value: wordsIn(title), how: "given", rule: "title", line: title.line };
    desk.tally.kept("title", "headline", { line: title.line, text: title.text });
  }
  if (!saysSomething(draft)) {
    desk.tally.found();
    desk.tally.leftOut("without any text", { line: document.line });
    return;
  }
  const distributor = body?.find("body.head", "distributor");
  const name = wordsIn(distributor);
  desk.story(
    { ...said, line: document.line },
    draft,
    name === ""
      ? undefined
      : { value: name, how: "derived", rule: "provider", line: distributor?.line ?? document.line },
  );
}
