import { fileStart, longestName, type ContentPage, type Report } from "../../catalogue/index.js";
import { addressClaims } from "../address-claims.js";
import { pageText } from "../checked-text.js";
import { atField, defineCatalogueRule, type Finding } from "../rule.js";

/**
 * Every address must be used once: addresses of reports, content pages, attachments, aliases and everything that a
 * build can make with any settings must not collide, not even when letter case is ignored. A file and a folder of one
 * name collide, too.
 */
export const urlUnique = defineCatalogueRule({
  id: "url-unique",
  group: "data",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ fields: { aliases: "/old/1.html" } }] },
    bad: {
      reports: [
        { name: "a", fields: { aliases: "/search/" } },
        { name: "A" },
        { name: "c", fields: { aliases: "/reports/2022/b/history/" } },
        { name: "d", fields: { aliases: "/en/" } },
        { name: "e", fields: { aliases: "/reports/2022/d/index.md" } },
      ],
      findings: [
        "reports/2022/a.md:1",
        "reports/2022/a.md:7",
        "reports/2022/c.md:7",
        "reports/2022/d.md:7",
        "reports/2022/e.md:7",
      ],
    },
  },
  *check({ catalogue, addresses, links, messages }) {
    const textOf = (owner: Report | ContentPage) =>
      links("indexNumber" in owner ? owner : pageText(owner, catalogue));
    const claims = addressClaims(catalogue, textOf, addresses);
    const files = new ClaimedFiles();
    for (const { kind, url, owner, files: wanted } of claims) {
      const finding = (words: { message: string; hint: string }): Finding =>
        kind === "alias"
          ? atField(owner, "aliases", words, messages)
          : { file: owner.file, source: owner.fileText, position: fileStart, ...words };
      if ((kind === "page" || kind === "alias") && addresses.isReservedAddress(url)) {
        yield finding(messages.rules.reserved(url));
        continue;
      }
      if (kind === "alias" && isTooLong(url)) {
        yield finding(messages.rules.aliasLong(url));
        continue;
      }
      const other = files.claim(wanted, owner.file);
      if (other !== undefined)
        yield finding(
          kind === "alias" ? messages.rules.aliasTwice(url, other) : messages.rules.urlTwice(url, other),
        );
    }
  },
});

/** Files and folders of a site, compared without letter case and Unicode form, as on some file systems. */
class ClaimedFiles {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /**
   * Claims files for an owner: all of them or, when one of them or a folder around it has another use, none.
   *
   * @returns the owner of the other file
   */
  claim(files: readonly string[], owner: string): string | undefined {
    const keys = files.map((file) => file.normalize("NFC").toLowerCase());
    for (const key of keys) {
      const around = foldersOf(key).map(
        (folder) => this.#files.get(folder) ?? this.#files.get(uncompressed(folder)),
      );
      const own = [key, uncompressed(key), ...compressedEndings.map((ending) => key + ending)];
      const known = own.map((name) => this.#files.get(name) ?? this.#folders.get(name));
      const other = [...known, ...around].find((found) => found !== undefined);
      if (other !== undefined) return other;
    }
    for (const key of keys) {
      this.#files.set(key, owner);
      for (const folder of foldersOf(key)) if (!this.#folders.has(folder)) this.#folders.set(folder, owner);
    }
    return undefined;
  }
}

/** Endings of the compressed copies that a build may write beside any file. */
const compressedEndings = [".gz", ".br"];

/** Returns the file of which this would be a compressed copy. */
function uncompressed(file: string): string {
  return file.replace(/\.(?:gz|br)$/, "");
}

/**
 * Returns whether file systems cannot hold a file of this name and path; both limits leave room for what a build adds.
 */
function isTooLong(url: string): boolean {
  return (
    Buffer.byteLength(url) > 1000 || url.split("/").some((part) => Buffer.byteLength(part) > longestName)
  );
}

/** Returns the folders of a file: `/a` and `/a/b` of `/a/b/c.txt`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
}
