import path from "node:path";
import S3rver from "s3rver";

/** A store that speaks S3, with the bucket `catalogue`, whose objects anybody may read. */
export interface S3Store {
  /** Without a slash at its end. */
  readonly endpoint: string;
  /** Environment variables with which a command writes to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<unknown>;
}

/**
 * Starts a server with the API of S3.
 *
 * @param folder for the objects
 */
export async function startS3Store(folder: string): Promise<S3Store> {
  // Configures the bucket to serve a site: an address that ends in a slash gives the page.
  const website =
    "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>";
  const configureBuckets = [{ name: "catalogue", configs: [website] }];
  const store = new S3rver({ port: 0, silent: true, directory: path.join(folder, "s3"), configureBuckets });
  const { port } = await store.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = {
    AWS_ACCESS_KEY_ID: "S3RVER",
    AWS_SECRET_ACCESS_KEY: "S3RVER",
    AWS_ENDPOINT_URL: endpoint,
  };
  return { endpoint, env, close: () => store.close() };
}
