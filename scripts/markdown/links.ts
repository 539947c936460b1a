/**
 * What a link's target is: a full address, one from the site's root, one beside the page, a place on the page, or
 * one that is not rendered.
 */
export type LinkKind = "absolute" | "root" | "relative" | "anchor" | "refused";

/** Judges a target as browsers read it: white space and control characters do not hide a scheme. */
export function linkKind(target: string): LinkKind {
  // eslint-disable-next-line no-control-regex -- browsers skip these characters, and so must we
  const bare = decodeSafely(target).replace(/[\u0000-\u0020\u007F-\u009F]/g, "");
  if (/^(https?:\/\/|mailto:)/i.test(bare)) return "absolute";
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare) || /^[/\\]{2}/.test(bare)) return "refused";
  if (bare.startsWith("#")) return "anchor";
  return bare.startsWith("/") ? "root" : "relative";
}

/** The name of the file that a relative target points to, undefined when it points elsewhere than beside the page. */
export function fileBeside(target: string): string | undefined {
  const file = decodeSafely(target.replace(/[?#].*$/, "")).replace(/^\.\//, "");
  return file === "" || file.includes("/") ? undefined : file;
}

function decodeSafely(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // not percent-encoded text: taken as it stands
  }
}
