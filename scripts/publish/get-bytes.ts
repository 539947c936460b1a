import http from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { LocalizedError } from "../errors/index.js";

/** A response with its raw bytes, which `fetch` would decode. */
export interface ByteResponse {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly body: Buffer;
  /** Whether the body is longer than requested; the rest was not received. */
  readonly isCut: boolean;
}

const agents = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
} as const;

/**
 * The headers of an ordinary browser. With others, a server could recognise a verification and send it other files than
 * readers.
 */
const headers = {
  "user-agent":
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-language": "zh-CN,zh;q=0.9",
  "accept-encoding": "gzip, deflate, br",
} as const;

/** Milliseconds without a received byte after which a request fails. */
const idleLimit = 60_000;

/** Returns the milliseconds after which a request fails: a minute, plus the time for its bytes at 10 KB/s. */
const timeLimit = (bytes: number) => 60_000 + bytes / 10;

/**
 * Requests a file as a browser would, and follows redirects within the site.
 *
 * @param base the site's address, with a trailing slash
 * @param mostBytes length of the body after which the transfer is ended
 * @throws LocalizedError for a redirect that leads out of the site; the system's error when there is no response
 */
export async function getBytes(
  url: URL,
  base: string,
  mostBytes: number,
  redirects = 5,
): Promise<ByteResponse> {
  const { location, ...response } = await getOnce(url, mostBytes);
  const moved = response.status >= 300 && response.status < 400;
  if (!moved || location === undefined || redirects === 0) return response;
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (!next || !isInSite(next, base)) throw new LocalizedError(({ verify }) => verify.leadsOutside(location));
  return getBytes(next, base, mostBytes, redirects - 1);
}

/** Returns whether an address belongs to the site. The host may redirect from http to https. */
function isInSite(url: URL, base: string): boolean {
  const site = new URL(base);
  const isUpgrade =
    site.protocol === "http:" && url.protocol === "https:" && url.port === "" && site.port === "";
  const isHost = url.origin === site.origin || (isUpgrade && url.hostname === site.hostname);
  return isHost && url.username === "" && url.password === "" && url.pathname.startsWith(site.pathname);
}

function getOnce(
  url: URL,
  mostBytes: number,
): Promise<ByteResponse & { readonly location: string | undefined }> {
  const secure = url.protocol === "https:";
  const options = { agent: secure ? agents.https : agents.http, headers, timeout: idleLimit };
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).get(url, options, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const end = (isCut: boolean) => {
        clearTimeout(timer);
        const { "content-encoding": encoding, location } = response.headers;
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, encoding, location, body, isCut });
      };
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= mostBytes) return;
        end(true);
        request.destroy();
      });
      response.on("error", reject);
      response.on("end", () => end(false));
    });
    const timer = setTimeout(() => request.destroy(new Error("ETIMEDOUT")), timeLimit(mostBytes));
    request.on("timeout", () => request.destroy(new Error("ETIMEDOUT")));
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

const decoders = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
} as const;

/**
 * Returns the decoded body of a response; undefined when it is missing, damaged, or in an unknown encoding.
 *
 * @param mostBytes length above which the result counts as damaged
 */
export function decodeBody({ body, encoding = "" }: ByteResponse, mostBytes: number): Buffer | undefined {
  const name = encoding.trim().toLowerCase();
  if (!(name in decoders)) return undefined;
  try {
    return decoders[name as keyof typeof decoders](body, { maxOutputLength: Math.max(1, mostBytes) });
  } catch {
    return undefined;
  }
}
