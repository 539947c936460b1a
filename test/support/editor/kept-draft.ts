import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Waits until the browser has stored the draft of a form; undefined is a new report's. */
export async function draftKept(page: Page, slug: string | undefined, words: string): Promise<void> {
  const key = ["backup.reports-2022", ...(slug === undefined ? [] : [slug])].join(".");
  const kept = () =>
    page.evaluate<string>(`new Promise((resolve) => {
      indexedDB.open("localforage").onsuccess = ({ target: { result: opened } }) => {
        const store = opened.transaction("keyvaluepairs").objectStore("keyvaluepairs");
        store.get("${key}").onsuccess = ({ target: { result } }) => {
          opened.close();
          resolve(result?.raw ?? "");
        };
      };
    })`);
  await expect.poll(kept).toContain(words);
}
