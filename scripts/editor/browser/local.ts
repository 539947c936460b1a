import { ProxyBackend } from "decap-cms-backend-proxy";
import { loadEntry } from "decap-cms-core/dist/esm/actions/entries.js";
import { store } from "decap-cms-core/dist/esm/redux/index.js";
import { EditorError, showNotice } from "./backend-errors.js";
import type { AdminConfig } from "./config.js";
import { filesToSave, onLoaded, onSaved, type ToSave } from "./draft-base.js";
import { showFindings } from "./findings.js";
import type { FormFinding, SaveAnswer, SaveRefusal } from "./form-finding.js";
import { addIndexNumbers } from "./propose-number.js";
import { SignedIn } from "./sign-in.js";
import { askForReason } from "./waiver-dialog.js";
import { withWaivers } from "./waivers.js";

/** A file beside the reports, as listed by the server. */
interface Listed {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** The server's refusal to save. */
class Refused extends Error {
  readonly status: number;
  readonly findings: readonly FormFinding[];
  readonly waivable: readonly string[];

  constructor({ error, findings = [], waivable = [] }: SaveRefusal, status: number) {
    super(error);
    this.status = status;
    this.findings = findings;
    this.waivable = waivable;
  }
}

/**
 * Returns the backend for `npm run edit` on the editor's own machine, which uses Decap CMS's local protocol. Each saved
 * file is sent with the text on which it is based, so that the server notices when somebody else has changed it. The
 * findings of each save are shown beside the fields of the form.
 */
export function localBackend({ words, reports, pages, content }: AdminConfig): typeof CmsBackend {
  return class LocalBackend extends ProxyBackend {
    override authComponent() {
      return SignedIn;
    }

    override async request(payload: { readonly action: string; readonly params: object }) {
      const response = await fetch(this.proxyUrl, {
        method: "POST",
        headers: { "Content-Type": "application/json; charset=utf-8" },
        body: JSON.stringify(payload),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Refused(answer as SaveRefusal, response.status);
      return answer;
    }

    override async getEntry(path: string) {
      const entry = await super.getEntry(path);
      onLoaded(path);
      return entry;
    }

    override async persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
      const files = filesToSave(entry, options);
      try {
        const { saved, answer } = await this.#save(entry, options, files, false);
        onSaved(saved);
        this.#show(saved, answer.findings);
        const notes = answer.findings.map(({ text }) => text);
        showNotice(notes.length === 0 ? [] : [words.findings, ...notes], words.close);
        addIndexNumbers(answer.indexNumbers);
        if (saved !== files && options["newEntry"] !== true) this.#fillAgain(saved);
        return answer;
      } catch (error) {
        if (error instanceof Refused) this.#show(files, error.findings);
        throw error;
      }
    }

    /** Saves files; findings of personal data only with a reason, which is written to the report. */
    async #save(
      entry: CmsEntry,
      options: Readonly<Record<string, unknown>>,
      files: readonly ToSave[],
      isWaived: boolean,
    ): Promise<{ saved: readonly ToSave[]; answer: SaveAnswer }> {
      const bases = files.map(({ base }) => base);
      const bodyStarts = files.map(({ bodyStart }) => bodyStart ?? null);
      try {
        const sent = { ...options, bases, bodyStarts };
        const answer = await super.persistEntry({ ...entry, dataFiles: files }, sent);
        return { saved: files, answer: answer as SaveAnswer };
      } catch (error) {
        if (!(error instanceof Refused) || error.waivable.length === 0 || isWaived) throw error;
        this.#show(files, error.findings);
        const concerned = error.findings.filter(({ rule }) => error.waivable.includes(rule));
        const reason = await askForReason(concerned, words.privacy);
        if (reason === undefined) throw new EditorError(words.privacy.notSaved);
        const waived = files.map((file) => {
          const { fields } = file.path.startsWith(`${content}/pages/`) ? pages : reports;
          const raw = withWaivers(file.raw, fields, error.waivable, reason);
          if (raw === undefined) throw new EditorError(words.notMerged);
          const moved = raw.split("\n").length - file.raw.split("\n").length;
          return {
            ...file,
            raw,
            bodyStart: file.bodyStart === undefined ? undefined : file.bodyStart + moved,
          };
        });
        return this.#save(entry, options, waived, true);
      }
    }

    #show([file]: readonly ToSave[], findings: readonly FormFinding[]): void {
      showFindings(file?.path ?? "", findings);
    }

    /** Fills the form from the file, which has a waiver that the form does not show yet. */
    #fillAgain([file]: readonly ToSave[]): void {
      const { entryDraft, collections } = store.getState();
      const collection = entryDraft.getIn(["entry", "collection"]);
      const slug = file?.path.split("/").at(-1)?.replace(/\.md$/, "");
      if (typeof collection !== "string" || slug === undefined) return;
      setTimeout(() => store.dispatch(loadEntry(collections.get(collection), slug)));
    }

    override async getMedia(mediaFolder = "") {
      const files = (await this.request({
        action: "getMedia",
        params: { mediaFolder },
      })) as readonly Listed[];
      return files.map((file) => withUrl(file));
    }

    override getMediaFile(path: string) {
      return Promise.resolve(withUrl({ path, name: path.slice(path.lastIndexOf("/") + 1), size: 0 }));
    }
  };
}

/** Reads the index numbers that are in use from the server of `npm run edit`. */
export async function readIndexNumbers(address: string): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify({ action: "indexNumbers" }),
  });
  if (response.ok) addIndexNumbers((await response.json()) as readonly string[]);
}

function withUrl({ path, name, size }: Listed) {
  const url = `file?path=${encodeURIComponent(path)}`;
  return { id: path, path, name, size, url, displayURL: url };
}
