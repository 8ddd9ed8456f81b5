import type { JsonObject } from "./json-object.ts";

/** One form in which an item tells its text, its headline or its description. */
export interface Form {
  /** As the tally names it: `body_xhtml`, `bodies[html5]`. */
  readonly part: string;
  /** `main`, `xhtml`, `caption`; empty for none. */
  readonly role: string;
  readonly kind: "html" | "text" | "nitf" | "other";
  readonly value: string;
}

/**
 * The forms of a text: `body_xhtml`, `body_text` in ninjs 1 (a key a form), `bodies` in ninjs 2 and 3 (a list).
 *
 * @param single `body`, `headline`, `description`
 * @param several `bodies`, `headlines`, `descriptions`
 */
export function formsOf(item: JsonObject, single: string, several: string): readonly Form[] {
  const forms: Form[] = [];
  for (const { key, value } of item.entries) {
    const small = key.toLowerCase();
    if (typeof value !== "string" || value.trim() === "") continue;
    if (small !== single && !small.startsWith(`${single}_`)) continue;
    const role = small.slice(single.length + 1);
    forms.push({ part: key, role, kind: kindOf(role, undefined, value), value });
  }
  for (const form of item.list(several)) {
    const value = form.text("value");
    const role = (form.text("role") ?? "").toLowerCase();
    const part = role === "" ? several : `${several}[${role}]`;
    if (value !== undefined) forms.push({ part, role, kind: kindOf(role, form.text("contenttype"), value), value });
  }
  return forms;
}

function kindOf(role: string, contentType: string | undefined, value: string): Form["kind"] {
  const type = contentType?.toLowerCase() ?? "";
  if (/nitf/.test(type) || /^nitf/.test(role)) return "nitf";
  if (/html/.test(type) || /html/.test(role)) return "html";
  if (type === "text/plain" || role === "text") return "text";
  if (type !== "" && !type.startsWith("text/")) return "other";
  return /^\s*<[a-z]/i.test(value) ? "html" : "text";
}
