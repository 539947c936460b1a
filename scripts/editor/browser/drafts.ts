import { store } from "decap-cms-core/dist/esm/redux/index.js";
import localForage from "localforage";
import { nameDraft, toKeep } from "./draft-base.js";

/** What Decap CMS keeps in the browser of a form that was not saved. */
interface StoredDraft {
  readonly raw: string;
  /** Of the file; empty for a new one. */
  readonly path: string;
  /** The text in the file that it was made of; unknown for what an earlier version kept. */
  readonly base?: string;
}

const keptUnder = /^backup\.([^.]+)(?:\.(.+))?$/;

/**
 * Lets Decap CMS keep beside each draft the text that it was made of, and offers a draft when the form is filled from its
 * file: offered before, it would be replaced by what the file holds.
 */
export async function keepDraftBases(): Promise<void> {
  await localForage.ready(); // until then its methods are not the ones that it will use
  const get = localForage.getItem.bind(localForage);
  const set = localForage.setItem.bind(localForage);
  localForage.setItem = (key, value, callback) => {
    if (!keptUnder.test(key)) return set(key, value, callback);
    const kept = value as StoredDraft; // nothing else is kept under such names
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

/** Waits until the form shows an entry. Who asks for another one has left the form before, and is asked nothing of it. */
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
