import { nextIndexNumber, freeName, parseIndexNumber } from "../catalogue/index.js";
import { parseLfsPointer, type TreeChange, type TreeFile } from "../git/index.js";
import { kindOf, pathKey, splitPath } from "./file-kinds.js";
import { mergeLines } from "./merge-lines.js";
import { mergeReport } from "./merge-report.js";
import { isSameReport, type ReadText, type ReportChanges } from "./report-moves.js";
import type { Renaming, Renumbering } from "./rewrite-text.js";

/** What becomes of a locally changed file when the unsent commits are put on top of those of others. */
export type FilePlan =
  /** The shared repository has this version already, or its version wins. */
  | { readonly kind: "drop" }
  /** Each commit has the file as it was committed, at this path. */
  | { readonly kind: "keep"; readonly path: string }
  /** The last commit has this text, which contains the changes of both sides. */
  | { readonly kind: "merge"; readonly path: string; readonly text: string };

/** Something done without asking, which the editor has to know. */
export type SubmitNote =
  | (Renaming & { readonly kind: "renamed" })
  | (Renaming & Renumbered)
  | (Renaming & { readonly kind: "moved" })
  | { readonly kind: "keptTheirs" | "keptMine"; readonly from: string };

interface Renumbered {
  readonly kind: "renumbered";
  readonly title: string;
  readonly numbers: Renumbering;
  /** The report of somebody else that has the number. */
  readonly other: string;
}

export interface MergePlan {
  /** By path from the top of the work tree. */
  readonly files: ReadonlyMap<string, FilePlan>;
  /** Conflicts: files whose local version is kept outside of the content, with the path of the other version. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** New files beside reports in conflict, which only those reports name. They are copied, too. */
  readonly attachments: ReadonlySet<string>;
  readonly renamings: readonly Renaming[];
  readonly renumberings: readonly Renumbering[];
  readonly notes: readonly SubmitNote[];
}

/** The changes of both sides since their common commit. */
export interface BothSides {
  /** Path of the content folder from the top of the work tree, ending in a slash; empty when it is the top. */
  readonly prefix: string;
  readonly local: readonly TreeChange[];
  readonly upstream: readonly TreeChange[];
  readonly localReports: ReportChanges;
  readonly upstreamReports: ReportChanges;
  readonly read: ReadText;
  /** All local files. */
  readonly paths: readonly string[];
  /** The index numbers of all local reports. */
  readonly indexNumbers: readonly string[];
}

/** Plans how local changes are put on top of those of others, so that nothing is lost and no conflict remains. */
export async function planMerge(sides: BothSides): Promise<MergePlan> {
  const planner = new Planner(sides);
  for (const change of sides.local) await planner.plan(change);
  await planner.planAttachments();
  planner.renumber();
  return planner;
}

class Planner implements MergePlan {
  readonly files = new Map<string, FilePlan>();
  readonly conflicts = new Map<string, string>();
  readonly attachments = new Set<string>();
  readonly renamings: Renaming[] = [];
  readonly renumberings: Renumbering[] = [];
  readonly notes: SubmitNote[] = [];
  readonly #upstream: ReadonlyMap<string, TreeChange>;
  readonly #local: ReadonlyMap<string, TreeChange>;
  /** Old path of each report that was moved locally, by its new path. */
  readonly #movedFrom: ReadonlyMap<string, string>;
  readonly #addedUpstream: ReadonlyMap<string, string>;
  readonly #taken: Set<string>;
  readonly #numbers: Set<string>;

