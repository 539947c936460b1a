import { rm, stat } from "node:fs/promises";
import path from "node:path";
import type { SaveAnswer } from "../browser/form-finding.js";
import { compareText } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { listIfThere, readIfThere } from "./files.js";
import type { Repository } from "../../git/index.js";
import type { ReportCache } from "./report-cache.js";
import { contentFile, contentFolder, contentName } from "./paths.js";
import { save, type NewFile, type SaveResult } from "./save.js";
import { beginTransaction } from "./transaction.js";
import { UserError } from "../../errors/index.js";

export interface ApiOptions {
  /** The content folder. */
  readonly root: string;
  readonly repository: Repository;
  readonly known: ReportCache;
  /** Called before files of the content folder change, perhaps only temporarily: a refused save is reverted. */
  readonly onBegun: () => void;
  /** Called after that, also when the save was refused. */
  readonly onEnded: (committed: boolean) => void;
  readonly onSaved: (saved: SaveResult) => void;
}

/** A file that does not exist; Decap CMS requests such files to see whether a name is free. */
export class NotFound extends Error {}

type Params = Readonly<Record<string, unknown>>;

/**
 * Returns a function that executes the actions of Decap CMS's local protocol for reading and saving reports. Saves are
 * executed one after the other.
 *
 * @returns the response, to be sent as JSON
 * @throws UserError for problems that the editor can fix, NotFound for a file that does not exist
 */
export function localApi(
  { root, repository, known, onBegun, onEnded, onSaved }: ApiOptions,
  messages: Messages,
): (action: string, params: Params) => Promise<unknown> {
  let queue: Promise<unknown> = Promise.resolve();
  /**
   * Runs work that writes files after all earlier work has ended.
   *
   * @param work returns whether it committed anything
   */
  const inTurn = (work: () => Promise<boolean>): Promise<void> => {
    const result = queue.then(async () => {
      let committed = false;
      onBegun();
      try {
        committed = await work();
      } finally {
        onEnded(committed);
      }
    });
    queue = result.catch(() => undefined); // the caller gets the error of a failed save
    return result;
  };
  const persist = async (files: readonly NewFile[]): Promise<SaveAnswer> => {
    let findings: SaveAnswer["findings"] = [];
    await inTurn(async () => {
      const saved = await save(root, files, repository, known, messages);
      onSaved(saved);
      ({ findings } = saved);
      return saved.committed;
    });
    return { findings, indexNumbers: known.indexNumbers() };
  };
  return async (action, params) => {
    switch (action) {
      case "info":
        return { repo: contentName, publish_modes: ["simple"], type: "local_git" };
      case "entriesByFolder":
        return entries(root, await namesIn(root, params["folder"], (name) => name.endsWith(".md")), messages);
      case "entriesByFiles":
        return entries(
          root,
          await Promise.all(listOf(params["files"]).map(({ path: file }) => contentFile(root, file))),
          messages,
        );
      case "getEntry":
        return entry(root, await contentFile(root, params["path"]), messages);
      case "getMedia":
        return media(root, await namesIn(root, params["mediaFolder"], (name) => !name.endsWith(".md")));
      case "persistEntry":
        return persist(await filesOf(root, params));
      case "indexNumbers":
        return known.indexNumbers();
      case "deleteFiles":
        await inTurn(() => deleteAttachments(root, params["paths"], repository, messages));
        return { message: "" };
      default:
        throw new UserError(({ admin }) => admin.server.noAction(action));
    }
  };
}

async function filesOf(root: string, params: Params): Promise<NewFile[]> {
  const { bases, bodyStarts } = (params["options"] ?? {}) as Params;
  const starts: readonly unknown[] = Array.isArray(bodyStarts) ? bodyStarts : [];
  const known: readonly unknown[] = Array.isArray(bases) ? bases : [];
  const texts = await Promise.all(
    listOf(params["dataFiles"]).map(async ({ path: named, raw }, index): Promise<NewFile> => {
      const base = known[index];
      const file = await contentFile(root, named);
      if (!file.endsWith(".md") || typeof raw !== "string")
        throw new UserError(({ admin }) => admin.server.badPath(file));
      const start = starts[index];
      const bodyStart = typeof start === "number" ? start : undefined;
      return { file, bytes: Buffer.from(raw), base: typeof base === "string" ? base : null, bodyStart };
    }),
  );
  const attachments = await Promise.all(
    listOf(params["assets"]).map(async ({ path: named, content }): Promise<NewFile> => {
      const file = await contentFile(root, named);
      if (file.endsWith(".md") || typeof content !== "string")
        throw new UserError(({ admin }) => admin.server.badType(file));
      return { file, bytes: Buffer.from(content, "base64") };
    }),
  );
  return [...texts, ...attachments];
}

function listOf(value: unknown): readonly Params[] {
  return Array.isArray(value)
    ? value.filter((item): item is Params => typeof item === "object" && item !== null)
    : [];
}

async function namesIn(root: string, named: unknown, wanted: (name: string) => boolean): Promise<string[]> {
  const folder = await contentFolder(root, named);
  if (folder === undefined) return [];
  const found = await listIfThere(path.join(root, folder)); // a year without reports has no folder
  const names = found.filter((file) => file.isFile() && wanted(file.name)).map(({ name }) => name);
  return names.sort(compareText).map((name) => `${folder}/${name}`);
}

function entries(root: string, files: readonly string[], messages: Messages): Promise<unknown[]> {
  return Promise.all(files.map((file) => entry(root, file, messages)));
}

async function entry(root: string, file: string, messages: Messages): Promise<unknown> {
  const bytes = await readIfThere(path.join(root, file));
  if (!bytes) throw new NotFound();
  return { data: decode(bytes, messages), file: { path: `${contentName}/${file}`, id: file } };
}

/**
 * Decodes a file. One that is not UTF-8 becomes a text that has no front matter, so that the form shows it as
 * unreadable.
 */
function decode(bytes: Buffer, messages: Messages): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return messages.encoding.unknown.message;
  }
}

function media(root: string, files: readonly string[]): Promise<unknown[]> {
  return Promise.all(
    files.map(async (file) => {
      const { size } = await stat(path.join(root, file));
      return { path: `${contentName}/${file}`, name: path.posix.basename(file), size };
    }),
  );
}

/**
 * Deletes attachments. Reports are never deleted here: a published document is repealed instead.
 *
 * @returns whether anything was committed
 */
async function deleteAttachments(
  root: string,
  named: unknown,
  repository: Repository,
  messages: Messages,
): Promise<boolean> {
  const list: readonly unknown[] = Array.isArray(named) ? named : [];
  const files = await Promise.all(list.map((file) => contentFile(root, file)));
  if (files.some((file) => file.endsWith(".md"))) throw new UserError(({ admin }) => admin.server.noDeleting);
  const { orRestore } = await beginTransaction(root, files);
  return orRestore(async () => {
    for (const file of files) await rm(path.join(root, file), { force: true });
    const names = files.map((file) => path.posix.basename(file));
    return repository.commit(files, messages.admin.server.commitDelete(names));
  });
}
