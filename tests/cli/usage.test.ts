import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { backfile, project, start } from "./run-cli.ts";

const names = Object.keys(commands);

test("wrong usage is answered with a sentence, a hint and 2, and nothing else happens", async (context) => {
  const folder = project(context, {});
  const rows: [string[], RegExp][] = [
    [[], /^Name a command\. See `npx backfile --help`\.$/],
    [["bake"], /^There is no command "bake"\. See `npx backfile --help`\.$/],
    [["constructor"], /^There is no command "constructor"\./],
    [["\u001b[31mred"], /^There is no command "\\u001b\[31mred"\./],
    [["help", "bake"], /^There is no command "bake"\./],
    [["build", "--bake"], /'--bake'.* See `npx backfile build --help`\.$/],
    [["build", "site"], /^It takes no "site"\. See `npx backfile build --help`\.$/],
    [["build", "--output"], /--output.* See `npx backfile build --help`\.$/],
    [["build", "--output="], /^--output needs a value\./],
    [["build", "--strict=yes"], /--strict.* See `npx backfile build --help`\.$/],
    [
      ["build", "--part", "5/4"],
      /^--part 5\/4 names no part\. Write “--part 2\/4” .* See `npx backfile build --help`\.$/,
    ],
    [["build", "--part", "half"], /^--part half names no part\./],
    [["build", "--threads", "0"], /^--threads needs a number from 1 to 999, not "0"\./],
    [["serve", "--port", "many"], /^--port needs a number from 0 to 65535, not "many"\./],
    [["serve", "--port", "65536"], /^--port needs a number from 0 to 65535/],
    [["parse"], /^It needs .+\. See `npx backfile parse --help`\.$/],
    [["parse", "a.txt", "b.txt"], /"b\.txt" besides\. See `npx backfile parse --help`\.$/],
    [["import"], /^It needs .+\. See `npx backfile import --help`\.$/],
    [["search"], /^It needs a query\. See `npx backfile search --help`\.$/],
    [["search", "ferry", "--sort", "cheapest"], /^--sort is one of best, new, old, not "cheapest"\./],
    [["search", "ferry", "--shown", "-1"], /--shown/],
    [["check", "here", "there"], /"there" besides\. See `npx backfile check --help`\.$/],
  ];
  const ended = await Promise.all(rows.map(([args]) => backfile(folder, ...args)));
  for (const [index, [args, says]] of rows.entries()) {
    const { code, stdout, stderr } = ended[index] ?? {};
    assert.deepEqual([args, code, stdout], [args, 2, ""]);
    assert.match((stderr ?? "").trim(), says);
    assert.equal((stderr ?? "").trim().split("\n").length, 1, "one line");
  }
});

test("help is there for all and each, with examples, and does not run the command", async (context) => {
  const folder = project(context, {});
  const overview = await backfile(folder, "--help");
  assert.deepEqual([overview.code, overview.stderr], [0, ""]);
  for (const name of names) assert.match(overview.stdout, new RegExp(`^  ${name} +\\S`, "m"));
  for (const name of names) {
    const [long, short, word] = await Promise.all([
      backfile(folder, name, "--help"),
      backfile(folder, name, "x", "--bake", "-h"),
      backfile(folder, "help", name),
    ]);
    assert.deepEqual([name, long.code, long.stderr], [name, 0, ""]);
    assert.match(long.stdout, new RegExp(`^Usage: npx backfile ${name}`, "m"));
    assert.match(long.stdout, new RegExp(`^Examples:\\n  .*backfile ${name}`, "m"));
    assert.ok(
      long.stdout.split("\n").every((line) => line.length <= 120),
      `${name}: lines of 120 at most`,
    );
    assert.equal(short.stdout, long.stdout);
    assert.equal(word.stdout, long.stdout);
  }
});

test("the version is the package's", async (context) => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const { code, stdout } = await backfile(project(context, {}), "--version");
  assert.deepEqual([code, stdout], [0, `${version}\n`]);
});

test("output that is no longer read ends the program quietly", async (context) => {
  const { child, ended } = start(project(context, {}), ["--help"]);
  child.stdout?.destroy();
  const { code, stderr } = await ended;
  assert.deepEqual([code, stderr], [0, ""]);
});
