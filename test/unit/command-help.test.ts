import { describe, expect, test } from "vitest";
import { buildOptions } from "../../scripts/cli/build-site.js";
import { defaultMessages, loadMessages } from "../../scripts/i18n/index.js";

/** Returns the options that a command's help lists, each at the start of a line. */
const listed = (help: string) => [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name).sort();

describe.each([
  ["Chinese", defaultMessages],
  ["English", await loadMessages("en")],
])("help in %s", (_, { cli, units }) => {
  const options = Object.keys(buildOptions);

  test("for build lists every option", () => {
    expect(listed(cli.buildHelp)).toEqual([...options, "units"].sort());
  });

  test("for assemble lists every option, which does not include --force", () => {
    expect(listed(units.help)).toEqual(options.filter((name) => name !== "force").sort());
  });
});
