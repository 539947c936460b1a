import { stat } from "node:fs/promises";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { cliLocaleTag, cliLocaleTags, defaultMessages, loadMessages, type Messages } from "../i18n/index.js";
import { errorMessage, UserError } from "../errors/index.js";
import { withFlagsFromNpm } from "./npm-settings.js";
import { withoutQuotationMarks } from "./quotation-marks.js";
import { escapeConsole } from "./terminal.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Exit codes of every command: success, errors found or failure, wrong usage. */
export const exitCodes = { fine: 0, failure: 1, usage: 2 } as const;

export interface CommandBehaviour {
  /** Called before an error is printed, to remove a progress line. */
  readonly beforeError?: () => void;
  /** Whether the command takes names of files or folders beside its options. */
  readonly takesNames?: boolean;
}

/**
 * Runs one command: reads its options, calls it, and sets its exit code. Every command takes `--lang`.
 *
 * @param help what `--help` prints
 * @param run receives the values of the options, names when the command takes them, and the messages of the language
 * given by `--lang`; returns the exit code
 */
export async function runCommand<const T extends Options>(
  help: (messages: Messages) => string,
  options: T,
  run: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>["values"],
    names: readonly string[],
    messages: Messages,
  ) => Promise<number>,
  { beforeError = () => undefined, takesNames = false }: CommandBehaviour = {},
): Promise<void> {
  escapeConsole();
  process.stdout.on("error", stopWhenClosed);
  let messages = defaultMessages;
  try {
    const given = withoutQuotationMarks(process.argv.slice(2));
    messages = await chosenMessages(given);
    if (given.includes("--help")) {
      console.log(`${help(messages)}\n${messages.cli.languageOption}`);
      return;
    }
    const { values, positionals } = read(options, given);
    const [stray] = positionals;
    if (stray !== undefined && !takesNames) {
      throw new UserError(({ cli }) => cli.unknownOption(stray), exitCodes.usage);
    }
    process.exitCode = await run(values, positionals, messages);
  } catch (error) {
    beforeError();
    console.error(
      error instanceof UserError
        ? error.describe(messages)
        : messages.cli.failed(errorMessage(error, messages)),
    );
    if (process.env["DEBUG"]) console.error(error);
    process.exitCode = error instanceof UserError ? error.code : exitCodes.failure;
  }
}

/** Throws a UserError when a path is not a folder or cannot be read. */
export async function requireFolder(folder: string): Promise<void> {
  const state = await stat(folder).catch(() => undefined);
  if (!state?.isDirectory()) throw new UserError(({ cli }) => cli.noFolder(folder));
}

/** Ends the process without an error when the reader of its output has closed the pipe, as `head` does. */
function stopWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

const languageOption = "lang";

/**
 * Returns the messages of the language given by `--lang`, so that other wrong options are reported in that language.
 */
async function chosenMessages(args: string[]): Promise<Messages> {
  const { values } = parseArgs({
    args,
    options: { [languageOption]: { type: "string" } },
    strict: false,
  });
  const wanted = values[languageOption];
  if (wanted === undefined) return defaultMessages;
  const tag = cliLocaleTag(wanted);
  if (!tag) {
    const option = `--${languageOption}`;
    const value = typeof wanted === "string" ? wanted : "";
    throw new UserError(({ cli }) => cli.badOption(option, value, cliLocaleTags.join("|")), exitCodes.usage);
  }
  return loadMessages(tag);
}

function read<const T extends Options>(options: T, given: readonly string[]) {
  const all = { ...options, [languageOption]: { type: "string" } } as const;
  const args = withFlagsFromNpm(all, given, process.env, exitCodes.usage);
  try {
    return parseArgs({ args, options: all, allowPositionals: true as const });
  } catch (error) {
    // parseArgs throws for unknown options and for missing values.
    const option = /'([^']+)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? args.join(" ");
    throw new UserError(({ cli }) => cli.unknownOption(option), exitCodes.usage);
  }
}
