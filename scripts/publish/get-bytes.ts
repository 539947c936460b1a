import http from "node:http";
import https from "node:https";

/** A response, byte for byte: `fetch` would decode it. */
export interface ByteResponse {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

const agents = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
} as const;

/** Milliseconds without a byte after which a request fails. */
const patience = 60_000;

/** Requests a file without compression, and follows redirects. */
export async function getBytes(url: URL, redirects = 5): Promise<ByteResponse> {
  const { location, ...response } = await getOnce(url);
  const moved = response.status >= 300 && response.status < 400;
  if (!moved || location === undefined || redirects === 0) return response;
  return getBytes(new URL(location, url), redirects - 1);
}

function getOnce(url: URL): Promise<ByteResponse & { readonly location: string | undefined }> {
  const secure = url.protocol === "https:";
  const options = {
    agent: secure ? agents.https : agents.http,
    headers: { "accept-encoding": "identity" },
    timeout: patience,
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).get(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers["content-encoding"],
          location: response.headers.location,
          body: Buffer.concat(chunks),
        });
      });
    });
    request.on("timeout", () => request.destroy(new Error("ETIMEDOUT")));
    request.on("error", reject);
  });
}
