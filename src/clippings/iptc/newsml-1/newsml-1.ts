import type { FileFormat, Head, Reading, SourceFile } from "../../clipping.ts";
import { readXml } from "../../xml/read-xml.ts";
import { Desk } from "../desk.ts";
import { rootElement } from "../root-element.ts";
import { reportFaults } from "../xml-faults.ts";
import { takeNewsItem } from "./news-item.ts";

/** News in NewsML 1.0 to 1.2 (https://iptc.org/std/NewsML/), one `NewsItem` or several. */
export const newsml1: FileFormat = { name: "newsml-1", detect, read };

function detect({ text }: Head): boolean {
  const root = rootElement(text);
  return root?.local === "NewsML" || (root?.local === "NewsItem" && text.includes("<NewsComponent"));
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  const xml = readXml(source.bytes, {
    wants: ({ local }, way) =>
      local === "NewsItem" || (local === "DateAndTime" && way.at(-1)?.local === "NewsEnvelope"),
    take: (element) => {
      if (element.local === "NewsItem") takeNewsItem(element, desk);
      else desk.saw(desk.moment(element.text, "DateAndTime", element.line));
    },
  });
  reportFaults(xml, desk);
  return desk.reading("newsml-1");
}
