/**
 * The kind of a link's target: a full address, a path from the site's root, a path relative to the page, an anchor on
 * the page, or a target that is not rendered.
 */
export type LinkKind = "absolute" | "root" | "relative" | "anchor" | "refused";

/** Classifies a target as browsers read it: white space and control characters do not hide a scheme. */
export function linkKind(target: string): LinkKind {
  // eslint-disable-next-line no-control-regex -- browsers skip these characters, and so must we
  const bare = decodeSafely(target).replace(/[\u0000-\u0020\u007F-\u009F]/g, "");
  if (hasUserName(target)) return "refused";
  if (/^(https?:\/\/|mailto:)/i.test(bare)) return "absolute";
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare) || /^[/\\]{2}/.test(bare)) return "refused";
  if (bare.startsWith("#")) return "anchor";
  return bare.startsWith("/") ? "root" : "relative";
}

/**
 * Returns whether a target has a user name before its host, which makes `http://www.gov.cn@evil.example` look like an
 * address of www.gov.cn. Browsers accept any number of slashes and backslashes after the scheme, and skip white space.
 */
export function hasUserName(target: string): boolean {
  return [target, decodeSafely(target)].some((address) => {
    // eslint-disable-next-line no-control-regex -- browsers skip these characters, and so must we
    const bare = address.replace(/[\u0000-\u0020\u007F-\u009F]/g, "");
    return /^https?:[/\\]*([^/\\?#]*)/i.exec(bare)?.[1]?.includes("@") ?? false;
  });
}

/** Returns the file name when a relative target points to a file beside the page, otherwise undefined. */
export function fileBeside(target: string): string | undefined {
  const file = decodeSafely(target.split(/[?#]/, 1)[0] ?? "").replace(/^\.\//, "");
  return file === "" || file.includes("/") ? undefined : file;
}

function decodeSafely(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // invalid percent-encoding: use the text unchanged
  }
}
