import { element } from "./element.ts";

/**
 * A sentence with values put in as text, each kept apart from the direction of the words around it: a Hebrew query in an
 * English sentence, an English one in an Arabic. Nodes stand as they are.
 */
export function sentence(text: string, values: Readonly<Record<string, string | Node>>): Node[] {
  return text.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return document.createTextNode(piece);
    return typeof value === "string" ? element("bdi", {}, value) : value;
  });
}
