import { digestOf, memoryFile, type Inputs } from "../cache/index.js";
import {
  hasErrors,
  loadCatalogue,
  missingSettings,
  sortDiagnostics,
  type Catalogue,
  type Counts,
  type Diagnostic,
  type LoadOptions,
} from "../catalogue/index.js";
import { checkCatalogue } from "../check/index.js";
import { text } from "../language/index.js";
import { BuildMemory } from "./memory.js";

/** Told what is being done, and how much of it; `total` is 0 where that is not known. */
export type OnStage = (stage: keyof typeof text.cli.stages, done: number, total: number) => void;

/** A content folder, read and checked. */
export interface CheckedContent {
  /** Undefined when something in it is wrong: the findings say what. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted by place. */
  readonly findings: readonly Diagnostic[];
  /** How many there are, also those that were too many to be kept. */
  readonly counts: readonly Counts[];
  /** What is missing for a site that is published, in words for the editor. */
  readonly notes: readonly string[];
}

/**
 * Reads and checks a content folder, with the help of what earlier builds found out.
 *
 * @throws Error when a file changes meanwhile
 */
export async function checkContent(
  inputs: Inputs,
  options: Pick<LoadOptions, "baseUrl" | "pathPrefix">,
  force: boolean,
  onStage: OnStage,
): Promise<CheckedContent> {
  const memory = new BuildMemory(memoryFile(inputs), keyOf(inputs), inputs.snapshot, force);
  const onProgress = (done: number, total: number) => onStage("read", done, total);
  const loaded = await loadCatalogue(inputs.content, { ...options, onProgress, memory: memory.reports });
  onStage("check", 0, 0);
  const { catalogue } = loaded;
  const checked = catalogue ? await checkCatalogue(catalogue) : undefined;
  memory.save();
  const findings = sortDiagnostics([...loaded.diagnostics, ...(checked?.found ?? [])]);
  const missing = catalogue ? missingSettings(catalogue.site) : [];
  return {
    catalogue: hasErrors(findings) ? undefined : catalogue,
    findings,
    counts: [loaded.counts, ...(checked ? [checked.counts] : [])],
    notes: missing.length > 0 ? [text.cli.missingSettings(missing)] : [],
  };
}

/** Reports are read and checked by the program and by what stands in the settings files. */
function keyOf({ program, snapshot }: Inputs): string {
  const settings = [...snapshot.files].filter(([file]) => !file.includes("/"));
  return digestOf([program.code, settings]);
}
