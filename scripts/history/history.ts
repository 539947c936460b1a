import type { Messages } from "../i18n/index.js";
import path from "node:path/posix";
import type { Report } from "../catalogue/index.js";
import {
  changedSinceCommit,
  BlobReader,
  fileChanges,
  gitState,
  readLog,
  type FileChange,
  type FileLog,
  type NoHistoryReason,
} from "../git/index.js";
import { chainsOf, partChains, type Chain } from "./chains.js";
import { factsOf, type FactsMemory } from "./facts.js";
import { revisionsOf, withAttachments, type Revision } from "./revisions.js";
import { errorMessage } from "../errors/index.js";

/** Why the history is incomplete or missing. */
export type Incomplete = NoHistoryReason | "notCommitted" | "shallow" | "failed";

/** The history of one report. It can be sent to another process. */
export interface ReportHistory {
  /** Newest first; empty when the report was never committed. */
  readonly revisions: readonly Revision[];
  /** Whether the report differs from its last commit, so that its latest change is not among the revisions. */
  readonly uncommitted: boolean;
}

/** A report that no longer exists. */
export interface GoneReport {
  readonly file: string;
  readonly title: string | undefined;
  /** Newest first: its removal, and the revisions before. */
  readonly revisions: readonly Revision[];
}

/** The history of a catalogue. */
export interface SiteHistory {
  /** Whether the site shows the history. */
  readonly on: boolean;
  readonly incomplete: Incomplete | undefined;
  /** Git's error message, when it failed. */
  readonly said: string;
  /** By file of the report. */
  readonly reports: ReadonlyMap<string, ReportHistory>;
  readonly gone: readonly GoneReport[];
}

export const noHistory: SiteHistory = {
  on: false,
  incomplete: undefined,
  said: "",
  reports: new Map(),
  gone: [],
};

/** Results cached by earlier builds, and functions that store new ones. */
export interface HistoryMemory {
  readonly facts: SavedHistory<FactsMemory>;
  readonly log: SavedHistory<FileLog>;
}

/** A cached value. */
interface SavedHistory<T> {
  readonly recall: () => T | undefined;
  /** Called with a new value. */
  readonly keep: (value: T) => void;
}

const folder = "reports";

/**
 * Reads the history of all reports: one run of git for the log, and one for contents not yet known. An unreadable
 * history is not an error; the result says what is missing.
 *
 * @param root the content folder
 * @param reports the published reports
 */
export async function readHistory(
  root: string,
  reports: readonly Report[],
  messages: Messages,
  memory?: HistoryMemory,
): Promise<SiteHistory> {
  const state = gitState(root);
  if (!state.available)
    return { ...noHistory, on: true, incomplete: state.reason, said: state.message(messages) };
  try {
    const knownLog = memory?.log.recall();
    const log = await readLog(root, state, folder, knownLog);
    if (log !== knownLog) memory?.log.keep(log);
    const chains = chainsOf(fileChanges(log));
    if (chains.length === 0 && reports.length > 0)
      return { ...noHistory, on: true, incomplete: "notCommitted" };
    const changed = changedSinceCommit(root);
    const knownFacts: FactsMemory = memory?.facts.recall() ?? new Map<string, never>();
    const facts = await factsOf(wanted(chains, changed), knownFacts, () => new BlobReader(root));
    if (facts.size !== knownFacts.size || [...facts.keys()].some((name) => !knownFacts.has(name)))
      memory?.facts.keep(facts);
    const parted = partChains(chains, facts);
    const known = new Map(parted.filter(isThere).map((chain) => [chain.path, chain.changes]));
    const history = (report: Report): ReportHistory => {
      const own = revisionsOf(known.get(report.file) ?? [], facts, state.boundary);
      const beside = besideOf(report, known);
      const uncommitted =
        own.length === 0 || [report.file, ...beside.keys()].some((file) => changed.has(file));
      return { revisions: withAttachments(own, beside), uncommitted };
    };
    const published = new Map(reports.map((report) => [report.file, history(report)]));
    return {
      on: true,
      incomplete: state.boundary.size > 0 ? "shallow" : undefined,
      said: "",
      reports: published,
      gone: goneReports(parted, published, facts, state.boundary),
    };
  } catch (error) {
    return { ...noHistory, on: true, incomplete: "failed", said: errorMessage(error, messages) };
  }
}

/** Returns the contents needed to tell revisions apart: of files with several, and of those removed or changed. */
function wanted(chains: readonly Chain[], changed: ReadonlySet<string>): Set<string> {
  const names = chains.flatMap(({ path: file, changes }) => {
    if (!file.endsWith(".md") || (changes.length === 1 && !changed.has(file))) return [];
    return changes.flatMap(({ before, after }) => [before, after]);
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** Returns whether a file exists at the current commit. */
function isThere({ changes }: Chain): boolean {
  return changes[0]?.kind !== "removed";
}

/** Returns the changes of a report's attachments, by path below the content folder. */
function besideOf(
  report: Report,
  known: ReadonlyMap<string, readonly FileChange[]>,
): Map<string, readonly FileChange[]> {
  const below = path.dirname(report.file);
  const files = (report.attachments ?? []).map(({ file }) => path.join(below, file));
  return new Map(files.map((file) => [file, known.get(file) ?? []]));
}

/** Returns reports that were published and no longer are, including those that became drafts. */
function goneReports(
  chains: readonly Chain[],
  published: ReadonlyMap<string, unknown>,
  facts: FactsMemory,
  boundary: ReadonlySet<string>,
): GoneReport[] {
  return chains.flatMap((chain) => {
    const { path: file, changes } = chain;
    if (!file.endsWith(".md") || (isThere(chain) && published.has(file))) return [];
    const revisions = revisionsOf(changes, facts, boundary);
    if (revisions[0]?.kind !== "removed") return [];
    const title = changes
      .map(({ before }) => facts.get(before ?? "")?.title)
      .find((name) => name !== undefined);
    return [{ file, title, revisions: withAttachments(revisions, new Map()) }];
  });
}
