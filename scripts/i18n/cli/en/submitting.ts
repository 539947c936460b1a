import type { submitting as zhCN } from "../zh-CN/submitting.js";

const list = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join("\n");

/** Help text and output of `npm run submit`. */
export const submitting: typeof zhCN = {
  submit: {
    help: `Usage: npm run submit -- "what was changed"
Commits the changes of the content folder and sends them to the shared repository: checks first, and sends nothing with
errors; what others have sent before is fetched, and both are put together. A new report whose file name or index number
somebody else has used gets another one; where two have changed the same lines, your version is kept in a folder beside
the content. Nobody's changes are lost.
  --content FOLDER   the content folder (default: content)
  --published PLACE  compare with the manifest of the last publication, too: no published address may vanish. A file, a
                     folder or an address
  --send-personal    the check warns of personal data; it was looked at, and is sent (without this option you are asked)`,
    hasErrors: (errors: number) =>
      `The check finds errors: ${errors}. Nothing was committed or sent. Correct what is listed above, and run this again.`,
    hasErrorsTogether: (errors: number) =>
      `With the changes of others the check finds errors: ${errors}. Nothing was sent. Your changes are committed on this machine, nothing is lost. Correct what is listed above, and run this again.`,
    noMessage: (files: readonly string[]) =>
      `Say what was changed (readers see it among the revisions), for example:\n  npm run submit -- "Publish the report for 2018"\nChanged files:\n${list(files)}`,
    notCommitted: (reason: string) =>
      `git refused the commit; nothing was sent, no file was touched: ${reason}`,
    unfinished:
      "An operation of git on this machine is not finished (it was not started by this program); nothing was sent. Cancel it with git rebase --abort or git merge --abort, and run this again.",
    noUpstream: (branch: string) =>
      `It is not set where to send to (branch ${branch}). Ask the maintainer for the address of the shared repository, fetch it with git clone, and edit there.`,
    unreachable: (reason: string) =>
      `The shared repository cannot be reached. The changes are committed on this machine, nothing is lost. Look at the network and run this again; about names, passwords and tokens ask the maintainer. git says:\n${reason}`,
    notTaken: (reason: string) =>
      `The shared repository did not accept it. The changes are committed on this machine, nothing is lost. Perhaps you may not write there, or a review comes first: show this to the maintainer.\n${reason}`,
    notTogether: (reason: string) =>
      `Your changes and those of others cannot be put together; nothing was sent. Yours are committed on this machine, nothing is lost. Run this again; if it fails again, show this to the maintainer.\n${reason}`,
    folder: "not-sent",
    foundIn: "Findings in the files that are sent (they stop nothing; look at each):",
    personal: "The files that are to be sent may contain personal data that should not be public:",
    personalQuestion:
      "Once sent, everybody can see it, and it is hard to remove from the history. Send it all the same?",
    personalYes: "It was looked at and may be public: send it",
    personalNo: "Do not send it",
    personalOption:
      "Correct it first. Where it should be public, say why in the report’s waive; when everything was looked at and should be sent this once, add --send-personal. Nothing was committed or sent.",
    notConfirmed:
      "Nothing was committed or sent. Correct it, or say in the report’s waive why it may be public, and run this again.",
    notes: {
      renumbered: (title, numbers, other, [from, to]) =>
        `The index number ${numbers.from} is used by somebody else (${other}): “${title}” gets the next one, ${numbers.to}${from === to ? "" : `, and the file name ${to}`}. Change the old number wherever it is written outside of the catalogue.`,
      renamed: (from, to) =>
        `Somebody else has a file named ${from}; yours is now ${to}. Its content is the same.`,
      moved: (from, to) =>
        `Somebody else has renamed ${from} to ${to}; your changes are in the renamed file.`,
      keptTheirs: (file) =>
        `You deleted ${file}, which somebody else has just changed, so it was not deleted. If it should go, agree on it and delete it again.`,
      keptMine: (file) =>
        `You changed ${file}, which somebody else has just deleted; yours was put back. If it should go, delete it again.`,
      attachment: (file, copy) =>
        `${file} belongs to the report that was not sent, and was not sent either; it is kept as ${copy}.`,
      uncommitted: (file, copy) =>
        `${file} had uncommitted changes, and somebody else changed it, too; it is now theirs${copy === "" ? "" : `. Yours is kept as ${copy}`}.`,
      conflict: ({ file, theirs, person, copy }) =>
        [
          `${file}: you and ${person} changed the same lines (or made the same report). The catalogue has the version of ${person}; yours was not sent, and is kept whole as`,
          `  ${copy}`,
          `  Compare it with ${theirs}, and agree with ${person} on one of them. Then:`,
          `  · for a few changes, write them into ${theirs};`,
          `  · to take your version, copy all of its text over the other;`,
          `  · to take the version of ${person}, do nothing.`,
          `  After a change run npm run submit -- "what was changed".`,
        ].join("\n"),
    },
    done: (sent: number, taken: number) =>
      `${taken > 0 ? `Commits of others fetched: ${taken}. ` : ""}${sent > 0 ? `Commits sent to the shared repository: ${sent}.` : "Nothing to send."}`,
  },
};
