import { AwsClient } from "aws4fetch";
import { Parser } from "htmlparser2";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { forEachConcurrent } from "../../workers/index.js";
import type { FileHeaders, Remote } from "./target.js";
import { errorMessage, UserError } from "../../errors/index.js";

/** Address and credentials of a store, from the environment under the names that S3's own tools use. */
export interface S3Settings {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
  readonly region: string;
  /** Address of a store other than Amazon's. */
  readonly endpoint: string | undefined;
  /** Whether the bucket is part of the path instead of the host, as most self-hosted stores need. */
  readonly pathStyle: boolean;
}

/** Most simultaneous requests, and attempts before one counts as failed. */
const atOnce = 8;
const attempts = 4;

/**
 * Reads the settings of an S3-compatible store. An empty value counts as missing: continuous integration passes it for
 * unset variables.
 *
 * @throws UserError when the keys are missing
 */
export function s3Settings(variables: NodeJS.ProcessEnv): S3Settings {
  const env = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
  if (!accessKeyId || !secretAccessKey) throw new UserError(({ publishing }) => publishing.noS3Keys);
  const endpoint = env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"];
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken: env["AWS_SESSION_TOKEN"],
    region: env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"] ?? "us-east-1",
    endpoint,
    pathStyle: endpoint !== undefined && env["S3_VIRTUAL_HOST"] !== "1",
  };
}

/**
 * Returns a bucket, or a part of one, in an S3-compatible store. Files are compared by their MD5, which stores keep as
 * ETag.
 *
 * @param destination `s3://bucket/prefix`
 * @param headersOf what each file is stored with
 */
export function s3Remote(
  destination: string,
  settings: S3Settings,
  headersOf: (file: string) => FileHeaders,
): Remote {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(destination) ?? [];
  const prefix = rest === "" ? "" : `${rest.replace(/(?<!\/)\/+$/, "")}/`;
  const { endpoint, region, pathStyle, accessKeyId, secretAccessKey, sessionToken } = settings;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
    service: "s3",
    region,
    retries: attempts - 1,
  });
  const host = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  const root = pathStyle ? `${host.origin}/${bucket}/` : `${host.protocol}//${bucket}.${host.host}/`;
  const addressOf = (file: string) => root + (prefix + file).split("/").map(encodeURIComponent).join("/");
  let tags = new Map<string, string>();

  return {
    name: destination,
    finalNameOf: (file) => file, // a store accepts a file completely or not at all
    async list() {
      tags = new Map();
      for (let token: string | undefined = ""; token !== undefined;) {
        const query = new URLSearchParams({ "list-type": "2", prefix });
        if (token !== "") query.set("continuation-token", token);
        const page = parseListing(await (await ask(`${root}?${query}`)).text());
        for (const { key, tag } of page.entries)
          if (!key.endsWith("/")) tags.set(key.slice(prefix.length), tag);
        token = page.next;
      }
      return new Set(tags.keys());
    },
    async read(file) {
      const response = await ask(addressOf(file), {}, [404]);
      return response.status === 404 ? undefined : response.text();
    },
    async send(folder, files, onSent) {
      let sent = 0;
      await forEachConcurrent(files, atOnce, async (file) => {
        const body = await readFile(path.join(folder, file));
        if (tags.get(file) !== createHash("md5").update(body).digest("hex")) {
          const { contentType, cacheControl } = headersOf(file);
          const headers = { "content-type": contentType, "cache-control": cacheControl };
          await ask(addressOf(file), { method: "PUT", body, headers });
          sent += 1;
        }
        onSent();
      });
      return sent;
    },
    async remove(files) {
      await forEachConcurrent(files, atOnce, async (file) => {
        await ask(addressOf(file), { method: "DELETE" }, [404]);
      });
    },
  };

  async function ask(url: string, init: RequestInit = {}, fine: readonly number[] = []): Promise<Response> {
    const response = await client.fetch(url, init).catch((error: unknown) => {
      throw new UserError((messages) =>
        messages.publishing.s3Unreachable(destination, errorMessage(error, messages)),
      );
    });
    if (response.ok || fine.includes(response.status)) return response;
    const said = parseError(await response.text());
    throw new UserError(({ publishing }) => publishing.s3Refused(destination, response.status, said));
  }
}

/** Parses a page of a bucket's listing: keys, ETags without quotation marks, and the token of the next page. */
function parseListing(source: string) {
  const entries: { key: string; tag: string }[] = [];
  let next: string | undefined;
  readElements(source, (name, value) => {
    const last = entries.at(-1);
    if (name === "Key") entries.push({ key: value, tag: "" });
    else if (name === "ETag" && last) last.tag = value.replace(/"/g, "");
    else if (name === "NextContinuationToken") next = value;
  });
  return { entries, next };
}

/** Returns code and message of a store's error response. */
function parseError(source: string): string {
  const said: string[] = [];
  readElements(source, (name, value) => {
    if (name === "Code" || name === "Message") said.push(value);
  });
  return said.join("：");
}

/** Calls back with each element's name and text when it ends. */
function readElements(source: string, onElement: (name: string, value: string) => void): void {
  let value = "";
  const parser = new Parser(
    {
      onopentag: () => (value = ""),
      ontext: (chunk) => (value += chunk),
      onclosetag: (name) => {
        onElement(name, value);
        value = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}
