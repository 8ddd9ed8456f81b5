import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { settingsKeys } from "../../src/records/settings-keys.ts";
import { assetsOf } from "../../src/site/assets.ts";
import { loadTheme } from "../../src/site/themes.ts";
import { samples } from "./samples.ts";

const root = fileURLToPath(new URL("../../layouts", import.meta.url));
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The style sheet that every page of a theme has. */
function styleOf(theme: string): string {
  const sheet = assetsOf(theme).find(({ file }) => file === "assets/style.css");
  assert.ok(sheet);
  return String(sheet.bytes);
}

test("each folder of layouts is a theme, and the settings name all of them to whoever mistypes one", async () => {
  assert.ok(names.length >= 2);
  assert.deepEqual([...(settingsKeys.theme.read(" ?? ").misfits?.[0]?.expected ?? [])].sort(), names);
  const { theme, problems } = await loadTheme("no-such-theme", "content/archive.yaml");
  assert.equal(theme.name, "default");
  assert.deepEqual([...(problems[0]?.expected ?? [])].sort(), names);
});

for (const name of names) {
  test(`${name}: it prints every kind of page`, async () => {
    const { theme, problems } = await loadTheme(name, "content/archive.yaml");
    assert.deepEqual(problems, []);
    assert.equal(theme.name, name);
    const kinds = new Set(Object.values(samples).map(({ kind }) => kind));
    for (const kind of kinds) assert.equal(typeof theme.layouts[kind], "function", kind);
  });

  test(`${name}: its style sheets load nothing but its own fonts, whose licence lies beside them`, () => {
    const assets = assetsOf(name);
    const there = new Set(assets.map(({ file }) => file));
    const loaded = new Set<string>();
    for (const { file, bytes } of assets) {
      if (!file.endsWith(".css")) continue;
      assert.doesNotMatch(String(bytes), /@import|image-set|cross-fade/i);
      for (const [, address = ""] of String(bytes).matchAll(/url\(\s*["']?([^"')]*)/gi))
        loaded.add(`assets/${address}`);
    }
    const fonts = assets.filter(({ file }) => file.endsWith(".woff2"));
    assert.deepEqual([...loaded].sort(), fonts.map(({ file }) => file).sort());
    if (fonts.length === 0) return;
    assert.ok(there.has("assets/fonts/LICENSE.txt"));
    const weight = fonts.reduce((sum, { bytes }) => sum + bytes.length, 0);
    assert.ok(weight <= 60 * 1024, `${weight} bytes of fonts`);
    for (const { bytes } of fonts) assert.equal(Buffer.from(bytes as Uint8Array).toString("latin1", 0, 4), "wOF2");
  });

  for (const scheme of ["light", "dark", "print"] as const) {
    test(`${name}, ${scheme}: text 12:1 at least, small print and links 7:1`, () => {
      const colours = coloursOf(styleOf(name), scheme);
      const of = (one: string, other: string): number => contrast(colour(colours, one), colour(colours, other));
      const wanted = [
        ["ink", "paper", 12],
        ["ink", "wash", 12],
        ["soft", "paper", 7],
        ["mark", "paper", 7],
        ["mark", "wash", 7],
      ] as const;
      const short = wanted.flatMap(([one, other, least]) => {
        const ratio = of(one, other);
        return ratio >= least ? [] : [`${one} on ${other}: ${ratio.toFixed(2)}`];
      });
      assert.deepEqual(short, []);
      // What was found is marked by 22 per cent of the mark below the text.
      const marked = mixed(colour(colours, "mark"), colour(colours, "paper"), 0.22);
      assert.ok(contrast(colour(colours, "ink"), marked) >= 7, "ink on what was found");
    });
  }
}

test("a theme without style sheets of its own is the default one", () => {
  assert.ok(!existsSync(join(root, "plain")));
  assert.deepEqual(assetsOf("plain"), assetsOf("default"));
});

test("an owner's style sheet stands behind the theme's, in the sheet of every page alone", () => {
  const own = ":root { --mark: #00407a }";
  const [plain, styled] = [assetsOf("gazette"), assetsOf("gazette", own)];
  const changed = styled.filter(({ file, key }) => plain.find((other) => other.file === file)?.key !== key);
  assert.deepEqual(
    changed.map(({ file }) => file),
    ["assets/style.css"],
  );
  assert.equal(String(changed[0]?.bytes), `${styleOf("gazette")}\n${own}`);
});

type Rgb = readonly [number, number, number];

/** The variables that hold in a scheme, in the order in which they are said; print's have more weight than any. */
function coloursOf(sheet: string, scheme: "light" | "dark" | "print"): ReadonlyMap<string, string> {
  const rules = sheet.matchAll(
    /(?:@media (?:\(prefers-color-scheme: (dark)\)|(print)) \{\s*)?(?:html)?:root \{([^}]*)\}/g,
  );
  const found = new Map<string, string>();
  const late = new Map<string, string>();
  for (const [, dark, print, block = ""] of rules) {
    if ((dark !== undefined && scheme !== "dark") || (print !== undefined && scheme !== "print")) continue;
    for (const [, name = "", value = ""] of block.matchAll(/--([a-z]+):\s*([^;]+);/g)) {
      (print === undefined ? found : late).set(name, value);
    }
  }
  if (scheme === "print") assert.ok(late.size >= 5, "no colours for print");
  return new Map([...found, ...late]);
}

function colour(colours: ReadonlyMap<string, string>, name: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colours.get(name) ?? "")?.[1];
  assert.ok(hex, `--${name} is ${colours.get(name)}`);
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

function mixed(over: Rgb, under: Rgb, share: number): Rgb {
  const at = (place: 0 | 1 | 2): number => over[place] * share + under[place] * (1 - share);
  return [at(0), at(1), at(2)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
