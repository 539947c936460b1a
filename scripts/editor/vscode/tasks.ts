import { text } from "../../i18n/index.js";

/** Tasks of VS Code; what the check finds is listed and marked in the files. */
export function tasks(): unknown {
  const npm = (script: string, label: string, more: object = {}) => {
    return { type: "npm", script, label, problemMatcher: [], ...more };
  };
  return {
    version: "2.0.0",
    tasks: [
      npm("check", text.admin.vscode.check, {
        group: { kind: "test", isDefault: true },
        problemMatcher: (["error", "warning", "info"] as const).map(matcher),
        presentation: { reveal: "silent" },
      }),
      npm("start", text.admin.vscode.preview, { isBackground: true }),
      npm("edit", text.admin.vscode.edit, { isBackground: true }),
      npm("new", text.admin.vscode.newReport, { presentation: { focus: true } }),
    ],
  };
}

/** VS Code knows severities by their English names alone, so each of ours has a matcher of its own. */
function matcher(severity: "error" | "warning" | "info"): unknown {
  return {
    owner: `gongkai-${severity}`,
    source: "gongkai",
    severity,
    fileLocation: ["autoDetect", "${workspaceFolder}"],
    pattern: {
      regexp: `^(\\S.*?):(\\d+):(\\d+)\\s+${text.severities[severity]}\\s+(\\S+)\\s+(.+)$`,
      file: 1,
      line: 2,
      column: 3,
      code: 4,
      message: 5,
    },
  };
}
