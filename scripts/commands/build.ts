import path from "node:path";
import { openPartialBuild } from "../cache/index.js";
import {
  exitCodes,
  runCommand,
  checkContentAndReport,
  rethrowAsUserError,
  buildSite,
  buildOptions,
  onProgress,
  openInputs,
  openStore,
  optionTypes,
  optionValue,
  progress,
  type BuildValues,
} from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

await runCommand(
  (messages) => messages.cli.buildHelp,
  { ...buildOptions, units: { type: "string" } },
  async ({ units, ...values }, _names, messages) =>
    units === undefined ? buildSite(values, messages) : makeUnits(units, values, messages),
  { beforeError: () => progress.clear() },
);

/** Builds the artifacts of some years only, for `npm run assemble`. */
async function makeUnits(units: string, values: BuildValues, messages: Messages): Promise<number> {
  const [from, to] = optionValue("units", units, optionTypes.years);
  refuseSiteFolder(units, values.out);
  const inputs = await openInputs(values, messages);
  if (!openPartialBuild(values.out)) throw new UserError(({ units }) => units.notUnits(values.out));
  const { buildYears, openJobPool } = await import("../pipeline/index.js");
  const { catalogue, printed } = await checkContentAndReport(inputs, values, messages);
  for (const message of printed) console.error(message);
  const store = openStore(values.out);
  try {
    const making = {
      messages,
      store,
      pool: openJobPool(messages),
      program: inputs.program,
      force: values.force,
      onProgress: (done: number, total: number) => onProgress(done, total, messages),
    };
    const made = await buildYears(catalogue, inputs.snapshot, making, from, to).catch(rethrowAsUserError);
    if (!inputs.isSameProgram()) throw new UserError(({ cli }) => cli.programChanged);
    progress.clear();
    store.prune(new Set(made), 0);
    console.log(messages.units.made(made.length, from, to, values.out));
  } finally {
    if (!inputs.isSameProgram()) store.forgetKept();
    store.close();
  }
  return exitCodes.fine;
}

/** Refuses the site folder for a partial build, since the next build of the whole site could not replace it. */
function refuseSiteFolder(units: string, out: string): void {
  const { default: site } = buildOptions.out;
  if (path.resolve(out) === path.resolve(site))
    throw new UserError((messages) => messages.units.noOut(units, site), exitCodes.usage);
}
