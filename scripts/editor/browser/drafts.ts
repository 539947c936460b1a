import { store } from "decap-cms-core/dist/esm/redux/index.js";
import localForage from "localforage";
import { nameDraft, toKeep } from "./draft-base.js";

/** What Decap CMS stores in the browser for an unsaved form. */
interface StoredDraft {
  readonly raw: string;
  /** Path of the file; empty for a new one. */
  readonly path: string;
  /** The text of the file on which it is based; unknown for a draft stored by an earlier version. */
  readonly base?: string;
}

const keptUnder = /^backup\.([^.]+)(?:\.(.+))?$/;

/**
 * Makes Decap CMS store each draft together with the text on which it is based, and offer a draft only after the form
 * was filled from its file; offered before, it would be overwritten by the content of the file.
 */
export async function keepDraftBases(): Promise<void> {
  await localForage.ready(); // its methods are replaced when it becomes ready
  const get = localForage.getItem.bind(localForage);
  const set = localForage.setItem.bind(localForage);
  localForage.setItem = (key, value, callback) => {
    if (!keptUnder.test(key)) return set(key, value, callback);
    const kept = value as StoredDraft; // entries with these names have this form
    return set(key, { ...value, ...toKeep(kept.path, kept.raw) }, callback);
  };
  localForage.getItem = async <T>(key: string, callback?: (error: unknown, value: T | null) => void) => {
    const [, collection, slug = ""] = keptUnder.exec(key) ?? [];
    if (collection === undefined) return get<T>(key, callback);
    const filled = formFilled(collection, slug);
    const value = await get<T>(key);
    if (value === null) return null;
    await filled;
    const { raw, base = raw } = value as StoredDraft;
    return { ...value, raw: nameDraft({ text: raw, base }) };
  };
}

let asked = 0;

/** Resolves when the form shows an entry. If another entry is opened meanwhile, it never resolves. */
function formFilled(collection: string, slug: string): Promise<void> {
  asked += 1;
  const turn = asked;
  return new Promise((resolve) => {
    const look = () => {
      const { entryDraft } = store.getState();
      const filled =
        entryDraft.getIn(["entry", "collection"]) === collection &&
        (entryDraft.getIn(["entry", "slug"]) ?? "") === slug;
      if (turn === asked && !filled) return;
      stop();
      if (turn === asked) resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}
