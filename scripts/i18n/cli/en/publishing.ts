import { some } from "../../format-en.js";
import type { publishing as zhCN } from "../zh-CN/publishing.js";

const counted = ({ sent, removed }: { sent: number | undefined; removed: number | undefined }) =>
  (sent === undefined ? "" : `, ${sent} files sent`) + (removed === undefined ? "" : `, ${removed} deleted`);

/** How a published address is kept. */
export const remedies = {
  moved:
    "a report that was moved or renamed: name its old address in the new one, as in aliases: /reports/2022/old-name/",
  withdrawn:
    "a report that is withdrawn: put its file back with status “废止” (repealed) or “失效” (expired) and status_since, replaced_by if there is one; its text may be the reason",
  attachment:
    "a deleted attachment: put it back beside the report, or write its address as an alias of the report",
};

export const publishing: typeof zhCN = {
  publishing: {
    recovered: {
      removed: "The last run was cut off. What it left behind was removed; the site was not harmed.",
      restored:
        "The last run was cut off while the site was being replaced. The old site was put back first.",
    },
    lockHeld: (pid: number) =>
      `Another program (process ${pid}) is updating the same folder, so nothing was done. Run again when it has ended.`,
    lockElsewhere: (host: string, pid: number, file: string) =>
      `Another machine, “${host}” (process ${pid}), is updating the same folder, so nothing was done. If it is sure to have stopped, delete “${file}” and run again.`,
    lockUnreadable: (file: string) =>
      `The lock file “${file}” cannot be understood, so another program may be at work. Make sure that none is, delete it, and run again.`,
    systemErrors: {
      full: "the disk is full; free some space and run again",
      quota: "the disk quota is used up; free some space and run again",
      readOnly: "it is read-only there; choose a folder that can be written, or ask for it to be made so",
      forbidden: "there is no right to write; choose another folder, or ask for the right",
      mountPoint:
        "the folder is a mount point or in use and cannot be replaced whole; write to a folder below it (--out)",
      tooManyFiles: "too many files are open; raise the system's limit (ulimit -n) and run again",
      device: "the disk reports errors; check it",
      notFolder: "a file stands where a folder is wanted; choose another place, or move that file away",
      cannotCreate:
        "no folder can be made there (it may be read-only); choose one that can be written, or ask for it to be made so",
    },
    explained: (explanation: string, reason: string) => `${explanation} (${reason})`,
    publishedUnreadable: (location: string, reason: string) =>
      `The last published manifest “${location}” cannot be read (${reason}). Check --published; if nothing was ever published, write --published none.`,
    publishedBroken: (location: string, fault: string) =>
      `The last published manifest “${location}” cannot be trusted: ${fault}. Get it again from the published site; if nothing was ever published, write --published none.`,
    remedies,
    wouldVanish: (count: number, lines: readonly string[]) =>
      [
        `${count} published address${count === 1 ? "" : "es"} would vanish, so the site was not replaced. The old site is as it was.`,
        ...lines,
        "What was published should answer for ever. To mend it, then run again:",
        `  · ${remedies.moved}`,
        `  · ${remedies.withdrawn}`,
        `  · ${remedies.attachment}`,
        "  · pages of reports in another language: keep it among the languages of site.yaml; above five thousand reports, write language_reports: true, too",
        "  · never published, only built on this machine: run with --published none",
      ].join("\n"),
    vanished: (url: string, file: string) => `  ${url} (${file})`,
    moreVanished: (count: number) => `  … and ${count} more`,
    notSigned: (key: string, reason: string) =>
      `Signing with “${key}” failed, so the site was not replaced. The old site is as it was. ssh-keygen says: ${reason}`,
    keyUnreadable: (file: string, reason: string) =>
      `The key file “${file}” cannot be read (${reason}). Check the path.`,
    noKey: (file: string) =>
      `There is no public key of SSH or minisign in “${file}”. It should be a .pub file of ssh-keygen or minisign.`,
    sshSays: (reason: string) => `ssh-keygen says: ${reason}`,
    minisign: {
      noPublicKey: (file: string) =>
        `“${file}” is no whole public key of minisign: its second line should be 56 characters that start with RW. Get it from the publisher again.`,
      noSecretKey: (file: string) =>
        `“${file}” is no whole secret key of minisign, so the site was not replaced. The old site is as it was. Use the secret key’s file that minisign -G -W writes (not the .pub).`,
      password: (file: string) =>
        `The secret key “${file}” of minisign has a password, which a build cannot ask for, so the site was not replaced. The old site is as it was. Leave --sign out and run minisign -S -s KEY -m _site/manifest.json after the build, or use a key without a password (minisign -G -W).`,
      broken: "the signature file is not whole",
      otherKey: "it was made with another key",
      wrong: "the manifest is not what was signed",
      wrongComment: "the comment in the signature was changed",
    },
    noOpenSsh: (reason: string) =>
      `Signatures need OpenSSH's ssh-keygen, which cannot be run (${reason}). Install openssh-client.`,
    help: `Usage: npm run publish -- --to PLACE [options]
Publishes a built site to:
  a folder               on this machine: a link that changes in one step; releases are kept in FOLDER.releases
  rsync://host/module/path or host:path    by rsync
  s3://bucket/prefix     an S3-compatible store (AWS, Alibaba OSS, MinIO…), with the environment's
                         AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL;
                         S3_VIRTUAL_HOST=1 where the bucket is part of the host's name (OSS)
Only what changed is sent: first what pages need, then pages, deletions last. Run again after an interruption to go on.
  --site FOLDER          the built site (default _site)
  --rollback             go back to what was published before
  --keep N               releases that are kept for going back (default 5, at least 2)`,
    noTarget: "Say where to publish: npm run publish -- --to /var/www/gongkai",
    keepRange: "a whole number from 2 to 999",
    published: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `Published to “${to}” (release ${done.release}${counted(done)}).`,
    rolledBack: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `“${to}” went back to release ${done.release}${counted(done)}.`,
    publishFailed: (reason: string) =>
      `Not all was published: ${reason}. The published site still works; run again when it is mended, to go on.`,
    notASite: (site: string) =>
      `“${site}” is not a built site, or its manifest is damaged. Run npm run build first.`,
    siteAltered: (site: string, count: number, first: string) =>
      `In “${site}” ${count} file${count === 1 ? " differs" : "s differ"} from the manifest, as “${first}” does, so nothing was published. Do not edit a built site; run npm run build again.`,
    nothingBefore: (to: string) => `“${to}” has no earlier release to go back to.`,
    foreignLink: (to: string) =>
      `“${to}” is a link to somewhere else, not made by this program, so nothing was published. Choose another place, or delete the link.`,
    foreignFolder: (to: string) =>
      `“${to}” holds other files and is no site that was published before, so nothing was published. Choose another folder, or empty it.`,
    foreignRemote: (to: string, file: string) =>
      `“${to}” holds other files (such as “${file}”) and no published site, so nothing was published lest they be deleted. Choose another place, or empty it.`,
    rsyncFailed: (to: string, code: number, reason: string) =>
      `Publishing to “${to}” by rsync was not finished (exit code ${code}): ${reason}. Run again when it is mended, to go on.`,
    noRsync: (reason: string) =>
      `rsync cannot be run (${reason}). Install it (Debian: apt-get install rsync).`,
    noS3Keys: "There are no keys for S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.",
    s3Unreachable: (to: string, reason: string) =>
      `The store of “${to}” cannot be reached (${reason}). Check AWS_ENDPOINT_URL and the network; run again to go on.`,
    s3Refused: (to: string, status: number, said: string) =>
      `The store of “${to}” refused (HTTP ${status}${said === "" ? "" : `, ${said}`}). Check keys, bucket and rights; run again to go on.`,
    repository: (folder: string) =>
      `The site cannot be put in “${folder}”: it holds a git repository (.git), which would be lost. Name another folder with --out, such as “${folder}/site”.`,
    foreignFiles: (folder: string, files: readonly string[], count: number) =>
      `“${folder}” holds ${some(count, "file")} that no build wrote (${files.join(", ")}${count > files.length ? ", …" : ""}), which would be lost, so the site was not replaced. Move them away and build again.`,
    noManifest: (folder: string) =>
      `“${folder}” has no intact manifest (manifest.json), so it is not known which of its files a build wrote, and the site was not replaced. Look into the folder, move or delete it, and build again.`,
    untouched: (reason: string) => `Not done: ${reason}. The old site is as it was.`,
  },
  hosting: {
    help: `Usage: npm run hosting -- [options]
Writes settings for servers from content's settings and old addresses, outside the site:
nginx.conf (for nginx's conf.d), _headers and _redirects (Cloudflare Pages and the like, put at the site's root when it is published).
  --content FOLDER       the content folder (default content)
  --out FOLDER           where to write (default _hosting)
  --root FOLDER          where the site stands on the server (default _site)
  --host NAME            in the place of the host in site.yaml's url
  --port PORT            nginx's port (default 80)
  --base-url URL         in the place of site.yaml's url
  --path-prefix PATH     in the place of site.yaml's path_prefix
  --no-brotli            where nginx lacks the brotli module (Debian: libnginx-mod-http-brotli-static)`,
    generated:
      "Made by npm run hosting, which overwrites it: do not edit. It belongs into nginx's http, as in /etc/nginx/conf.d/.",
    noSettings: (content: string) => `site.yaml in “${content}” has errors. Run npm run check first.`,
    written: (out: string) =>
      `Wrote nginx.conf, _headers and _redirects into “${out}”. docs/deploying.md says what to do with them.`,
    tooManyRedirects: (count: number, most: number) =>
      `There are ${count} old addresses; _redirects has the first ${most} (the limit of Cloudflare Pages), and pages of the site lead on from the others.`,
  },
};
