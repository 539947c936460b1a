import { crc32 } from "./checksum.js";

/**
 * The checksum of a page, by which the service worker recognises damaged pages and those of firewalls. It is in the first
 * tag, `<html lang="zh-CN" data-offline="0a1b2c3d">`, and covers all other bytes of the page.
 */
const checksumPattern = /^(<!doctype html>\s*<html [^>]*?\bdata-offline=")([0-9a-f]{8})?"/;

/** The first tag ends within so many bytes. */
const head = 500;

/** Writes the checksum of a page into it; a page without the attribute is returned unchanged. */
export function withPageChecksum(page: string): string {
  const bytes = new TextEncoder().encode(page);
  const found = locateChecksum(bytes);
  if (!found) return page;
  const { start, end } = found;
  return `${page.slice(0, start)}${checksumAround(bytes, start, end)}${page.slice(end)}`;
}

/** Returns whether the checksum of a page is correct. */
export function isWholePage(bytes: Uint8Array): boolean {
  const found = locateChecksum(bytes);
  return found !== undefined && found.digits === checksumAround(bytes, found.start, found.end);
}

/** Returns whether a page has a checksum and differs from it. Pages of sites without offline reading have none. */
export function isDamagedPage(bytes: Uint8Array): boolean {
  return locateChecksum(bytes) !== undefined && !isWholePage(bytes);
}

/** Finds the digits of the checksum, and the offsets of their first byte and of the byte after them. */
function locateChecksum(bytes: Uint8Array): { start: number; end: number; digits: string } | undefined {
  const [, before = "", digits = ""] =
    checksumPattern.exec(String.fromCharCode(...bytes.subarray(0, head))) ?? [];
  return before === "" ? undefined : { start: before.length, end: before.length + digits.length, digits };
}

function checksumAround(bytes: Uint8Array, start: number, end: number): string {
  const sum = crc32(bytes.subarray(end), crc32(bytes.subarray(0, start)));
  return sum.toString(16).padStart(8, "0");
}
