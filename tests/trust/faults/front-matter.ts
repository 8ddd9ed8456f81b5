import matter from "gray-matter";
import yaml from "js-yaml";
import { parse } from "smol-toml";
import { type Fault, throws } from "./fault.ts";

const grayMatter = { package: "gray-matter", version: "4.0.3", guard: "src/records/front-matter.ts" } as const;
const inYaml = (value: string): unknown => matter(`---\na: ${value}\n---\n`, {}).data.a;

/** @returns whether front matter behind such a fence was run, though its engine was switched off */
function runs(language: string): boolean {
  const seen = globalThis as { seen?: boolean };
  delete seen.seen;
  const engines = { js: false } as unknown as { js: (input: string) => object };
  throws(() => matter(`---${language}\n{ a: (globalThis.seen = true) }\n---\n`, { engines }));
  const ran = seen.seen === true;
  delete seen.seen;
  return ran;
}

export const frontMatterFaults: readonly Fault[] = [
  ...["js", "javascript", "JS"].map((language) => ({
    ...grayMatter,
    what: `runs ---${language} front matter`,
    stands: () => runs(language),
  })),
  {
    ...grayMatter,
    what: "throws at bad YAML once and gives nothing from then on, where it is called without options",
    stands: () => {
      const bad = "---\nnever seen before: [\n---\n";
      return throws(() => matter(bad)) && !throws(() => matter(bad));
    },
  },
  {
    ...grayMatter,
    guard: "src/records/yaml.ts",
    what: "makes a Date of 2020-01-01, and of 30 February one in March",
    stands: () => inYaml("2020-01-01") instanceof Date && (inYaml("2021-02-30") as Date).getUTCMonth?.() === 2,
  },
  {
    ...grayMatter,
    guard: "src/records/yaml.ts",
    what: "makes 8 of 010 and 81045 of 22:30:45",
    stands: () => inYaml("010") === 8 && inYaml("22:30:45") === 81_045,
  },
  {
    package: "js-yaml",
    version: "4.3.2",
    guard: "src/records/yaml.ts",
    what: "follows aliases",
    stands: () => JSON.stringify(yaml.load("a: &a [1]\nb: [*a, *a]")) === '{"a":[1],"b":[[1],[1]]}',
  },
  {
    package: "js-yaml",
    version: "4.3.2",
    guard: "src/records/yaml.ts",
    what: "takes __proto__ for a key like others",
    stands: () => Object.hasOwn(yaml.load("__proto__: 1") as object, "__proto__"),
  },
  {
    package: "smol-toml",
    version: "1.9.1",
    guard: "src/records/others/toml-front.ts (unsafeKeyBehaviour)",
    what: "takes __proto__ for a key like others, where it is not told to refuse it",
    stands: () => Object.hasOwn(parse("__proto__ = 1"), "__proto__"),
  },
];
