import { zhCN, type SiteMessages } from "./zh-CN.js";

/** The messages of a language whose translation may be incomplete. Its tag and its own name are required. */
export type PartialSiteMessages = PartialOf<SiteMessages> & Pick<SiteMessages, "tag" | "self">;

type PartialOf<T> = T extends (...values: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [Key in keyof T]?: PartialOf<T[Key]> }
      : T;

export interface CompleteMessages {
  readonly messages: SiteMessages;
  /** Keys of the messages taken from simplified Chinese, such as `nav.home`, in the order of zh-CN.ts. */
  readonly missing: readonly string[];
}

/** Completes a translation with messages in simplified Chinese, and returns their keys. */
export function completeMessages(partial: PartialSiteMessages): CompleteMessages {
  const missing: string[] = [];
  const messages = fill(zhCN, partial, "", missing) as SiteMessages; // has the shape of zhCN
  return { messages, missing };
}

function fill(base: object, partial: object, path: string, missing: string[]): object {
  const given = new Map<string, unknown>(Object.entries(partial));
  const filled = Object.entries(base).map(([key, fallback]: [string, unknown]) => {
    const own = given.get(key);
    const name = path === "" ? key : `${path}.${key}`;
    if (isGroup(fallback)) return [key, fill(fallback, isGroup(own) ? own : {}, name, missing)];
    if (own === undefined) missing.push(name);
    return [key, own ?? fallback];
  });
  return Object.fromEntries(filled) as object;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
