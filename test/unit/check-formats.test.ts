import { readFile } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { formatDiagnostics } from "../../scripts/check/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { check, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const findings = () =>
  check({
    "reports/2022/a.md": report(1, { published: "2022/5/31" }),
    "reports/2022/b.md": report(2, { title: "样例<b>&" }, "样例,,样例。\n\n样例,,样例。手机13800138000。"),
  });

test("GitHub gets an annotation at the line of each finding", async () => {
  const lines = formatDiagnostics(await findings(), "github", "content", defaultMessages).split("\n");
  expect(lines[0]).toMatch(/^::error file=content\/reports\/2022\/a\.md,line=5,col=12,title=schema::/);
  expect(lines).toContainEqual(
    expect.stringMatching(/^::warning file=content\/reports\/2022\/b\.md,line=8,/),
  );
});

test("GitLab gets a code quality report with a fingerprint of its own for each finding", async () => {
  const printed = formatDiagnostics(await findings(), "gitlab", "content", defaultMessages);
  const list = JSON.parse(printed) as { fingerprint: string; location: unknown; severity: string }[];
  expect(list[0]).toMatchObject({
    check_name: "schema",
    severity: "major",
    location: { path: "content/reports/2022/a.md", lines: { begin: 5 } },
  });
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
  expect(printed).not.toContain("13800138000");
});

test("the page of findings lists them by file, runs nothing and masks personal data", async () => {
  const page = formatDiagnostics(await findings(), "html", "content", defaultMessages);
  expect(page).toContain("<h2>content/reports/2022/a.md</h2>");
  expect(page).toContain("“2022/5/31”不是一个日期");
  expect(page).toContain("<pre>published: 2022-05-31</pre>");
  expect(page).not.toMatch(/<b>|<script|13800138000/);
  expect(formatDiagnostics([], "html", "content", defaultMessages)).toContain("没有发现问题。");
});

test("the guide for hosts has the job for GitLab", async () => {
  const guide = await readFile("docs/deploying.md", "utf8");
  expect(guide).toContain("--write gitlab=gl-code-quality-report.json --write html=findings.html");
  expect(guide).toContain("codequality: gl-code-quality-report.json");
});
