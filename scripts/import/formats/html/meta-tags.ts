import type { Document } from "domhandler";
import { attribute, elements } from "./dom.js";

/** Returns the meta tags of 《政府网站发展指引》 (国办发〔2017〕47号), by lower-case name. */
export function metaTags(page: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const element of elements(page)) {
    if (element.name !== "meta") continue;
    const name = (attribute(element, "name") || attribute(element, "property")).toLowerCase();
    const value = attribute(element, "content").replace(/\s+/gu, " ");
    if (name !== "" && value !== "" && !tags.has(name)) tags.set(name, value);
  }
  return tags;
}
