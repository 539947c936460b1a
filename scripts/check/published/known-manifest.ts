import { isPublished } from "../../git/index.js";
import type { Messages } from "../../i18n/index.js";
import { defaultSiteFolder, readPublished, type Manifest } from "../../publish/index.js";

/**
 * Returns the manifest of the last publication as far as it is known.
 *
 * @param from what `--published` names. When undefined, the site that was built here is used if it was made of a commit
 * that the shared repository has: a site of unsent reports is only a preview.
 * @param repository the content folder in the work tree
 * @throws UserError when what `from` names cannot be read
 */
export async function knownManifest(
  from: string | undefined,
  repository: string,
  messages: Messages,
): Promise<Manifest | undefined> {
  if (from !== undefined) return readPublished(from, defaultSiteFolder, messages);
  const built = await readPublished(undefined, defaultSiteFolder, messages, true).catch(() => undefined); // the build reports it
  return built?.commit !== undefined && isPublished(repository, built.commit) ? built : undefined;
}
