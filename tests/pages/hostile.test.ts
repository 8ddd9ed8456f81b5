import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { prose } from "../../src/pages/prose.ts";
import { assertInert } from "./markup.ts";
import { words } from "./said.ts";

const own = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "</article></main><script src=//evil.example></script>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  '<a href="javascript:alert(1)">x</a>',
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6a&#x61;vascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html;base64,PHNjcmlwdD4=",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "data:image/png;base64,AAAA",
  "blob:https://here.invalid/1",
  "file:///etc/passwd",
  "intent://x#Intent;scheme=http;end",
  "ms-msdt:/id PCWDiagnostic",
  "view-source:https://x.example",
  "//evil.example/x",
  "/\\evil.example",
  "\\\\evil.example\\share",
  "\t//evil.example",
  "https:evil.example",
  'https://x.example/" onmouseover="alert(1)',
  "https://x.example/' onmouseover='alert(1)",
  "https://x.example/`onmouseover=alert(1)",
  'x" onerror="alert(1)',
  "{{constructor.constructor('alert(1)')()}}",
  "{% raw %}<script>{% endraw %}",
  "---js\nmodule.exports = 1\n---",
  "\u202egnp.exe",
  "\u0000<script>\u0000",
  "\ud800<b>\udfff",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<<script>>",
  "<style>*{display:none}</style>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
  "__proto__",
  "constructor",
];

/** The places in a text where a string may come to stand. */
const settings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `[x](${text})`,
  (text) => `[x](<${text}>)`,
  (text) => `![${text}](${text} "${text}")`,
  (text) => `![${text}](https://img.example/ '${text}')`,
  (text) => `[![x](${text})](${text})`,
  (text) => `<${text}>`,
  (text) => `[x]: ${text}\n\n[x] ![x] [${text}][x]`,
  (text) => `[${text}]: https://x.example (${text})\n\n[${text}]`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `| ${text} | b |\n|:-:|--|\n| ${text} | \`${text}\` |`,
  (text) => `# ${text}\n\n> ${text}\n\n1. ${text}`,
];

describe("hostile Markdown", () => {
  test("gives no active markup wherever it stands", () => {
    for (const text of own) assertAllInert(text);
  });

  test("gives none with a base either", () => {
    for (const text of own) {
      for (const set of settings) assertInert(prose(set(text), words, "https://paper.example/a/b").text, set(text));
    }
  });

  const corpus = fileURLToPath(new URL("../../../shared/corpora/security", import.meta.url));
  test("gives none from collections of such strings", { skip: !existsSync(corpus) && "no corpora here" }, () => {
    const strings = new Set([...naughty(corpus), ...lines(join(corpus, "payloadbox")), ...lists(corpus)]);
    assert.ok(strings.size > 5000, `${strings.size} strings`);
    for (const text of strings) assertAllInert(text);
  });
});

function assertAllInert(text: string): void {
  for (const set of settings) assertInert(prose(set(text), words).text, set(text));
}

function naughty(corpus: string): string[] {
  const strings: unknown = JSON.parse(readFileSync(join(corpus, "blns", "blns.json"), "utf8"));
  assert.ok(Array.isArray(strings));
  return strings.map(String);
}

function lists(corpus: string): string[] {
  return lines(join(corpus, "payloads-all", "XSS Injection"));
}

function lines(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".txt"));
  return files.flatMap((file) => readFileSync(join(folder, file), "utf8").split(/\r?\n/));
}
