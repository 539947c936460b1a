import path from "node:path";
import { readSealed, sha256, writeSealed, type Kind } from "../cache/index.js";
import type { Catalogue } from "../catalogue/index.js";
import {
  noHistory,
  readHistory,
  type FactsMemory,
  type HistoryMemory,
  type SiteHistory,
} from "../history/index.js";
import { text } from "../language/index.js";
import { mostSources } from "../site/index.js";
import type { Workplace } from "./tasks.js";

interface Content {
  /** Stands for the program, which decides how versions are read. */
  readonly key: string;
  readonly facts: FactsMemory;
}

const kind: Kind<Content> = { name: "history 1" };

/** Reads the history of a catalogue's reports, with the help of what earlier builds found out. */
export async function siteHistory(
  { root, reports, site }: Catalogue,
  { store, program, force }: Workplace,
): Promise<SiteHistory> {
  if (site.history === false) return noHistory;
  const file = path.join(store.folder, `history-${sha256(path.resolve(root)).slice(0, 16)}`);
  const memory: HistoryMemory = {
    recall: () => {
      const content = force ? undefined : readSealed(file, kind);
      return content?.key === program.code ? content.facts : new Map();
    },
    keep: (facts) => {
      if (facts.size > 0) writeSealed(file, kind, { key: program.code, facts });
    },
  };
  return readHistory(root, reports, memory);
}

/** What is missing of the history, in words for the editor. */
export function historyNotes({ on, incomplete, said, reports }: SiteHistory, { site }: Catalogue): string[] {
  if (!on) return [];
  const words = text.history;
  const whole =
    incomplete === undefined
      ? []
      : [words.notWhole(words.incomplete[incomplete], words.mend[incomplete], said)];
  const uncommitted = [...reports.values()].filter((report) => report.uncommitted).length;
  const leftOut = site.history === undefined && reports.size > mostSources;
  return [
    ...whole,
    ...(uncommitted > 0 ? [words.uncommittedReports(uncommitted)] : []),
    ...(leftOut ? [words.pagesLeftOut(mostSources)] : []),
  ];
}
