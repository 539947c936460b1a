import path from "node:path";
import { readCheckedFile, writeCheckedFile, type RecordType } from "../cache/index.js";
import type { Catalogue } from "../catalogue/index.js";
import type { FileLog } from "../git/index.js";
import {
  noHistory,
  readHistory,
  type FactsMemory,
  type HistoryMemory,
  type SiteHistory,
} from "../history/index.js";
import type { Messages } from "../i18n/index.js";
import { fullSiteLimit } from "../site/index.js";
import type { TaskContext } from "./tasks.js";
import { sha256 } from "../fs/index.js";

interface StoredHistory<T> {
  /** Hash of the program, which decides how git is called and revisions are read. */
  readonly key: string;
  readonly value: T;
}

/** Reads the history of a catalogue's reports, using results cached by earlier builds. */
export async function siteHistory(
  { root, reports, site }: Catalogue,
  { store, program, force, messages }: TaskContext,
): Promise<SiteHistory> {
  if (site.history === false) return noHistory;
  const name = sha256(path.resolve(root)).slice(0, 16);
  const remembered = <T>(subject: string) => {
    const [file, kind]: [string, RecordType<StoredHistory<T>>] = [
      path.join(store.folder, `${subject}-${name}`),
      { name: `${subject} 2` },
    ];
    return {
      recall: () => {
        const content = force ? undefined : readCheckedFile(file, kind);
        return content?.key === program.code ? content.value : undefined;
      },
      keep: (value: T) => {
        try {
          writeCheckedFile(file, kind, { key: program.code, value });
        } catch {
          return; // an optional cache; if nothing can be written, the build itself reports it
        }
      },
    };
  };
  const memory: HistoryMemory = {
    facts: remembered<FactsMemory>("history"),
    log: remembered<FileLog>("history-log"),
  };
  return readHistory(root, reports, messages, memory);
}

/** Returns notes for the editor on missing parts of the history. */
export function historyNotes(
  { on, incomplete, said, reports }: SiteHistory,
  { site }: Catalogue,
  messages: Messages,
): string[] {
  if (!on) return [];
  const words = messages.history;
  const whole =
    incomplete === undefined
      ? []
      : [words.notWhole(words.incomplete[incomplete], words.remedies[incomplete], said)];
  const uncommitted = [...reports.values()].filter((report) => report.uncommitted).length;
  const leftOut = site.history === undefined && reports.size > fullSiteLimit;
  return [
    ...whole,
    ...(uncommitted > 0 ? [words.uncommittedReports(uncommitted)] : []),
    ...(leftOut ? [words.pagesLeftOut(fullSiteLimit)] : []),
  ];
}
