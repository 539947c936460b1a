import { GiteaBackend } from "decap-cms-backend-gitea";
import { GitHubBackend } from "decap-cms-backend-github";
import { GitLabBackend } from "decap-cms-backend-gitlab";
import { Conflict } from "./backend-errors.js";
import { filesToSave, onLoaded, onSaved } from "./draft-base.js";

/**
 * The forges, with what this site does differently: an access token signs in, so that no service in between is needed;
 * nobody but the forge is asked whether it is up; a file that ends without a line end stays so; and what somebody else
 * has changed since a form was filled from it is not overwritten.
 */
export function forgeBackends(signIn: unknown): Readonly<Record<string, typeof CmsBackend>> {
  const adapt = (Backend: typeof CmsBackend) =>
    class extends Backend {
      /** Files whose forms came from what is published, and not from what waits for review. */
      private readonly published = new Set<string>();

      override authComponent() {
        return signIn;
      }
      override status() {
        return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: "" } });
      }
      override async getEntry(path: string) {
        const entry = await super.getEntry(path);
        onLoaded(path);
        this.published.add(path);
        return entry;
      }
      override async unpublishedEntry(which: CmsUnpublished) {
        const entry = await super.unpublishedEntry(which);
        if (which.slug === undefined) return entry; // for a list
        for (const { path } of entry.diffs) {
          onLoaded(path);
          this.published.delete(path);
        }
        return entry;
      }
      override async persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
        const dataFiles = filesToSave(entry, options);
        for (const { path, base } of dataFiles) {
          if (base === null || !this.published.has(path)) continue;
          if ((await super.getEntry(path)).data !== base) throw new Conflict();
        }
        const answer = await super.persistEntry({ ...entry, dataFiles }, options);
        onSaved(dataFiles);
        return answer;
      }
    };
  return { github: adapt(GitHubBackend), gitlab: adapt(GitLabBackend), gitea: adapt(GiteaBackend) };
}
