import type { ParseArgsConfig } from "node:util";
import { UserError } from "../errors/index.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options that npm has, too: returns whether a setting of npm can be the person's value of ours. */
const settingsOfNpm: Readonly<Record<string, (value: string) => boolean>> = {
  cache: (value) => value === "true", // npm always sets it, to a folder
  key: (value) => !value.includes("-----BEGIN"), // npm's own value is a private key
};

/**
 * Adds the flags that npm took for its own settings. PowerShell removes the first `--`, and people forget it; npm then
 * passes no option on, but sets `npm_config_dry_run` for `--dry-run`. Without this, `npm run import --dry-run` would
 * write files.
 *
 * @param options of the command
 * @param args the command's arguments
 * @param exitCode of wrong usage
 * @throws UserError when an option with a value was lost, since npm passes the value on as a name of a file
 * @see https://docs.npmjs.com/cli/using-npm/config
 */
export function withFlagsFromNpm(
  options: Options,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  exitCode: number,
): string[] {
  const added: string[] = [];
  for (const [name, { type }] of Object.entries(options)) {
    if (args.some((one) => one === `--${name}` || one.startsWith(`--${name}=`))) continue;
    const value = npmSetting(name, env);
    if (type === "boolean") {
      const isGiven = name.startsWith("no-") ? npmSetting(name.slice(3), env) === "" : value === "true";
      if (isGiven) added.push(`--${name}`);
    } else if (value !== undefined && (settingsOfNpm[name]?.(value) ?? true)) {
      const script = env["npm_lifecycle_event"] ?? "";
      throw new UserError(({ cli }) => cli.optionLost(name, script), exitCode);
    }
  }
  return [...added, ...args];
}

function npmSetting(option: string, env: NodeJS.ProcessEnv): string | undefined {
  return env[`npm_config_${option.replaceAll("-", "_")}`];
}
