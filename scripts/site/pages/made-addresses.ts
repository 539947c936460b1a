import path from "node:path/posix";
import type { Site } from "../../catalogue/index.js";
import { indexFolder } from "../../search/index.js";
import { assetFolder, serviceWorker } from "../urls/assets.js";
import { dataUrls, listFiles } from "../urls/data-files.js";
import { urls } from "../urls/urls.js";
import { pageKindOf } from "./match-url.js";
import { isTurnedOn, type PageKind } from "./page-kind.js";
import { pageKinds } from "./page-kinds.js";

/** The settings that decide which addresses a site has. */
type AddressSettings = Pick<Site, "languages" | "admin" | "federation" | "offline" | "sqlite">;

/** Pages of content, which the site has when the content has them. */
const contentKinds = new Set<PageKind>([pageKinds.contentPage, pageKinds.report, pageKinds.history]);

const textsForm = /^\/texts-\d{4}\.ndjson\.gz$/;

/**
 * Returns whether a site makes a page or a file at an address from its settings and its catalogue: not those of reports,
 * of content pages and of files beside them. Where the catalogue decides, as with the list of a year, only the form of the
 * address is compared.
 *
 * @param address from the site's root, decoded: `/years/2022/`, with or without `index.html` or the last slash
 */
export function isMadeAddress(address: string, site: AddressSettings): boolean {
  const [, ...otherLanguages] = site.languages;
  const language = otherLanguages.find((tag) => address === `/${tag}` || address.startsWith(`/${tag}/`));
  const own = language === undefined ? address : address.slice(language.length + 1);
  const kind = pageKindOf(own.replace(/\/index\.html$/, "/").replace(/\/?$/, "/")) ?? pageKindOf(own);
  if (kind && !contentKinds.has(kind)) return isTurnedOn(kind, site);
  return language === undefined && isMadeFile(address, site);
}

function isMadeFile(address: string, site: AddressSettings): boolean {
  if ([assetFolder, indexFolder].some((folder) => address.startsWith(`/${folder}/`))) return true;
  if (address.startsWith(urls.editor)) return isTurnedOn(pageKinds.editor, site);
  if (address === dataUrls.sqlite) return site.sqlite;
  if (address === `/${path.basename(serviceWorker, ".ts")}.js`) return site.offline;
  if (textsForm.test(address) || dataFiles.has(address)) return true;
  return (
    listFileNames.has(path.basename(address)) && mayBeList(address.slice(0, address.lastIndexOf("/") + 1))
  );
}

/** Data files of every site; the manifest lists all others. */
const dataFiles = new Set<unknown>([...Object.values(dataUrls), "/manifest.json"]);
const listFileNames = new Set<string>(Object.values(listFiles));

/** Returns whether an address is that of a list, beside which data files may lie; those of all reports are in the root. */
function mayBeList(address: string): boolean {
  const kind = pageKindOf(address);
  return kind !== undefined && !contentKinds.has(kind);
}
