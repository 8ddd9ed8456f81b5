import type { XmlElement } from "../xml/element.ts";
import { printInside } from "../xml/print-element.ts";
import { elementName } from "./element-names.ts";
import { type Entry, told } from "./entry.ts";

/**
 * The entry with what feedsmith passes over: the address before a feed's counting service, a text in XHTML, the language
 * of its texts, and PRISM in feeds that are RDF.
 */
export function besidesOf(entry: Entry, element: XmlElement, isAtom: boolean): Entry {
  const all = element.elements.map((child) => ({ child, name: elementName(child, isAtom) }));
  const prism = (name: string) => all.filter((one) => one.name.toLowerCase() === `prism:${name.toLowerCase()}`);
  const original = all.filter(({ child }) => child.local.toLowerCase() === "origlink");
  const bodies = all.filter(({ child }) =>
    /^(?:body|fullitem)$|^xhtml:div$/.test(
      child.uri === "" ? child.local : child.local === "div" ? elementName(child, isAtom) : child.local,
    ),
  );
  return {
    ...entry,
    links: [...original.flatMap(({ child, name }) => told(name, child.text)), ...entry.links],
    bodies: [...entry.bodies, ...bodies.flatMap(({ child, name }) => told(name, { text: htmlIn(child), html: true }))],
    dates: [...entry.dates, ...prism("publicationDate").flatMap(({ child, name }) => told(name, child.text))],
    sections: [...entry.sections, ...prism("section").flatMap(({ child, name }) => told(name, child.text))],
    languages: [...entry.languages, ...textLanguages(element)],
  };
}

/** Elements are its markup, or its text is. */
function htmlIn(element: XmlElement): string {
  return element.elements.length > 0 ? printInside(element) : element.text;
}

/** The language of the text counts before that of the summary and of the headline. */
function textLanguages(element: XmlElement) {
  return ["content", "encoded", "body", "fullitem", "summary", "description", "title"].flatMap((local) =>
    element.all(local).flatMap((one) => told(`${one.name}@xml:lang`, one.attributes.get("xml:lang"))),
  );
}
