/** What pages ask of the service worker. */
export type WorkerRequest =
  /** Keep these addresses of an open page: it was loaded before the service worker controlled it. */
  | { readonly keep: readonly string[] }
  /** Save search and the index of the newest year on the device; the port receives a SaveResult. */
  | { readonly save: true };

/** What was saved: the newest year of the index, and its size; undefined when the network failed. */
export interface SaveResult {
  readonly bytes: number | undefined;
}

/** The network as browsers on phones report it; other browsers have none of it. @see Network Information API */
interface NetworkState {
  readonly saveData?: boolean;
  readonly type?: string;
}

function networkState(): NetworkState {
  return (navigator as { readonly connection?: NetworkState }).connection ?? {};
}

/** Returns whether data surely costs nothing here: more may then be saved without a question. */
export function isFree(): boolean {
  const { saveData, type } = networkState();
  return saveData !== true && (type === "wifi" || type === "ethernet");
}

/** Returns whether data may be costly, or the reader has asked the browser to save it. */
export function isCostly(): boolean {
  const { saveData, type } = networkState();
  return saveData === true || type === "cellular";
}
