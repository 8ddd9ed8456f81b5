import type { YamlNodeMap } from "./yaml-write.ts";

/*
 * What editors are told of a value, in JSON Schema 2020-12. They take bare `1984` for a number and `no` for false;
 * Backfile takes both for text.
 */

export const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };
/** One text or a list of them. */
export const texts: YamlNodeMap = { anyOf: [text, { type: "array", items: text }] };
const line: YamlNodeMap = { type: "integer", minimum: 1 };
export const author: YamlNodeMap = {
  anyOf: [
    { type: ["string", "number", "boolean"] },
    { type: "object", properties: { name: text, role: text }, required: ["name"], additionalProperties: false },
  ],
};
export const place: YamlNodeMap = {
  type: "object",
  properties: { file: text, line },
  required: ["file"],
  additionalProperties: false,
};
/** Where something stands on the web: http or https. */
export const address: YamlNodeMap = { type: ["string", "null"], pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?:" };
