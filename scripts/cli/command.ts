import { stat } from "node:fs/promises";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { languageTags, speak, text } from "../i18n/index.js";
import { errorMessage, UserError } from "../errors/index.js";
type Options = NonNullable<ParseArgsConfig["options"]>;

/** Exit codes of every command: fine, findings or failure, wrong usage. */
export const exitCodes = { fine: 0, failure: 1, usage: 2 } as const;

export interface CommandBehaviour {
  /** Called before a failure is told, to take a progress line away. */
  readonly beforeError?: () => void;
  /** Whether the command takes names of files or folders beside its options. */
  readonly takesNames?: boolean;
}

/**
 * Runs one command: reads its options, calls it, and ends with its exit code. Every command takes `--lang`.
 *
 * @param help what `--help` prints, in the language that the program then speaks
 * @param run given the values of the options, and names where it takes them; returns the exit code
 */
export async function runCommand<const T extends Options>(
  help: () => string,
  options: T,
  run: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>["values"],
    names: readonly string[],
  ) => Promise<number>,
  { beforeError = () => undefined, takesNames = false }: CommandBehaviour = {},
): Promise<void> {
  process.stdout.on("error", stopWhenClosed);
  try {
    await chooseLanguage();
    if (process.argv.slice(2).includes("--help")) {
      console.log(`${help()}\n${text.cli.languageOption}`);
      return;
    }
    const { values, positionals } = read(options);
    const [stray] = positionals;
    if (stray !== undefined && !takesNames) {
      throw new UserError(text.cli.unknownOption(stray), exitCodes.usage);
    }
    process.exitCode = await run(values, positionals);
  } catch (error) {
    beforeError();
    console.error(error instanceof UserError ? error.describe(text) : text.cli.failed(errorMessage(error)));
    if (process.env["DEBUG"]) console.error(error);
    process.exitCode = error instanceof UserError ? error.code : exitCodes.failure;
  }
}

/** @throws UserError for what is no folder or cannot be looked at: either way, the path is what to look at */
export async function requireFolder(place: string): Promise<void> {
  const state = await stat(place).catch(() => undefined);
  if (!state?.isDirectory()) throw new UserError(text.cli.noFolder(place));
}

/** Whoever reads the output may have read enough, as `head` has: that is no failure of ours. */
function stopWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

const languageOption = "lang";

/** Before anything is said; what else is wrong with the options is told in the language asked for. */
async function chooseLanguage(): Promise<void> {
  const { values } = parseArgs({ options: { [languageOption]: { type: "string" } }, strict: false });
  const wanted = values[languageOption];
  if (wanted === undefined) return;
  const tag = languageTags.find((known) => known === wanted);
  if (!tag) {
    const option = `--${languageOption}`;
    const value = typeof wanted === "string" ? wanted : "";
    throw new UserError(text.cli.badOption(option, value, languageTags.join("|")), exitCodes.usage);
  }
  await speak(tag);
}

function read<const T extends Options>(options: T) {
  try {
    const all = { ...options, [languageOption]: { type: "string" } } as const;
    return parseArgs({ options: all, allowPositionals: true as const });
  } catch (error) {
    // parseArgs throws for options that it does not know and for values that are missing.
    const option = /'([^']+)'/.exec(errorMessage(error))?.[1] ?? process.argv.slice(2).join(" ");
    throw new UserError(text.cli.unknownOption(option), exitCodes.usage);
  }
}
