import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import {
  checkContent,
  buildArtifacts,
  openJobPool,
  writeSite,
  type CachedArtifact,
} from "../pipeline/index.js";
import { readInputs, PreviousSite, Store, type Inputs } from "../cache/index.js";
import { formatDiagnostics } from "../check/index.js";
import { gitKey } from "../git/index.js";
import type { Messages } from "../i18n/index.js";
import { forgetTemplates } from "../site/index.js";
import type { BuildFailure } from "./live-reload.js";
import { describeSystemError } from "../errors/index.js";
import { FolderInUse } from "../fs/index.js";

/** The folders of a rebuild loop, and its callbacks. */
export interface RebuildOptions {
  readonly content: string;
  /** Folders that must exist for a build. */
  readonly folders: readonly string[];
  readonly out: string;
  readonly cache: string;
  /** Shows files; `all` when no other files are to be shown any more. */
  readonly show: (entries: readonly CachedArtifact[], all: boolean) => void;
  readonly onProgress: (stage: keyof Messages["cli"]["stages"], done: number, total: number) => void;
  /** Called once each time that publishing waits for a lock. */
  readonly onWait: (lock: string) => void;
}

/** Milliseconds between attempts to publish while another process uses the folder. */
const waitMs = 500;

/** The site is at the root of the local host. */
const siteOptions = { pathPrefix: "/" };

/**
 * Builds the site repeatedly, each time only what has changed: first the pages, which can be viewed at once; then index
 * and data; then everything is published. A change during a build aborts it.
 */
export class RebuildLoop {
  #turn = 0;
  /** Hash of the inputs from which the published site was built. */
  #builtKey: string | undefined;
  /** Hash of the inputs that were read last. */
  #readKey: string | undefined;
  #program: string | undefined;
  #running: Promise<BuildFailure | undefined> = Promise.resolve(undefined);
  #abort = new AbortController();

  constructor(
    private readonly options: RebuildOptions,
    private readonly messages: Messages,
  ) {}

  /**
   * Builds what has changed since the last run.
   *
   * @param onPages called when changed pages can be viewed; without it they appear together with index and data
   * @returns why the site could not be built; it then stays unchanged
   */
  async run(onPages?: () => void): Promise<BuildFailure | undefined> {
    const turn = (this.#turn += 1);
    this.#abort.abort();
    await this.#running;
    if (turn !== this.#turn) return undefined; // there is a later change
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#running = this.#makeWhatIsThere(signal, onPages);
    return this.#running;
  }

  /**
   * Builds the current content. When files change while they are read, which is not an author's mistake, it builds
   * again.
   */
  async #makeWhatIsThere(signal: AbortSignal, onPages?: () => void): Promise<BuildFailure | undefined> {
    for (;;) {
      const fault = await this.#make(signal, onPages).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        return (
          this.#missing() ?? {
            title: this.messages.preview.failed,
            details: describeSystemError(error, this.messages),
          }
        );
      });
      if (!fault || signal.aborted || !this.#hasChanged()) return fault;
    }
  }

  async #make(signal: AbortSignal, onPages?: () => void): Promise<BuildFailure | undefined> {
    const missing = this.#missing();
    if (missing) return missing;
    const { content, cache, onProgress } = this.options;
    const inputs = this.#readInputs();
    if (inputs.key === this.#builtKey) return undefined;
    this.#builtKey = undefined; // from here on other pages may be shown
    this.#readKey = inputs.key;
    if (inputs.program.whole !== this.#program) forgetTemplates();
    this.#program = inputs.program.whole;
    const { catalogue, findings } = await checkContent(inputs, siteOptions, false, onProgress, this.messages);
    if (!catalogue) {
      const errors = findings.filter(({ severity }) => severity === "error");
      return {
        title: this.messages.preview.notBuilt,
        details: formatDiagnostics(errors, "text", content, this.messages),
      };
    }
    signal.throwIfAborted();
    const store = new Store(cache);
    try {
      const { entries } = await buildArtifacts(catalogue, inputs.snapshot, {
        ...workplace(inputs, store, signal, this.messages),
        onProgress: (done, total) => onProgress("build", done, total),
        ...(onPages && { onPages: (pages) => this.#showPages(pages, onPages) }),
      });
      this.options.show(entries, true);
      await this.#publish(entries, catalogue.site.url + catalogue.site.pathPrefix, store, signal);
      this.#builtKey = inputs.key;
      store.prune(new Set(entries.map(({ fingerprint }) => fingerprint)));
    } finally {
      if (!inputs.isSameProgram()) store.forgetKept();
      store.close();
    }
    return undefined;
  }

  /** Publishes the site. If another process is uploading the published folder, waits for it until something changes. */
  async #publish(
    entries: readonly CachedArtifact[],
    base: string,
    store: Store,
    signal: AbortSignal,
  ): Promise<void> {
    const { out, onWait } = this.options;
    for (let tries = 0; ; tries += 1) {
      try {
        await writeSite(entries, out, base, new PreviousSite(store, out), this.messages);
        return;
      } catch (error) {
        if (!(error instanceof FolderInUse)) throw error;
        if (tries === 0) onWait(error.lock);
      }
      await setTimeout(waitMs, undefined, { signal });
    }
  }

  #readInputs(): Inputs {
    const { cache, content } = this.options;
    return readInputs(cache, content, [siteOptions, gitKey(content)], this.messages);
  }

  #hasChanged(): boolean {
    if (this.#missing()) return false;
    try {
      return this.#readInputs().key !== this.#readKey;
    } catch {
      return false; // the build reports unreadable content
    }
  }

  /**
   * Returns a failure when a folder is missing. Each build begins with this check, so that no cache is created where a
   * project was moved away.
   */
  #missing(): BuildFailure | undefined {
    const folder = this.options.folders.find((each) => !existsSync(each));
    if (folder === undefined) return undefined;
    return { title: this.messages.preview.folderGone, details: this.messages.preview.noFolder(folder) };
  }

  #showPages(pages: readonly CachedArtifact[], onPages: () => void): void {
    this.options.show(pages, false);
    onPages();
  }
}

function workplace({ program }: Inputs, store: Store, signal: AbortSignal, messages: Messages) {
  return { program, store, pool: openJobPool(messages), force: false, signal, messages };
}
