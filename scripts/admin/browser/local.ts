import { ProxyBackend } from "decap-cms-backend-proxy";
import { withExactTexts } from "./forges.js";
import { SignedIn } from "./sign-in.js";

/** A file beside the reports, as the server lists it. */
interface Listed {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/**
 * `npm run edit` on the editor's own machine, over Decap CMS's local protocol. With each file that is saved goes the
 * text that this page was given, so that the server sees when somebody else has changed it since.
 */
export class LocalBackend extends ProxyBackend {
  private readonly given = new Map<string, string>();

  override authComponent() {
    return SignedIn;
  }

  override async entriesByFolder(folder: string, extension: string, depth: number) {
    const entries = await super.entriesByFolder(folder, extension, depth);
    for (const entry of entries) this.given.set(entry.file.path, entry.data);
    return entries;
  }

  override async getEntry(path: string) {
    const entry = await super.getEntry(path);
    this.given.set(path, entry.data);
    return entry;
  }

  override async persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
    const exact = withExactTexts(entry);
    const bases = exact.dataFiles.map(({ path }) => this.given.get(path) ?? null);
    const saved = await super.persistEntry(exact, { ...options, bases });
    for (const { path, raw } of exact.dataFiles) this.given.set(path, raw);
    return saved;
  }

  override async getMedia(mediaFolder = "") {
    const files = (await this.request({ action: "getMedia", params: { mediaFolder } })) as readonly Listed[];
    return files.map((file) => withUrl(file));
  }

  override getMediaFile(path: string) {
    return Promise.resolve(withUrl({ path, name: path.slice(path.lastIndexOf("/") + 1), size: 0 }));
  }
}

function withUrl({ path, name, size }: Listed) {
  const url = `file?path=${encodeURIComponent(path)}`;
  return { id: path, path, name, size, url, displayURL: url };
}
