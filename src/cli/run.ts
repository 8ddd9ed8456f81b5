import { Failure } from "../basics/failure.ts";
import { systemFault } from "../basics/system-fault.ts";
import { version } from "../site/package-root.ts";
import { type CommandName, commands } from "./commands.ts";
import { print, printable, say, styled } from "./print.ts";
import { Usage } from "./usage.ts";

/** 0: done; 1: failed, or problems under `--strict`; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command's module exports. */
export interface Command {
  /** What `--help` prints: usage, options, examples. */
  readonly help: string;
  /** @param signal aborts when somebody ends the program; listeners put things in order before they return */
  run(args: readonly string[], signal: AbortSignal): Promise<ExitCode>;
}

/** Runs the command that the arguments name. Never throws: what goes wrong is printed and told by the exit code. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") return done(version);
  if (name === undefined) return wrong("Name a command.");
  if (name === "--help" || name === "-h") return done(overview());
  if (name === "help" && rest[0] === undefined) return done(overview());
  const wanted = name === "help" ? rest[0] : name;
  if (!isCommand(wanted)) return wrong(`There is no command ${JSON.stringify(wanted)}.`);
  try {
    const command = await commands[wanted].load();
    if (name === "help" || asksForHelp(rest)) return done(command.help);
    return await command.run(rest, signal);
  } catch (error) {
    if (error instanceof Usage) return wrong(error.message, wanted);
    say(styled(explain(error), "red", process.stderr));
    return 1;
  }
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

function done(text: string): 0 {
  print(text);
  return 0;
}

function wrong(sentence: string, command?: string): 2 {
  say(`${printable(sentence)} See \`npx backfile ${command === undefined ? "" : `${command} `}--help\`.`);
  return 2;
}

/** A Failure is a sentence for the person; anything else is a fault of ours, and whoever mends it needs the stack. */
function explain(error: unknown): string {
  const failure = error instanceof Failure ? error : systemFault(error);
  if (failure !== undefined) return printable(failure.message);
  if (!(error instanceof Error)) return printable(String(error));
  const details = process.env.BACKFILE_DEBUG ? `\n${error.stack}` : " (BACKFILE_DEBUG=1 shows where.)";
  return `${printable(error.message)}${details}`;
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const rows = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`);
  return `Backfile ${version}: turns the articles you can still get hold of into a searchable news archive.

Usage: npx backfile COMMAND [OPTIONS]

${rows.join("\n")}

  npx backfile COMMAND --help    the command's options, with examples
  npx backfile --version         the version

Exit code: 0 done; 1 failed, or problems under --strict; 2 wrong usage.`;
}
