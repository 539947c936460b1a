import { GiteaBackend } from "decap-cms-backend-gitea";
import { GitHubBackend } from "decap-cms-backend-github";
import { GitLabBackend } from "decap-cms-backend-gitlab";
import { Conflict } from "./failure.js";
import { exactText } from "./format.js";

/**
 * The forges, with what this site does differently: an access token signs in, so that no service in between is needed;
 * nobody but the forge is asked whether it is up; a file that ends without a line end stays so; and what somebody else
 * has changed since this page read it is not overwritten.
 */
export function forgeBackends(signIn: unknown): Readonly<Record<string, typeof CmsBackend>> {
  const adapt = (Backend: typeof CmsBackend) =>
    class extends Backend {
      private readonly given = new Map<string, string>();

      override authComponent() {
        return signIn;
      }
      override status() {
        return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: "" } });
      }
      override async getEntry(path: string) {
        const entry = await super.getEntry(path);
        this.given.set(path, entry.data);
        return entry;
      }
      override async persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
        const exact = withExactTexts(entry);
        for (const { path } of exact.dataFiles) {
          const given = this.given.get(path);
          if (given !== undefined && (await super.getEntry(path)).data !== given) throw new Conflict();
        }
        const saved = await super.persistEntry(exact, options);
        for (const { path, raw } of exact.dataFiles) this.given.set(path, raw);
        return saved;
      }
    };
  return { github: adapt(GitHubBackend), gitlab: adapt(GitLabBackend), gitea: adapt(GiteaBackend) };
}

export function withExactTexts(entry: CmsEntry): CmsEntry {
  return { ...entry, dataFiles: entry.dataFiles.map((file) => ({ ...file, raw: exactText(file.raw) })) };
}
