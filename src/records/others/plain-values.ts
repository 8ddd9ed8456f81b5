import { type YamlEntry, type YamlValue, yamlSizeLimit } from "../yaml.ts";

/** Mappings and lists inside one another. */
const depthLimit = 20;
const keyLimit = 200;

/** Why the values of a front matter are not read. */
export class Refusal extends Error {}

/** @throws Refusal where a text is longer than any front matter */
export function demandSize(text: string): void {
  if (text.length > yamlSizeLimit) throw new Refusal("It is longer than 256 KB.");
}

/**
 * Values of TOML or JSON as the fields read them: every scalar is a text, as in YAML.
 *
 * @throws Refusal for a key `__proto__` and for too many levels
 */
export function plainValue(value: unknown, depth = 0): YamlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, "");
  if (typeof value !== "object") return String(value);
  if (depth >= depthLimit) throw new Refusal("It is nested too deeply.");
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1) ?? "");
  const map: [string, YamlValue][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (key === "__proto__") throw new Refusal("“__proto__” cannot be a key.");
    if (key.length > keyLimit) throw new Refusal(`A key is longer than ${keyLimit} characters.`);
    map.push([key, plainValue(member, depth + 1)]);
  }
  return Object.fromEntries(map);
}

/**
 * The outermost keys with the lines they take up, as far as lines show where keys stand.
 *
 * @param inside the lines between the fences
 * @param before how many lines stand above them
 * @param keyOf the outermost key that a line begins with
 */
export function entriesByLine(
  values: object,
  inside: readonly string[],
  before: number,
  keyOf: (line: string) => string | undefined,
): ReadonlyMap<string, YamlEntry> {
  const lines = new Map<string, number>();
  for (const [index, line] of inside.entries()) {
    const key = keyOf(line);
    if (key !== undefined && Object.hasOwn(values, key) && !lines.has(key)) lines.set(key, before + index + 1);
  }
  const found = Object.entries(values).map(([key, value]) => ({ key, value, line: lines.get(key) ?? before + 1 }));
  found.sort((a, b) => a.line - b.line);
  const last = before + inside.length;
  return new Map(
    found.map(({ key, value, line }, index) => {
      const next = found[index + 1]?.line ?? last + 1;
      return [key, { value: plainValue(value), line, lastLine: Math.max(line, next - 1) }];
    }),
  );
}
