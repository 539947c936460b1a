/* Types for the parts of Decap CMS that are used here; the packages have none of their own. */

declare module "decap-cms-widget-*" {
  const widget: { readonly Widget: () => import("decap-cms-core").CmsWidgetParam };
  export default widget;
}

declare module "decap-cms-locales" {
  type Phrases = Readonly<Record<string, unknown>>;
  export const en: Phrases;
  export const zh_Hans: Phrases;
  export const zh_Hant: Phrases;
}

interface CmsFile {
  readonly path: string;
  readonly raw: string;
}

interface CmsEntry {
  readonly dataFiles: readonly CmsFile[];
  readonly assets: readonly unknown[];
}

interface CmsLoaded {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string | null };
}

interface CmsUnpublished {
  readonly id?: string;
  readonly slug?: string;
}

/** The part of a Decap CMS backend that is overridden here. */
declare class CmsBackend {
  constructor(config: unknown, options?: unknown);
  authComponent(): unknown;
  status(): Promise<unknown>;
  getEntry(path: string): Promise<CmsLoaded>;
  unpublishedEntry(which: CmsUnpublished): Promise<{ readonly diffs: readonly { readonly path: string }[] }>;
  persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/* Decap CMS's Redux store, which no public interface provides. */
declare module "decap-cms-core/dist/esm/redux/index.js" {
  export const store: {
    getState(): {
      readonly entryDraft: { getIn(path: readonly string[]): unknown };
      readonly collections: { get(name: string): unknown };
    };
    /** Takes an action, or a function that dispatches some. */
    dispatch(action: unknown): unknown;
    /**
     * @returns function that ends the subscription
     */
    subscribe(listener: () => void): () => void;
  };
}

/* Decap CMS's actions. */
declare module "decap-cms-core/dist/esm/actions/entries.js" {
  /** Reads an entry again and fills the form from it. */
  export function loadEntry(collection: unknown, slug: string): unknown;
}

/* Decap CMS's own backend, which calls that of the git host. */
declare module "decap-cms-core/dist/esm/backend.js" {
  interface ImmutableMap {
    get(key: string): unknown;
  }
  export class Backend {
    generateUniqueSlug(
      collection: ImmutableMap,
      entry: ImmutableMap,
      config: { readonly publish_mode?: string },
      used: { includes(slug: string): boolean },
    ): Promise<string>;
    /** Whether a file exists, or with `needsReview` waits for review. */
    entryExist(collection: ImmutableMap, path: string, slug: string, needsReview: boolean): Promise<unknown>;
  }
}

declare module "decap-cms-backend-github" {
  export const GitHubBackend: typeof CmsBackend;
}
declare module "decap-cms-backend-gitlab" {
  export const GitLabBackend: typeof CmsBackend;
}
declare module "decap-cms-backend-gitea" {
  export const GiteaBackend: typeof CmsBackend;
}
declare module "decap-cms-backend-proxy" {
  class Proxy extends CmsBackend {
    readonly proxyUrl: string;
    request(payload: { readonly action: string; readonly params: object }): Promise<unknown>;
    getMedia(folder?: string): Promise<readonly unknown[]>;
    getMediaFile(path: string): Promise<unknown>;
  }
  export const ProxyBackend: typeof Proxy;
}
