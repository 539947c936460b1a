import type { Messages } from "../../../i18n/index.js";
import type { Omission } from "../../types.js";

/** Counts, while a Word document is read, what its report cannot show. */
export class OmissionCounter {
  inserted = 0;
  deleted = 0;
  textBoxes = 0;
  equations = 0;
  symbols = 0;
  embedded = 0;
  mergedTables = 0;
  raised = 0;
  /** Numbers of AUTONUM and LISTNUM fields so far, which the file does not contain. */
  readonly fieldNumbers = { AUTONUM: 0, LISTNUM: 0 };
  readonly links: string[] = [];
  readonly unsupported: string[] = [];
  readonly list: Omission[] = [];

  constructor(private readonly messages: Messages) {}

  omit(words: string, why: string): void {
    if (words.trim() !== "") this.list.push({ text: words.trim(), why });
  }

  notes(pictures: number): string[] {
    const words = this.messages.importing.notes;
    const counted = (count: number, say: (count: number) => string) => (count > 0 ? [say(count)] : []);
    return [
      ...(this.inserted + this.deleted > 0 ? [words.trackedChanges(this.inserted, this.deleted)] : []),
      ...counted(this.mergedTables, words.mergedCells),
      ...counted(this.textBoxes, words.textBoxes),
      ...counted(this.equations, words.equations),
      ...counted(this.symbols, words.symbols),
      ...counted(this.embedded, words.embedded),
      ...counted(this.raised, words.raised),
      ...(this.links.length > 0 ? [words.links([...new Set(this.links)].join(" "))] : []),
      ...counted(pictures, words.pictures),
      ...(this.unsupported.length > 0 ? [words.unsupportedPictures(this.unsupported.join("、"))] : []),
    ];
  }
}
