import type { Messages } from "../../i18n/index.js";
import { invalid, valid } from "./parsed-field.js";
import type { FieldType } from "./types.js";

/**
 * Pattern of a site's address as typed, without query and fragment. What is excluded has a meaning in an output that holds
 * the address: pages and feeds (quotation marks, angle brackets), linked data (brackets, `^`, `|`), the settings of nginx
 * (`;`, braces, `$`), Content-Security-Policy (`,`, `;`, `'`). `@` in front of the host would hide a user name.
 */
const siteForm = /^https?:\/\/[^\s/?#@\\'"<>^`{|},;$&*()%]+(?:\/[^\s?#\\'"<>^`{|},;$]*)?$/;

/** Pattern of a link to another site, which may have a query and placeholders in braces. */
const linkForm = /^https?:\/\/[^\s/?#@\\'"<>^`{|},;$&*()%]+(?:[/?][^\s\\'"<>^`|]*)?$/;

/** A host name after URL parsing, which encodes other scripts; an IPv6 address has brackets. */
const hostForm = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*\.?|\[[0-9a-f:.]+\])$/;

/** Characters that nobody sees, or that change the direction of the text around them. */
const unseen = /[\p{C}\p{Z}]/u;

/** Returns whether a text is the name of a host, or its IP address. */
export function isHostName(value: string): boolean {
  return hostForm.test(value.toLowerCase());
}

/** Returns whether a text can be the address of a site, without query and fragment. */
export function isSiteUrl(value: string): boolean {
  return siteForm.test(value) && isAddress(value) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(value);
}

function isAddress(value: string): boolean {
  return !unseen.test(value) && URL.canParse(value) && isHostName(new URL(value).hostname);
}

/** The address of a site. */
export const siteAddress: FieldType<string> = address(siteForm, isSiteUrl);

/** A link to another site. Unlike the address of a site it may have a query, and placeholders such as {url}. */
export const linkAddress: FieldType<string> = address(
  linkForm,
  (value) => linkForm.test(value) && isAddress(value),
);

function address(pattern: RegExp, isRight: (value: string) => boolean): FieldType<string> {
  return {
    shape: { type: "form", pattern },
    parse(node, messages: Messages) {
      if (node.kind !== "scalar") return invalid(node.position, messages.values.scalar);
      return isRight(node.value)
        ? valid(node.value)
        : invalid(node.position, messages.values.url(node.value));
    },
  };
}
