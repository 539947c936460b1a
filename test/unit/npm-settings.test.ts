import { describe, expect, test } from "vitest";
import { withFlagsFromNpm } from "../../scripts/cli/npm-settings.js";
import { UserError } from "../../scripts/errors/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const options = {
  "dry-run": { type: "boolean" },
  "no-brotli": { type: "boolean" },
  content: { type: "string" },
  cache: { type: "string" },
  key: { type: "string" },
} as const;

/** What npm always sets. */
const npm = { npm_lifecycle_event: "build", npm_config_cache: "/root/.npm", npm_config_audit: "" };

const read = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  withFlagsFromNpm(options, args, { ...npm, ...env }, 2);

describe("when npm took the options of a command for its own", () => {
  test("flags are read from its settings", () => {
    expect(read(["x.docx"], { npm_config_dry_run: "true" })).toEqual(["--dry-run", "x.docx"]);
    expect(read([], { npm_config_brotli: "" })).toEqual(["--no-brotli"]);
    expect(read([], { npm_config_brotli: "true", npm_config_dry_run: "" })).toEqual([]);
  });

  test.each([
    ["foo", { npm_config_content: "true" }],
    ["", { npm_config_content: "foo" }], // --content=foo
    ["site", { npm_config_key: "a.pub" }],
    ["foo", { npm_config_cache: "true" }],
  ])("an option with a value is refused, and the message says how to type it (%s, %o)", (name, env) => {
    let message = "";
    try {
      read([name], env);
    } catch (error) {
      if (error instanceof UserError) message = `${error.code} ${error.describe(defaultMessages)}`;
    }
    const [option = ""] = Object.keys(env).map((variable) => variable.replace("npm_config_", ""));
    expect(message).toMatch(/^2 /);
    expect(message).toContain(`npm run build -- --${option} `);
    expect(message).toContain(`npm run build '--' --${option} `);
  });
});

test("options after -- are read as they are, whatever npm's settings", () => {
  expect(read(["--content", "a", "--dry-run"], { npm_config_content: "b" })).toEqual([
    "--content",
    "a",
    "--dry-run",
  ]);
  expect(read(["--content=a"], { npm_config_content: "b" })).toEqual(["--content=a"]);
  expect(read([], { npm_config_key: "-----BEGIN PRIVATE KEY-----" })).toEqual([]);
});
