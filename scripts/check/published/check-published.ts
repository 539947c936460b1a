import { existsSync } from "node:fs";
import path from "node:path";
import {
  locate,
  sortDiagnostics,
  type Catalogue,
  type Position,
  type Report,
  type Diagnostic,
} from "../../catalogue/index.js";
import { publishedCommit, sharedCommit } from "../../git/index.js";
import type { Messages } from "../../i18n/index.js";
import type { Manifest } from "../../publish/index.js";
import { addressClaims } from "../address-claims.js";
import { pageText } from "../checked-text.js";
import { createTextContext } from "../context.js";
import { atField } from "../rule.js";
import { aliasEdit, aliasLine } from "./alias-edit.js";
import { addressesInCommit, addressesInManifest, type PublishedAddress } from "./published-addresses.js";

/** Id of the diagnostics about published addresses that would vanish. They come from no rule of single catalogues. */
const rule = "published-address";

/** What the content is compared with. */
export interface PublishedState {
  /** The folder in the work tree; the content itself, or the folder from which its staged copy was made. */
  readonly repository: string;
  readonly state: "files" | "staged";
  /** A branch with published content; when undefined, the main branch of the shared repository, if there is one. */
  readonly branch?: string | undefined;
  readonly manifest?: Manifest | undefined;
}

/**
 * Finds published addresses of reports that would vanish: reports that were deleted, renamed without an alias or made
 * drafts again, and aliases and attachments that were removed.
 *
 * @param catalogue the content as it is now
 * @param shown the content folder as shown in messages
 * @throws GitError
 */
export async function checkPublished(
  catalogue: Catalogue,
  { repository, state, branch, manifest }: PublishedState,
  shown: string,
  messages: Messages,
): Promise<Diagnostic[]> {
  const commit = branch === undefined ? publishedCommit(repository) : sharedCommit(repository, branch);
  const published = [
    ...(commit === undefined ? [] : await addressesInCommit(repository, commit, state, messages)),
    ...(manifest ? addressesInManifest(manifest) : []),
  ];
  if (published.length === 0) return [];
  const { outputFile, reportAddress } = await import("../../site/index.js");
  const { links } = createTextContext(catalogue, messages);
  const linksOf = (owner: Report | Catalogue["pages"][number]) =>
    links("indexNumber" in owner ? owner : pageText(owner, catalogue));
  const files = new Set<string>();
  for (const claim of addressClaims(catalogue, linksOf, { outputFile, reportAddress }))
    for (const file of claim.files) files.add(file);
  const gone = new Map<string, PublishedAddress>();
  for (const address of published) {
    const file = address.kind === "attachment" ? address.url : outputFile(address.url);
    if (!files.has(file) && !files.has(`${file}/index.html`) && !gone.has(address.url))
      gone.set(address.url, address);
  }
  const restore = commit === undefined ? "" : commit.slice(0, 12);
  return new Vanished(catalogue, [...gone.values()], shown, restore, messages).diagnostics();
}

class Vanished {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly gone: readonly PublishedAddress[],
    private readonly shown: string,
    /** The commit from which a file can be restored; empty when it is not known. */
    private readonly commit: string,
    private readonly messages: Messages,
  ) {}

  diagnostics(): Diagnostic[] {
    const byFile = new Map<string, PublishedAddress[]>();
    for (const address of this.gone) byFile.set(address.file, [...(byFile.get(address.file) ?? []), address]);
    return sortDiagnostics([...byFile].flatMap(([file, addresses]) => this.#ofReport(file, addresses)));
  }

  /** Returns the diagnostics for the vanished addresses of one report. */
  #ofReport(file: string, addresses: readonly PublishedAddress[]): Diagnostic[] {
    const words = this.messages.check.published;
    const draft = this.catalogue.drafts.find((report) => report.file === file);
    if (draft) {
      const { hint, message } = words.draft(addresses.map(({ url }) => url));
      const { position, source } = atField(draft, "draft", { message, hint }, this.messages);
      return [this.#diagnostic(file, source ?? "", position, { message, hint })];
    }
    const number = addresses[0]?.indexNumber;
    const owner =
      this.catalogue.reports.find((report) => report.file === file) ??
      this.catalogue.reports.find(({ indexNumber }) => number !== undefined && indexNumber === number);
    if (owner) return this.#ofOwner(owner, addresses);
    if (existsSync(path.join(this.catalogue.root, file))) return []; // the report has errors of its own
    const attachments = addresses.filter(({ kind }) => kind === "attachment");
    const names = [
      file,
      ...attachments.map(({ url }) => `${path.posix.dirname(file)}/${path.posix.basename(url)}`),
    ];
    const removed = names.filter((name) => !existsSync(path.join(this.catalogue.root, name)));
    const paths = removed.map((name) => `"${this.shown}/${name}"`).join(" ");
    // An address of the manifest alone may have been another report's.
    const isInCommit = this.commit !== "" && addresses.some(({ indexNumber }) => indexNumber !== undefined);
    const restore = !isInCommit ? "" : words.restore(`git checkout ${this.commit} -- ${paths}`);
    return [
      this.#diagnostic(
        file,
        "",
        { line: 1, column: 1 },
        words.deleted(
          addresses.map(({ url }) => url),
          restore,
        ),
      ),
    ];
  }

  /** Returns the diagnostics at a report that could answer at these addresses. */
  #ofOwner(owner: Report, addresses: readonly PublishedAddress[]): Diagnostic[] {
    const words = this.messages.check.published;
    const isMoved = addresses.some(({ kind }) => kind === "report");
    // An alias of the page is one of the files beside it, too.
    const wanted = addresses
      .filter(({ kind }) => kind === "report" || kind === "alias")
      .map(({ url }) => url);
    const found: Diagnostic[] = [];
    if (wanted.length > 0) {
      const text = isMoved ? words.moved(wanted, owner.file) : words.alias(wanted);
      const edit = aliasEdit(owner.fileText, wanted);
      const { position } = atField(owner, "aliases", text, this.messages);
      const paste = aliasLine(owner.fileText, [...(owner.aliases ?? []), ...wanted]);
      found.push({
        ...this.#diagnostic(owner.file, owner.fileText, position, text),
        paste,
        ...(edit && { fix: [edit] }),
      });
    }
    const attachments = isMoved ? [] : addresses.filter(({ kind }) => kind === "attachment");
    for (const { url } of attachments) {
      const { position } = atField(owner, "attachments", words.attachment(url), this.messages);
      found.push(this.#diagnostic(owner.file, owner.fileText, position, words.attachment(url)));
    }
    return found;
  }

  #diagnostic(
    file: string,
    source: string,
    position: Position,
    words: { readonly message: string; readonly hint: string },
  ): Diagnostic {
    return locate(file, source, { position, rule, severity: "error", ...words });
  }
}