  constructor(private readonly sides: BothSides) {
    this.#upstream = new Map(sides.upstream.map((change) => [change.path, change]));
    this.#local = new Map(sides.local.map((change) => [change.path, change]));
    this.#movedFrom = new Map([...sides.localReports.moves].map(([from, to]) => [to, from]));
    const added = sides.upstream.filter(({ before, after }) => !before && after);
    this.#addedUpstream = new Map(added.map(({ path }) => [pathKey(path), path]));
    this.#taken = new Set([...sides.paths, ...added.map(({ path }) => path)].map(pathKey));
    const upstreamNumbers = [...sides.upstreamReports.after.values()].map(({ indexNumber }) => indexNumber);
    this.#numbers = new Set([
      ...sides.indexNumbers,
      ...upstreamNumbers.filter((number) => number !== undefined),
    ]);
  }

  async plan(change: TreeChange): Promise<void> {
    if (this.files.has(change.path)) return;
    const movedFrom = this.#movedFrom.get(change.path);
    if (movedFrom !== undefined) await this.#planMove(movedFrom, change);
    else if (!this.sides.localReports.moves.has(change.path)) await this.#planChange(change);
  }

  /** Plans a report that was moved locally: its new file, and the removal of its old one. */
  async #planMove(from: string, change: TreeChange): Promise<void> {
    const { path, after: mine } = change;
    const base = this.#local.get(from)?.before;
    const other = this.#upstream.get(from);
    const target = this.sides.upstreamReports.moves.get(from);
    const theirs = target === undefined ? other?.after : this.#upstream.get(target)?.after;
    this.files.set(from, other && !other.after ? { kind: "drop" } : { kind: "keep", path: from });
    if (theirs) {
      const text = await this.#merged(path, base, mine, theirs);
      if (text === undefined) {
        this.#planConflict(path, target ?? from);
        this.files.set(from, { kind: "drop" });
      } else if (target === undefined)
        this.files.set(path, { kind: "merge", path: this.#freePath(path), text });
      else {
        this.files.set(path, { kind: "merge", path: target, text });
        if (target !== path) this.notes.push({ kind: "moved", from: path, to: target });
      }
    } else this.files.set(path, { kind: "keep", path: this.#freePath(path) });
  }

  async #planChange({ path, before, after }: TreeChange): Promise<void> {
    const other = this.#upstream.get(path);
    const theirs = other ? other.after : before;
    if (isSame(after, theirs)) this.files.set(path, { kind: "drop" });
    else if (!before && after) this.#planAdded(path);
    else if (isSame(before, theirs)) this.files.set(path, { kind: "keep", path });
    else if (!after) {
      this.files.set(path, { kind: "drop" });
      this.notes.push({ kind: "keptTheirs", from: path });
    } else if (!theirs) await this.#planRemoved(path, before, after);
    else {
      const text = await this.#merged(path, before, after, theirs);
      if (text === undefined) this.#planConflict(path, path);
      else this.files.set(path, { kind: "merge", path, text });
    }
  }

  /** Plans a new file, whose path somebody else may have given to another one. */
  #planAdded(path: string): void {
    const { localReports, upstreamReports, prefix } = this.sides;
    const other = this.#addedUpstream.get(pathKey(path));
    const kind = kindOf(path, prefix);
    const own = localReports.after.get(path);
    const twin = [...upstreamReports.after].find(
      ([file, facts]) => !upstreamReports.before.has(file) && isSameReport(own, facts),
    )?.[0];
    if (kind === "report" && twin !== undefined) this.#planConflict(path, twin);
    else if (other === undefined) this.files.set(path, { kind: "keep", path });
    else if (kind === "other") this.#planConflict(path, other);
    else this.files.set(path, { kind: "keep", path: this.#freePath(path) });
  }

  /** Plans a file that was changed here, and removed or moved by somebody else. */
  async #planRemoved(path: string, before: TreeFile | undefined, after: TreeFile): Promise<void> {
    const target = this.sides.upstreamReports.moves.get(path);
    const theirs = target === undefined ? undefined : this.#upstream.get(target)?.after;
    if (target === undefined || !theirs) {
      this.files.set(path, { kind: "keep", path });
      this.notes.push({ kind: "keptMine", from: path });
      return;
    }
    const text = await this.#merged(path, before, after, theirs);
    if (text === undefined) this.#planConflict(path, target);
    else {
      this.files.set(path, { kind: "merge", path: target, text });
      this.notes.push({ kind: "moved", from: path, to: target });
    }
  }

  /** Keeps back new files beside reports in conflict, when only those reports name them. */
  async planAttachments(): Promise<void> {
    const texts = async (paths: Iterable<string>) => {
      const files = [...paths].flatMap((path) =>
        path.endsWith(".md") ? (this.#local.get(path)?.after ?? []) : [],
      );
      return (await Promise.all(files.map((file) => this.sides.read(file)))).join("\n");
    };
    const away = await texts(this.conflicts.keys());
    if (away === "") return;
    const kept = await texts([...this.#local.keys()].filter((path) => !this.conflicts.has(path)));
    const folders = new Set([...this.conflicts.keys()].map((path) => splitPath(path).folder));
    for (const { path, before } of this.sides.local) {
      const { folder, name, extension } = splitPath(path);
      if (before || kindOf(path, this.sides.prefix) !== "attachment" || !folders.has(folder)) continue;
      if (!away.includes(name + extension) || kept.includes(name + extension)) continue;
      this.files.set(path, { kind: "drop" });
      this.attachments.add(path);
    }
  }

  /** Gives new reports another index number where somebody else has used theirs, and the name that belongs to it. */
  renumber(): void {
    const { localReports, upstreamReports, prefix } = this.sides;
    const used = new Map<string, string>();
    for (const [path, { indexNumber }] of upstreamReports.after)
      if (indexNumber !== undefined && upstreamReports.before.get(path)?.indexNumber !== indexNumber)
        used.set(indexNumber, path);
    for (const { path, before } of this.sides.local) {
      const plan = this.files.get(path);
      const { indexNumber = "", title = "" } = localReports.after.get(path) ?? {};
      const [other, parts] = [used.get(indexNumber), parseIndexNumber(indexNumber)];
      const isNew = !before && kindOf(path, prefix) === "report" && !this.#movedFrom.has(path);
      if (!isNew || plan?.kind !== "keep" || other === undefined || !parts) continue;
      const to = nextIndexNumber(parts.code, parts.year, this.#numbers);
      this.#numbers.add(to);
      const serial = parseIndexNumber(to)?.serial ?? "";
      const { folder, name } = splitPath(path);
      const own = splitPath(plan.path).name;
      const renamed = name.endsWith(parts.serial) ? name.slice(0, -parts.serial.length) + serial : undefined;
      const target = renamed === undefined ? plan.path : this.#freePath(`${folder}/${renamed}.md`, true);
      if (own !== name) this.#dropRenaming(path);
      if (target !== path) this.renamings.push({ from: path, to: target });
      this.files.set(path, { kind: "keep", path: target });
      const numbers = { from: indexNumber, to };
      this.renumberings.push(numbers);
      this.notes.push({ kind: "renumbered", title, numbers, other, from: path, to: target });
    }
  }

  /** Forgets that a file was renamed: it gets a name by its new number. */
  #dropRenaming(path: string): void {
    const isOther = (one: { readonly from: string }) => one.from !== path;
    this.renamings.splice(0, Infinity, ...this.renamings.filter(isOther));
    const notes = this.notes.filter((note) => note.kind !== "renamed" || isOther(note));
    this.notes.splice(0, Infinity, ...notes);
  }

  /** Returns a path that nobody else uses, and records that the file gets it. */
  #freePath(path: string, isNew = false): string {
    const { folder, name, extension } = splitPath(path);
    const inFolder = (free: string) => `${folder}/${free}${extension}`;
    if (!isNew && !this.#addedUpstream.has(pathKey(path))) return path;
    const target = inFolder(freeName(name, (candidate) => this.#taken.has(pathKey(inFolder(candidate)))));
    this.#taken.add(pathKey(target));
    if (isNew) return target;
    this.renamings.push({ from: path, to: target });
    this.notes.push({ kind: "renamed", from: path, to: target });
    return target;
  }

  #planConflict(path: string, theirs: string): void {
    this.files.set(path, { kind: "drop" });
    this.conflicts.set(path, theirs);
  }

  /** Merges two versions; undefined when both changed the same lines or fields, or when they are no texts. */
  async #merged(
    path: string,
    base: TreeFile | undefined,
    mine: TreeFile | undefined,
    theirs: TreeFile,
  ): Promise<string | undefined> {
    const isText = [base, mine, theirs].every((file) => file?.mode.startsWith("100") ?? false);
    if (!isText || !base || !mine) return undefined;
    const [from, own, other] = await Promise.all([base, mine, theirs].map((file) => this.sides.read(file)));
    if (from === undefined || own === undefined || other === undefined) return undefined;
    if (parseLfsPointer(Buffer.from(from))) return undefined;
    return path.endsWith(".md")
      ? mergeReport(from, own, other)
      : mergeLines(from, own, other, path.endsWith(".yaml"));
  }
}

function isSame(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.objectId === other?.objectId && one?.mode === other?.mode;
}
