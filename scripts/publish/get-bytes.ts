import { createHash } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { LocalizedError } from "../errors/index.js";

/** A response with its raw bytes, which `fetch` would decode. */
export interface ByteResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Empty when there are more than `mostKept` bytes. */
  readonly body: Buffer;
  /** Length and SHA-256, in hexadecimal, of the whole body. */
  readonly length: number;
  readonly sha256: string;
  /** Whether the body is longer than requested; the rest was not received. */
  readonly isCut: boolean;
}

/** Most bytes of a body that are kept in memory. Larger files are hardly ever sent in an encoding. */
const mostKept = 512 * 1024 * 1024;

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
const idleLimit = 30_000;

/** Returns the milliseconds that a request may take until so many bytes are received: 10 KB a second, after a start. */
const timeLimit = (bytes: number) => 30_000 + bytes / 10;

/** Most interim responses (RFC 9110, section 15.2) to one request. */
const mostInterim = 20;

/** Thrown when a server does not respond in time, or sends a body too slowly. */
export class SlowResponse extends LocalizedError {
  constructor() {
    super(({ verify }) => verify.tooSlow);
  }
}

/**
 * Requests a file as a browser would, and follows redirects within the site.
 *
 * @param base the site's address, with a trailing slash
 * @param mostBytes length of the body after which the transfer is ended
 * @throws LocalizedError for a redirect that leads out of the site, SlowResponse, or the system's error when there is no
 * response
 */
export async function getBytes(
  url: URL,
  base: string,
  mostBytes: number,
  redirects = 5,
): Promise<ByteResponse> {
  const response = await getOnce(url, mostBytes);
  const { location } = response.headers;
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

function getOnce(url: URL, mostBytes: number): Promise<ByteResponse> {
  const secure = url.protocol === "https:";
  const options = { agent: secure ? agents.https : agents.http, headers, timeout: idleLimit };
  const start = performance.now();
  let length = 0;
  let clock: NodeJS.Timeout | undefined;
  const response = new Promise<ByteResponse>((resolve, reject) => {
    const request = (secure ? https : http).get(url, options, (response) => {
      const hash = createHash("sha256");
      let chunks: Buffer[] = [];
      const end = (isCut: boolean) => {
        const { statusCode: status = 0, headers } = response;
        const body = Buffer.concat(chunks);
        resolve({ status, headers, body, length, sha256: hash.digest("hex"), isCut });
      };
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
        hash.update(chunk);
        if (length <= mostKept) chunks.push(chunk);
        else chunks = [];
        if (length <= mostBytes) return;
        response.removeAllListeners("data").removeAllListeners("end");
        end(true);
        request.destroy();
      });
      response.on("error", reject);
      response.on("end", () => end(false));
    });
    const stop = () => request.destroy(new SlowResponse());
    clock = setInterval(() => {
      if (performance.now() - start > timeLimit(length)) stop();
    }, 1000);
    let interim = 0;
    request.on("information", () => {
      if ((interim += 1) > mostInterim) stop();
    });
    request.on("timeout", stop);
    request.on("error", reject);
  });
  return response.finally(() => clearInterval(clock));
}

const decoders = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
} as const;

/** Returns the encoding of a response's body; empty when it has none. */
export function encodingOf({ headers }: ByteResponse): string {
  const name = (headers["content-encoding"] ?? "").trim().toLowerCase();
  return name === "identity" ? "" : name;
}

/**
 * Returns the decoded body of a response; undefined when it is missing, damaged, or in an unknown encoding.
 *
 * @param mostBytes length above which the result counts as damaged
 */
export function decodeBody(response: ByteResponse, mostBytes: number): Buffer | undefined {
  const { body } = response;
  const name = encodingOf(response);
  if (!(name in decoders)) return undefined;
  try {
    return decoders[name as keyof typeof decoders](body, { maxOutputLength: Math.max(1, mostBytes) });
  } catch {
    return undefined;
  }
}
