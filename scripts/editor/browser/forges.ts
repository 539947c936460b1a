import { GiteaBackend } from "decap-cms-backend-gitea";
import { GitHubBackend } from "decap-cms-backend-github";
import { GitLabBackend } from "decap-cms-backend-gitlab";
import { Conflict } from "./backend-errors.js";
import { filesToSave, onLoaded, onSaved } from "./draft-base.js";

/**
 * Returns backends for the git hosts, with changes for this site: sign-in by access token, which needs no service in
 * between; no requests to status pages; a missing line end at the end of a file stays missing; and changes that
 * somebody else has made since a form was filled are not overwritten.
 */
export function forgeBackends(signIn: unknown): Readonly<Record<string, typeof CmsBackend>> {
  const adapt = (Backend: typeof CmsBackend) =>
    class extends Backend {
      /** Files whose forms were filled from the published version, not from one waiting for review. */
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
        if (which.slug === undefined) return entry; // called for a list
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
