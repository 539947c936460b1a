import { ProxyBackend } from "decap-cms-backend-proxy";
import { filesToSave, onLoaded, onSaved } from "./draft-base.js";
import { SignedIn } from "./sign-in.js";

/** A file beside the reports, as listed by the server. */
interface Listed {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/**
 * The backend for `npm run edit` on the editor's own machine, which uses Decap CMS's local protocol. Each saved file is
 * sent with the text on which it is based, so that the server notices when somebody else has changed it.
 */
export class LocalBackend extends ProxyBackend {
  override authComponent() {
    return SignedIn;
  }

  override async getEntry(path: string) {
    const entry = await super.getEntry(path);
    onLoaded(path);
    return entry;
  }

  override async persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
    const dataFiles = filesToSave(entry, options);
    const bases = dataFiles.map(({ base }) => base);
    const answer = await super.persistEntry({ ...entry, dataFiles }, { ...options, bases });
    onSaved(dataFiles);
    return answer;
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
