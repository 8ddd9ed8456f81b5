import { type ParseArgsConfig, parseArgs } from "node:util";

/** A call that does not fit the command: the sentence is printed with a hint, and the exit code is 2. */
export class Usage extends Error {
  override readonly name = "Usage";
}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; strict: true }>
>;

/**
 * A command's arguments.
 *
 * @param words what stands besides the options: the least and the most that there may be, and what they are called
 * @throws Usage
 */
export function readArguments<Known extends Options>(
  args: readonly string[],
  options: Known,
  words: { readonly least: number; readonly most: number; readonly name: string },
): Parsed<Known> {
  const parsed = parse(args, options);
  const count = parsed.positionals.length;
  if (count < words.least) throw new Usage(`It needs ${words.name}.`);
  if (count > words.most) {
    throw new Usage(
      words.most === 0
        ? `It takes no ${JSON.stringify(parsed.positionals[0])}.`
        : `It takes ${words.name} only, not ${JSON.stringify(parsed.positionals[words.most])} besides.`,
    );
  }
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === "") throw new Usage(`--${name} needs a value.`);
  }
  return parsed;
}

function parse<Known extends Options>(args: readonly string[], options: Known): Parsed<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's sentences are good; its advice on `--` after the first is not for our commands.
    if (error instanceof TypeError) throw new Usage(`${error.message.split(/\. |\n/)[0]?.replace(/\.$/, "")}.`);
    throw error;
  }
}
