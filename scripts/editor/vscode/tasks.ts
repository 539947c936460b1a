import type { Messages } from "../../i18n/index.js";

/** Returns tasks of VS Code; it lists the check's diagnostics and marks them in the files. */
export function tasks(messages: Messages): unknown {
  const npm = (script: string, label: string, more: object = {}) => {
    return { type: "npm", script, label, problemMatcher: [], ...more };
  };
  return {
    version: "2.0.0",
    tasks: [
      npm("check", messages.admin.vscode.check, {
        group: { kind: "test", isDefault: true },
        problemMatcher: (["error", "warning", "info"] as const).map((severity) =>
          matcher(severity, messages),
        ),
        presentation: { reveal: "silent" },
      }),
      npm("start", messages.admin.vscode.preview, { isBackground: true }),
      npm("edit", messages.admin.vscode.edit, { isBackground: true }),
      npm("new", messages.admin.vscode.newReport, { presentation: { focus: true } }),
    ],
  };
}

/** Returns a problem matcher. VS Code only knows English names of severities, so each severity has a matcher. */
function matcher(severity: "error" | "warning" | "info", messages: Messages): unknown {
  return {
    owner: `gongkai-${severity}`,
    source: "gongkai",
    severity,
    fileLocation: ["autoDetect", "${workspaceFolder}"],
    pattern: {
      regexp: `^(\\S.*?):(\\d+):(\\d+)\\s+${messages.severities[severity]}\\s+(\\S+)\\s+(.+)$`,
      file: 1,
      line: 2,
      column: 3,
      code: 4,
      message: 5,
    },
  };
}
