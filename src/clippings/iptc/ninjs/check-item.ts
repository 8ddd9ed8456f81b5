import type { Desk } from "../desk.ts";
import { JsonObject } from "./json-object.ts";
import { customaryKeys, isOpenKey, type KeyKind, ninjsKeys, wordsOf } from "./keys.ts";

/** Items within items within items: more is nobody's story. */
const deepest = 3;

/** Reports what in an item is not as ninjs has it. What can be read is read all the same. */
export function checkItem(item: JsonObject, desk: Desk, line: number, depth = 0): void {
  for (const { key, value } of item.entries) {
    const small = key.toLowerCase();
    const kind = isOpenKey(small) ? "text" : ninjsKeys.get(small);
    if (kind === undefined) {
      if (!customaryKeys.has(small)) unknownKey(desk, key, line);
    } else if (!isOf(value, kind)) wrongValue(desk, key, value, [kindNames[kind]], line);
    else {
      checkWords(desk, key, value, line);
      if (kind.startsWith("list")) checkConcepts(value, key, desk, line);
    }
  }
  checkUrgency(item, desk, line);
  checkPlaces(item, desk, line);
  checkRights(item, desk, line);
  checkAdvice(item, desk, line);
  for (const association of associationsOf(item, desk, line)) {
    if (depth < deepest) checkItem(association, desk, line, depth + 1);
  }
}

const kindNames: Readonly<Record<KeyKind, string>> = {
  text: "a text",
  number: "a number",
  list: "a list of objects",
  object: "an object",
  "list or object": "a list of objects",
  "text or object": "a text",
};

function isOf(value: unknown, kind: KeyKind): boolean {
  const isObject = JsonObject.of(value) !== undefined;
  const isList = Array.isArray(value) && value.every((inner) => JsonObject.of(inner) !== undefined);
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "list":
      return isList;
    case "object":
      return isObject;
    case "list or object":
      return isList || isObject;
    case "text or object":
      return typeof value === "string" || isObject;
  }
}

function unknownKey(desk: Desk, key: string, line: number): void {
  desk.problem("ninjs-key", {
    line,
    found: key,
    note: "ninjs has no such key, so nobody knows what it holds. It is left out, and the story is kept.",
  });
}

function wrongValue(desk: Desk, key: string, value: unknown, expected: readonly string[], line: number): void {
  desk.problem("ninjs-value", {
    line,
    found: `${key}: ${JSON.stringify(value)}`.slice(0, 200),
    expected,
    note: "This is not what ninjs has there. It is left out where it cannot be read, and the story is kept.",
  });
}

function checkWords(desk: Desk, key: string, value: unknown, line: number): void {
  const words = wordsOf(key.toLowerCase());
  if (words !== undefined && typeof value === "string" && !words.has(value))
    wrongValue(desk, key, value, [...words], line);
}

/** Concepts are named by texts: `name`, `code`, `literal`. */
function checkConcepts(value: unknown, key: string, desk: Desk, line: number): void {
  for (const one of Array.isArray(value) ? value : []) {
    for (const part of JsonObject.of(one)?.entries ?? []) {
      const isName = /^(?:name|rel|scheme|code|literal|uri|href|role)$/.test(part.key.toLowerCase());
      if (isName && typeof part.value !== "string")
        wrongValue(desk, `${key}.${part.key}`, part.value, ["a text"], line);
    }
  }
}

/** 1 to 9, the most urgent first (http://cv.iptc.org/newscodes/). */
function checkUrgency(item: JsonObject, desk: Desk, line: number): void {
  const urgency = item.get("urgency");
  if (typeof urgency === "number" && !(Number.isInteger(urgency) && urgency >= 1 && urgency <= 9))
    wrongValue(desk, "urgency", urgency, ["1 to 9"], line);
}

function checkPlaces(item: JsonObject, desk: Desk, line: number): void {
  for (const place of item.list("places", "place")) {
    const shape = JsonObject.of(place.get("geojson"));
    if (shape !== undefined && shape.text("type") === undefined)
      wrongValue(desk, "geojson", place.get("geojson"), ['"type": "Point"'], line);
  }
}

function checkRights(item: JsonObject, desk: Desk, line: number): void {
  const rights = JsonObject.of(item.get("rightsinfo"));
  if (rights?.has("linkedrights") && rights.has("encodedrights"))
    wrongValue(desk, "rightsinfo", item.get("rightsinfo"), ["either linkedrights or encodedrights"], line);
}

function checkAdvice(item: JsonObject, desk: Desk, line: number): void {
  for (const advice of item.list("advices", "advice")) {
    for (const key of ["importance", "lifetime"]) {
      const part = advice.get(key);
      if (part !== undefined && JsonObject.of(part)?.text("code", "literal", "uri") === undefined)
        wrongValue(desk, key, part, ['{ "code": "…" }'], line);
    }
  }
}

/** Associations are a list from ninjs 2 on, each with its name and address; before, an object of them by their names. */
function associationsOf(item: JsonObject, desk: Desk, line: number): readonly JsonObject[] {
  const value = item.get("associations");
  if (!Array.isArray(value))
    return (JsonObject.of(value)?.entries ?? []).flatMap((one) => JsonObject.of(one.value) ?? []);
  return value.flatMap((one) => {
    const association = JsonObject.of(one);
    if (association !== undefined && (association.text("uri") === undefined || association.text("name") === undefined))
      wrongValue(desk, "associations", one, ["a name and a uri"], line);
    return association ?? [];
  });
}
