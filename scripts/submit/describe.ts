import type { Messages } from "../i18n/index.js";
import type { SubmitNote } from "./plan.js";
import type { Backup } from "./backup.js";
import type { Combined } from "./combine.js";

/** Numbers of commits exchanged with the shared repository: sent and fetched. */
export interface Exchanged {
  readonly sent: number;
  readonly taken: number;
}

/** Returns what was sent, what was done without asking, and what the editor has to do about conflicts. */
export function describeSubmit(
  { sent, taken, ...combined }: Combined & Exchanged,
  messages: Messages,
): string {
  return [...describeCombined(combined, messages), messages.submit.done(sent, taken)].join("\n");
}

/** Returns a text for each thing that was done without asking, and for each file that was copied. */
export function describeCombined({ notes, backups }: Combined, messages: Messages): string[] {
  return [
    ...notes.map((note) => describeNote(note, messages)),
    ...backups.map((file) => describeBackup(file, messages)),
  ];
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

function describeBackup({ reason, file, theirs, person, copy }: Backup, messages: Messages): string {
  const { notes } = messages.submit;
  return reason === "conflict" ? notes.conflict({ file, theirs, person, copy }) : notes[reason](file, copy);
}
