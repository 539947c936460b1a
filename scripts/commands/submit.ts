import { select, isCancel } from "@clack/prompts";
import type { Diagnostic } from "../catalogue/index.js";
import { formatDiagnostics } from "../check/index.js";
import { exitCodes, requireFolder, runCommand } from "../cli/index.js";
import { UserError } from "../errors/index.js";
import type { Messages } from "../i18n/index.js";
import { describeSubmit, submit } from "../submit/index.js";

await runCommand(
  (messages) => messages.submit.help,
  {
    content: { type: "string", default: "content" },
    published: { type: "string" },
    "send-personal": { type: "boolean", default: false },
  },
  async ({ content, published, "send-personal": sendPersonal }, words, messages) => {
    await requireFolder(content);
    const message = words.join(" ").trim();
    const shown = new Set<string>();
    const confirmPersonal = async (findings: readonly Diagnostic[]) => {
      console.error(
        `${messages.submit.personal}\n\n${formatDiagnostics(findings, "text", content, messages)}\n`,
      );
      for (const finding of findings) shown.add(JSON.stringify(finding));
      return sendPersonal || confirm(messages);
    };
    const options = { message: message === "" ? undefined : message, published, confirmPersonal };
    const result = await submit(content, options, messages);
    const { backups } = result;
    const findings = result.findings.filter((finding) => !shown.has(JSON.stringify(finding)));
    if (findings.length > 0)
      console.error(
        `${messages.submit.foundIn}\n\n${formatDiagnostics(findings, "text", content, messages)}\n`,
      );
    console.log(describeSubmit(result, messages));
    return backups.length > 0 ? exitCodes.failure : exitCodes.fine;
  },
  { takesNames: true },
);

/**
 * Asks in the terminal whether to send personal data.
 *
 * @throws UserError that names the option, without a terminal
 */
async function confirm({ submit }: Messages): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(({ submit }) => submit.personalOption);
  const answer = await select({
    message: submit.personalQuestion,
    showInstructions: false, // they are in English
    options: [
      { value: "no", label: submit.personalNo },
      { value: "yes", label: submit.personalYes },
    ],
  });
  return !isCancel(answer) && answer === "yes";
}
