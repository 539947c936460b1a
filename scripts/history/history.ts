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

/** Why the history is not whole, or not there at all. */
export type Incomplete = NoHistoryReason | "notCommitted" | "shallow" | "failed";

/** What git knows of one report. It can be sent to another process. */
export interface ReportHistory {
  /** Newest first; none where the report was never committed. */
  readonly revisions: readonly Revision[];
  /** Whether the report is not as it was last committed, so that the newest change is not among the revisions. */
  readonly uncommitted: boolean;
}

/** A report that was there once. */
export interface GoneReport {
  readonly file: string;
  readonly title: string | undefined;
  /** Newest first: how it went, and what was before. */
  readonly revisions: readonly Revision[];
}

/** What git knows of a catalogue. */
export interface SiteHistory {
  /** Whether the site tells of history. */
  readonly on: boolean;
  readonly incomplete: Incomplete | undefined;
  /** In git's own words, where it failed. */
  readonly said: string;
  /** By the reports' files. */
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

/** What earlier readings found out, and what is to be remembered of this one. */
export interface HistoryMemory {
  readonly facts: SavedHistory<FactsMemory>;
  readonly log: SavedHistory<FileLog>;
}

/** Something that is the same where it is found out anew. */
interface SavedHistory<T> {
  readonly recall: () => T | undefined;
  /** Called where it is not what was recalled. */
  readonly keep: (value: T) => void;
}

const folder = "reports";

/**
 * Reads the history of all reports: one run of git for what changed when, one for contents that were not looked at
 * before. A history that cannot be read is never a failure: what is missing is said.
 *
 * @param root the content folder
 * @param reports those that are published
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

/** Contents by which revisions are told apart: of files that have several, and of those that went or are changed. */
function wanted(chains: readonly Chain[], changed: ReadonlySet<string>): Set<string> {
  const names = chains.flatMap(({ path: file, changes }) => {
    if (!file.endsWith(".md") || (changes.length === 1 && !changed.has(file))) return [];
    return changes.flatMap(({ before, after }) => [before, after]);
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** Whether a file was there at the commit at hand. */
function isThere({ changes }: Chain): boolean {
  return changes[0]?.kind !== "removed";
}

/** Changes of the files that a report names as its attachments, by path below the content folder. */
function besideOf(
  report: Report,
  known: ReadonlyMap<string, readonly FileChange[]>,
): Map<string, readonly FileChange[]> {
  const below = path.dirname(report.file);
  const files = (report.attachments ?? []).map(({ file }) => path.join(below, file));
  return new Map(files.map((file) => [file, known.get(file) ?? []]));
}

/** Reports that were published and are no more, also as those that became drafts. */
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
