import { hash } from "node:crypto";

/** SHA-256, 64 small hexadecimal digits. */
export function sha256(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/**
 * One value that stands for a plain value with all that is in it: maps and sets in their order, records by their keys'
 * order. Functions and what is undefined do not count, so nothing that matters may be kept in them.
 */
export function digestOf(value: unknown): string {
  return sha256(JSON.stringify([value], listed));
}

function listed(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
  return value;
}
