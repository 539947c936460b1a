import type { WorkerRequest } from "./requests.js";

/**
 * The part of the service worker API that is used here. TypeScript's own types of it conflict with those of pages.
 *
 * @see https://www.w3.org/TR/service-workers/
 */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerFetch extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface WorkerMessage extends WorkerEvent {
  readonly data: WorkerRequest;
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: WorkerFetch) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessage) => void): void;
}

export const worker = self as unknown as WorkerScope; // this code runs only in a service worker
