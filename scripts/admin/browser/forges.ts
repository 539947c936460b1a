import { GiteaBackend } from "decap-cms-backend-gitea";
import { GitHubBackend } from "decap-cms-backend-github";
import { GitLabBackend } from "decap-cms-backend-gitlab";
import { exactText } from "./format.js";

/**
 * The forges, with what this site does differently: an access token signs in, so that no service in between is needed;
 * nobody but the forge is asked whether it is up; and a file that ends without a line end stays so.
 */
export function forgeBackends(signIn: unknown): Readonly<Record<string, typeof CmsBackend>> {
  const adapt = (Backend: typeof CmsBackend) =>
    class extends Backend {
      override authComponent() {
        return signIn;
      }
      override status() {
        return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: "" } });
      }
      override persistEntry(entry: CmsEntry, options: Readonly<Record<string, unknown>>) {
        return super.persistEntry(withExactTexts(entry), options);
      }
    };
  return { github: adapt(GitHubBackend), gitlab: adapt(GitLabBackend), gitea: adapt(GiteaBackend) };
}

export function withExactTexts(entry: CmsEntry): CmsEntry {
  return { ...entry, dataFiles: entry.dataFiles.map((file) => ({ ...file, raw: exactText(file.raw) })) };
}
