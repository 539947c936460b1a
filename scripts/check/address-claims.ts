import path from "node:path";
import type { Catalogue, ContentPage, Report } from "../catalogue/index.js";
import { filesOf, type Link } from "../markdown/index.js";
import type { SiteAddresses } from "./site-addresses.js";

/** The rules for aliases: `reportAddress` matches one that is a folder with copies of the report's files. */
type AliasForms = Pick<SiteAddresses, "outputFile" | "reportAddress">;

/** An address that content asks for, with the files that a build writes for it. */
export interface AddressClaim {
  readonly kind: "report" | "page" | "attachment" | "alias";
  readonly url: string;
  readonly owner: Report | ContentPage;
  /** Paths from the site's root, with a slash in front. */
  readonly files: readonly string[];
}

/** Returns the addresses of a catalogue: first those that files of content have, then the aliases. */
export function* addressClaims(
  { reports, pages, attachments }: Pick<Catalogue, "reports" | "pages" | "attachments">,
  links: (text: Report | ContentPage) => readonly Link[],
  forms: AliasForms,
): Generator<AddressClaim> {
  for (const owner of reports)
    yield {
      kind: "report",
      url: owner.url,
      owner,
      files: [`${owner.url}index.html`, `${owner.url}index.md`],
    };
  for (const owner of pages) yield { kind: "page", url: owner.url, owner, files: [`${owner.url}index.html`] };
  const named = (owner: Report | ContentPage) => {
    const files = attachments.size === 0 ? [] : filesOf(owner, { links: links(owner) });
    const names = files.filter((file) => attachments.has(file)).map((file) => path.posix.basename(file));
    // Those that differ in letter case alone are findings of name-collision.
    return [...new Map(names.map((name) => [name.normalize("NFC").toLowerCase(), name])).values()];
  };
  for (const owner of [...reports, ...pages])
    for (const name of named(owner)) {
      const url = owner.url + name;
      yield { kind: "attachment", url, owner, files: [url] };
    }
  for (const owner of reports) {
    const { aliases = [] } = owner;
    const names = aliases.some((alias) => forms.reportAddress.test(alias)) ? named(owner) : [];
    for (const url of aliases)
      yield { kind: "alias", url, owner, files: aliasFiles(url, owner, names, forms) };
  }
}

function aliasFiles(
  url: string,
  { aliases = [] }: Report,
  names: readonly string[],
  { reportAddress, outputFile }: AliasForms,
): string[] {
  if (!reportAddress.test(url)) return [outputFile(url)];
  const folder = url.replace(/\/?$/, "/");
  // An alias of a file in the folder leads to the report, in place of a copy of the file.
  const copies = names.map((name) => folder + name).filter((copy) => !aliases.includes(copy));
  return [`${folder}index.html`, `${folder}index.md`, ...copies];
}
