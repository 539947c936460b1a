import { defineRecord, optional, required, withDefault } from "./define.js";
import { choice, flag, form, oneLine } from "./scalar-types.js";
import { record } from "./read-record.js";
import { siteAddress } from "./web-address.js";
import type { FieldType, ValuesOf } from "./types.js";

/** Kinds of git hosts to which the editor can write from a browser. */
export const forgeValues = ["github", "gitlab", "gitea"] as const;

const repository = form(/^[\w.-]+(?:\/[\w.-]+)+$/, (value, messages) => messages.values.repository(value));
const folder = form(/^(?!\/)(?:(?!\.{1,2}(?:\/|$))[^\s/\\]+(?:\/(?=.)|$))+$/, (value, messages) =>
  messages.values.folder(value),
);

/** Where the editor at /admin/ saves to. Without this key a site has no /admin/. */
export const adminSchema = defineRecord("adminLabels", {
  forge: required(choice(forgeValues)),
  /** Owner and name, `yuandong/gongkai`; with groups on GitLab. */
  repository: required(repository, "yuandong/gongkai"),
  branch: withDefault(oneLine(200), "main", "main"),
  /** Address of the git host, not of its API, unless it is github.com or gitlab.com. */
  url: optional(siteAddress, "https://git.example.gov.cn"),
  /** The content folder, below the repository's root. */
  folder: withDefault(folder, "content", "content"),
  /** Whether each change gets a branch of its own, to be reviewed before it is published. */
  review: withDefault(flag, false),
});

export type AdminSettings = ValuesOf<typeof adminSchema.fields>;

const fields = record(adminSchema);

/**
 * The settings of /admin/, with the differences between git hosts: Gitea has no single address, and no review in the
 * editor.
 */
export const adminSettings: FieldType<AdminSettings> = {
  shape: fields.shape,
  parse(node, messages) {
    const parsed = fields.parse(node, messages);
    if (!parsed.ok || parsed.value.forge !== "gitea") return parsed;
    const { position } = node;
    const issues = [
      ...(parsed.value.url === undefined ? [{ position, ...messages.values.giteaUrl }] : []),
      ...(parsed.value.review ? [{ position, ...messages.values.giteaReview }] : []),
    ];
    return issues.length > 0 ? { ok: false, issues } : parsed;
  },
};

/** Returns the address of a git host and of its API. */
export function forgeAddress({ forge, url }: Pick<AdminSettings, "forge" | "url">): {
  readonly base: string;
  readonly api: string;
} {
  const base = (url ?? (forge === "gitlab" ? "https://gitlab.com" : "https://github.com")).replace(
    /(?<!\/)\/+$/,
    "",
  );
  if (forge === "gitlab") return { base, api: `${base}/api/v4` };
  if (forge === "gitea") return { base, api: `${base}/api/v1` };
  return { base, api: base === "https://github.com" ? "https://api.github.com" : `${base}/api/v3` };
}
