import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { ScriptedEngine } from "./scripted-engine.js";
import { openSite, type TestSite } from "../../../scripts/dev/browser/open-site.js";

/** The site of a test file. */
export let site: TestSite;
/** The page of a test, as a new reader opens it on a desktop. */
export let page: Page;
/** Replaces the site's own search engine, unless the file uses that one. */
export let engine: ScriptedEngine;

/** Builds the site once for a file, and opens a page for each of its tests. */
export function useStage(which: "scripted engine" | "own engine"): void {
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    page = await site.open({ viewport: { width: 1280, height: 800 } });
    if (which === "scripted engine") engine = await ScriptedEngine.on(page);
  });
  afterEach(() => page.context().close());
}
