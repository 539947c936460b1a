import type { BlobReader } from "../git/index.js";
import { readVersion, type Version } from "./version.js";
import { sha256 } from "../fs/index.js";

/** Facts about a version, by which it is compared with others. They are cached. */
export interface Facts {
  readonly text: string;
  readonly metadata: string;
  readonly draft: boolean;
  readonly title: string | undefined;
  readonly indexNumber: string | undefined;
  readonly status: string | undefined;
}

/** Facts by git's object name. They never change, as long as the program extracts the same facts. */
export type FactsMemory = Map<string, Facts | undefined>;

/**
 * Reads facts about contents with one git process; those already known are not read again.
 *
 * @param names git object names of contents
 * @param known facts cached by earlier builds; new ones are added
 * @returns facts of these contents only; undefined for contents that are not text or not in this clone
 */
export async function factsOf(
  names: ReadonlySet<string>,
  known: ReadonlyMap<string, Facts | undefined>,
  open: () => BlobReader,
): Promise<FactsMemory> {
  const facts: FactsMemory = new Map();
  const missing: string[] = [];
  for (const name of names) {
    if (known.has(name)) facts.set(name, known.get(name));
    else missing.push(name);
  }
  if (missing.length === 0) return facts;
  const reader = open();
  try {
    for (const name of missing) {
      const bytes = await reader.read(name);
      const version = bytes && readVersion(bytes);
      facts.set(name, version && facting(version));
    }
  } finally {
    reader.close();
  }
  return facts;
}

function facting({ fields, head, body, draft }: Version): Facts {
  const metadata = fields ? [...fields].sort(([a], [b]) => (a < b ? -1 : 1)).join("\n") : `? ${head}`;
  return {
    text: short(body.trim()),
    metadata: short(metadata),
    draft,
    title: fields?.get("title")?.slice(0, 200),
    indexNumber: fields?.get("index_number")?.slice(0, 100),
    status: fields?.get("status")?.slice(0, 20),
  };
}

function short(words: string): string {
  return sha256(words).slice(0, 24);
}
