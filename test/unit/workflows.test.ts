import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, unknown>> } };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const folder = ".github/workflows";
const read = (name: string) => parse(readFileSync(path.join(folder, name), "utf8")) as Workflow;
const stepsOf = (name: string, job: string) => read(name).jobs[job]?.steps ?? [];
const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> })
  .scripts;

test("workflows only call commands that exist", () => {
  const called = readdirSync(folder).flatMap((name) =>
    Object.values(read(name).jobs)
      .flatMap(({ steps }) => steps)
      .flatMap(({ run = "" }) =>
        [...run.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script),
      ),
  );
  expect(called).not.toEqual([]);
  expect(called.filter((script) => !Object.hasOwn(scripts, script ?? ""))).toEqual([]);
});

test("workflows name the commit of each action, and run no scripts of packages", () => {
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  const uses = sources.flatMap((source) => [...source.matchAll(/uses:(.*)$/gm)].map(([, action]) => action));
  expect(uses).not.toEqual([]);
  const pinned = /^ [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  expect(uses.filter((action) => !pinned.test(action ?? ""))).toEqual([]);
  const scripts = [...sources, readFileSync(path.join(folder, "../check.sh"), "utf8")].join("\n");
  const installs = [...scripts.matchAll(/npm (?:ci|i|install)\b(.*)/g)].map(([, options]) => options);
  expect(installs).not.toEqual([]);
  expect(installs.filter((options) => !/^ --ignore-scripts\b/.test(options ?? ""))).toEqual([]);
});

describe.each([
  ["publish.yml", "build", "npm run build"],
  ["build-large.yml", "assemble", "npm run --silent assemble"],
])("a site that %s builds", (name, job, command) => {
  const steps = stepsOf(name, job);
  const made = steps.findIndex(({ run }) => run?.includes(command));

  test("is compared with what is published, unless it is the first", () => {
    const { run, env } = steps[made] ?? {};
    expect(run).toMatch(/ --published "\$\{PUBLISHED:-none\}"$/m);
    expect(env?.["PUBLISHED"]).toBe("${{ !inputs.first && vars.PUBLISHED_URL || '' }}");
    expect(Object.keys(read(name).on.workflow_dispatch?.inputs ?? {})).toEqual(["first"]);
  });

  test("is compared with its manifest before it is published", () => {
    const verified = steps.findIndex(({ run }) => run === "npm run verify -- _site");
    const gone = steps.findIndex(
      ({ uses, run, with: given }) =>
        (/^actions\/upload/.test(uses ?? "") && given?.["name"] !== "findings") ||
        run?.startsWith("npm run publish"),
    );
    expect(made).toBeGreaterThan(0);
    expect(verified).toBeGreaterThan(made);
    expect(gone).toBeGreaterThan(verified);
  });
});

test("publish.yml keeps its result for the next run, under a name that falls back to the last one", () => {
  const steps = stepsOf("publish.yml", "build");
  const kept = steps.findIndex(({ uses }) => uses?.startsWith("actions/cache@"));
  expect(kept).toBeLessThan(steps.findIndex(({ run }) => run?.startsWith("npm run build")));
  const { path: cacheFolder, key, "restore-keys": start } = steps[kept]?.with ?? {};
  expect(cacheFolder).toBe(".cache/gongkai");
  expect(key).toContain("${{ github.run_id }}");
  expect(String(key).startsWith(String(start))).toBe(true);
});

test("build-large.yml uploads one file, or publishes to the target set in the repository", () => {
  const steps = stepsOf("build-large.yml", "assemble");
  const upload = steps.find(({ uses, with: given }) => {
    return uses?.startsWith("actions/upload-artifact@") === true && given?.["name"] !== "findings";
  });
  expect(upload?.with?.["path"]).toBe("site.tar.zst");
  expect(steps.find(({ run }) => run?.startsWith("tar "))?.run).toContain("site.tar.zst");
  expect(upload?.if).toBe("vars.PUBLISH_TO == ''");
  expect(steps.find(({ run }) => run?.startsWith("npm run publish"))?.if).toBe("vars.PUBLISH_TO != ''");
});

test("screens.yml uploads the folder of screenshots", () => {
  const steps = stepsOf("screens.yml", "screens");
  const taken = steps.findIndex(({ run }) => run === "npm run screens -- --out _screens");
  const uploaded = steps.findIndex(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
  expect(taken).toBeGreaterThan(0);
  expect(uploaded).toBeGreaterThan(taken);
  expect(steps[uploaded]?.with).toMatchObject({ name: "screens", path: "_screens" });
});

describe.each([
  ["publish.yml", "build"],
  ["build-large.yml", "assemble"],
  ["check.yml", "check"],
])("%s", (name, job) => {
  test("leaves its findings as annotations and as a page in an artifact, also when the check fails", () => {
    const steps = stepsOf(name, job);
    const checked = steps.findIndex(({ run }) => run?.includes("npm run --silent check"));
    expect(steps[checked]?.run).toMatch(/ --format github --write html=findings\.html(?: |$)/);
    const kept = steps[checked + 1];
    expect(kept).toMatchObject({
      if: "${{ !cancelled() }}",
      with: { name: "findings", path: "findings.html" },
    });
    expect(kept?.uses).toMatch(/^actions\/upload-artifact@/);
  });
});
