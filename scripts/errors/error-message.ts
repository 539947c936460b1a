import { type Messages } from "../i18n/index.js";
import { LocalizedError } from "./localized-error.js";

/** Characters above which an error message is shortened: people do not read longer ones to the end. */
const longest = 300;

/** Fewest characters that shortening keeps: of the outer messages, and of the cause. */
const shortest = { before: 80, cause: 130 } as const;

/** Start of the operating system's message: `ENOSPC: no space left on device`. */
const systemCode = /\bE(?!RROR\b)[A-Z0-9]{2,}: /;

/**
 * Returns an error and its causes as one line without a stack trace. A long message, such as Eleventy's list of the
 * files it was writing, is shortened: the beginnings are kept, and the message of the operating system.
 */
export function errorMessage(error: unknown, messages: Messages): string {
  const reasons: string[] = [];
  for (let at: unknown = error; at !== undefined && at !== null; at = causeOf(at)) {
    const reason = firstLine(messageOf(at, messages));
    if (reason !== "" && !reasons.some((known) => known.includes(reason))) reasons.push(reason);
  }
  return joined(reasons);
}

function messageOf(error: unknown, messages: Messages): string {
  if (error instanceof LocalizedError) return error.describe(messages);
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : typeof error;
}

/** Joins the messages; the last is the cause of the others and keeps most characters. */
function joined(reasons: readonly string[]): string {
  const whole = reasons.join(" · ");
  if (whole.length <= longest) return whole;
  const before = reasons.slice(0, -1).map((reason) => `${shortened(reason, shortest.before)} · `);
  const left = longest - before.join("").length;
  return before.join("") + shortened(reasons.at(-1) ?? "", Math.max(left, shortest.cause));
}

function shortened(reason: string, most: number): string {
  if (reason.length <= most) return reason;
  const code = systemCode.exec(reason)?.index ?? 0;
  const beginning = `${reason.slice(0, most / 3)}…`;
  if (code < beginning.length) return `${reason.slice(0, most - 1)}…`;
  const rest = reason.slice(code);
  const room = most - beginning.length;
  return beginning + (rest.length <= room ? rest : `${rest.slice(0, room - 1)}…`);
}

/** Returns the cause of an error. `cause` is standard; Eleventy calls it `originalError`. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}

/**
 * Returns a message up to its first line that says what is wrong, as one line: Nunjucks puts a line break between
 * position and message, and repeats both for each including template.
 */
function firstLine(message: string): string {
  const lines = message.split("\n").map((line) => line.trim());
  const fault = lines.findIndex((line) => !/^(?:Template render error: )?\(.*\)(?: \[.*\])?$/.test(line));
  return lines.slice(0, fault < 0 ? lines.length : fault + 1).join(" ");
}
