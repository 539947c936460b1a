import { checkCatalogue, formatDiagnostics, formats } from "./check/index.js";
import { hasErrors, loadCatalogue, sortDiagnostics } from "./catalogue/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";

await runCommand(
  text.cli.checkHelp,
  {
    content: { type: "string", default: "content" },
    format: { type: "string", default: "text" },
  },
  async ({ content, format: name }) => {
    const format = formats.find((candidate) => candidate === name);
    if (!format)
      throw new UserError(text.cli.badOption("--format", name, formats.join("|")), exitCodes.usage);
    const { catalogue, diagnostics: read } = await loadCatalogue(content).catch(() => {
      throw new UserError(text.cli.noFolder(content));
    });
    const diagnostics = sortDiagnostics([...read, ...(catalogue ? checkCatalogue(catalogue) : [])]);
    const printed = formatDiagnostics(diagnostics, format, content);
    if (printed !== "") console.log(printed);
    const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
    const reports = (catalogue?.reports.length ?? 0) + (catalogue?.drafts.length ?? 0);
    if (format === "text") console.log(text.cli.checkSummary(reports, count("error"), count("warning")));
    return hasErrors(diagnostics) ? exitCodes.failure : exitCodes.fine;
  },
);
