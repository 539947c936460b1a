import path from "node:path";
import type { Messages } from "../i18n/index.js";
import type { SubmitNote } from "./plan.js";
import type { Backup } from "./backup.js";
import type { SubmitResult } from "./submit.js";

/** Returns what was sent, what was done without asking, and what the editor has to do about conflicts. */
export function describeSubmit({ sent, taken, notes, backups }: SubmitResult, messages: Messages): string {
  return [
    ...notes.map((note) => describeNote(note, messages)),
    ...backups.map((file) => describeBackup(file, messages)),
    messages.submit.done(sent, taken),
  ].join("\n");
}

function describeNote(note: SubmitNote, messages: Messages): string {
  const words = messages.submit.notes;
  switch (note.kind) {
    case "renumbered":
      return words.renumbered(note.title, note.numbers, note.other, [note.from, note.to]);
    case "renamed":
    case "moved":
      return words[note.kind](note.from, note.to);
    case "keptTheirs":
    case "keptMine":
      return words[note.kind](note.from);
  }
}

function describeBackup({ file, theirs, person, copy }: Backup, messages: Messages): string {
  const { notes } = messages.submit;
  return person === ""
    ? notes.uncommitted(file, copy)
    : notes.conflict({ file: path.posix.basename(file), theirs, person, copy });
}
