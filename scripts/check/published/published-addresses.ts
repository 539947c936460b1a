import { existsSync } from "node:fs";
import path from "node:path";
import { readReportFields } from "../../catalogue/index.js";
import { BlobReader, changedFiles } from "../../git/index.js";
import type { Messages } from "../../i18n/index.js";
import { filesOf, parseMarkdown } from "../../markdown/index.js";
import { permanentFiles, type Manifest } from "../../publish/index.js";
import { exceedsMarkupLimit } from "../markup-limit.js";

/** An address of a report that readers have, and the report that had it. */
export interface PublishedAddress {
  /** Path from the site's root, not encoded: `/reports/2022/a/`, or that of a file beside the page. */
  readonly url: string;
  readonly kind: "report" | "attachment" | "alias";
  /** Path of the report below the content folder. */
  readonly file: string;
  readonly indexNumber: string | undefined;
}

/**
 * Returns the addresses of reports in a commit that were changed or removed since. Unchanged reports keep theirs.
 *
 * @param root the content folder, in the work tree
 * @param state what is compared with the commit
 * @throws GitError
 */
export async function addressesInCommit(
  root: string,
  commit: string,
  state: "files" | "staged",
  messages: Messages,
): Promise<PublishedAddress[]> {
  const changed = await changedFiles(root, commit, state);
  const paths = new Set(changed.map((file) => file.path));
  const reports = changed.filter((file) => /^reports\/\d{4}\/[^/]+\.md$/.test(file.path));
  if (reports.length === 0) return [];
  const blobs = new BlobReader(root);
  try {
    const addresses: PublishedAddress[] = [];
    for (const { path: file, objectId } of reports) {
      const source = (await blobs.read(objectId))?.toString("utf8") ?? "";
      const wasThere = (name: string) => paths.has(name) || existsSync(path.join(root, name));
      addresses.push(...addressesOf(file, source.replace(/^\uFEFF/, ""), wasThere, messages));
    }
    return addresses;
  } finally {
    blobs.close();
  }
}

/** Returns the addresses of one report; none for a draft, or for a report with errors. */
function addressesOf(
  file: string,
  source: string,
  wasThere: (name: string) => boolean,
  messages: Messages,
): PublishedAddress[] {
  const read = readReportFields(source, messages);
  if (!read || read.values.draft) return [];
  const { attachments, aliases = [], indexNumber } = read.values;
  const url = `/${file.replace(/\.md$/, "").normalize("NFC")}/`;
  const links = exceedsMarkupLimit(read.body) ? [] : parseMarkdown(read.body).links;
  const names = filesOf({ file, attachments }, { links }).filter(wasThere);
  return [
    { url, kind: "report", file, indexNumber },
    ...names.map((name) => {
      return { url: url + path.posix.basename(name), kind: "attachment", file, indexNumber } as const;
    }),
    ...aliases.map((alias) => ({ url: alias, kind: "alias", file, indexNumber }) as const),
  ];
}

/** Returns the addresses that a manifest lists. The report's file is the one that a page of that address has. */
export function addressesInManifest(manifest: Manifest): PublishedAddress[] {
  return permanentFiles(manifest).map((name) => {
    const url = `/${name.replace(/(^|\/)index\.html$/, "$1")}`;
    const [, year = "", slug = ""] = /^reports\/([^/]+)\/([^/]+)\//.exec(`${name}/`) ?? [];
    const kind = url.endsWith("/") ? "report" : "attachment";
    return { url, kind, file: `reports/${year}/${slug}.md`, indexNumber: undefined };
  });
}
