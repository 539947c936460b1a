import { limits } from "../../documents/index.js";
import { WorkerError, WorkerPool, type WorkerProtocol } from "../../workers/index.js";
import { isParsed, noFacts, readFacts, type AttachmentFacts } from "./facts.js";
import type { AttachmentReader } from "./reader.js";

/** The messages between a check and the process that reads its attachments. */
export interface AttachmentProtocol extends WorkerProtocol {
  readonly setup: {
    /** The content folder. */
    readonly root: string;
    /** Credit codes that are not personal numbers. */
    readonly own: ReadonlySet<string>;
  };
  /** An attachment's path below the content folder. */
  readonly task: string;
  readonly result: AttachmentFacts;
}

/** Reads attachments for the rules, each once. */
export interface FactsReader {
  read(file: string): Promise<AttachmentFacts>;
  close(): void;
}

/** Milliseconds after which a task that uses no processor time, and so would wait for ever, is ended. */
const longestWait = 10 * limits.attachmentTime;

/**
 * Reads attachments in a process of its own, within limits of processor time and memory: parsers of documents unpack
 * whatever a file declares, and a file of some kilobytes can declare gigabytes.
 */
export function limitedFactsReader(
  root: string,
  own: ReadonlySet<string>,
  reader: AttachmentReader,
): FactsReader {
  const pool = new WorkerPool<AttachmentProtocol>({
    kind: "process",
    module: new URL("./worker.ts", import.meta.url),
    size: 1,
    setup: { root, own },
    processLimits: {
      processorMilliseconds: limits.attachmentTime,
      residentBytes: limits.attachmentMemory,
    },
    timeLimit: longestWait,
  });
  const read = async (file: string): Promise<AttachmentFacts> => {
    if (!isParsed(file) || !reader.readable(file)) return noFacts;
    try {
      return await pool.run(file);
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error;
      if (error.reason === "exit") return { ...noFacts, unreadable: true };
      return { ...noFacts, exceeded: error.reason };
    }
  };
  return { read: onceEach(read), close: () => pool.close() };
}

/** Reads attachments in this process, without limits: for content made by the caller, such as examples and tests. */
export function unlimitedFactsReader(own: ReadonlySet<string>, reader: AttachmentReader): FactsReader {
  return { read: onceEach((file) => readFacts(file, reader, own)), close: () => undefined };
}

function onceEach(read: FactsReader["read"]): FactsReader["read"] {
  const known = new Map<string, Promise<AttachmentFacts>>();
  return (file) => {
    const facts = known.get(file) ?? read(file);
    known.set(file, facts);
    return facts;
  };
}
