/** What an error says, with what caused it, in one line and without a stack trace. */
export function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  for (let at: unknown = error; at !== undefined && at !== null; at = causeOf(at)) {
    const reason = firstLine(at instanceof Error ? at.message : typeof at === "string" ? at : typeof at);
    if (reason !== "" && !reasons.some((known) => known.includes(reason))) reasons.push(reason);
  }
  return reasons.join(" · ");
}

/** `cause` is the language's own; Eleventy calls it `originalError`. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}

/** Nunjucks breaks its messages between place and fault. */
function firstLine(message: string): string {
  const [first = "", second = ""] = message.split("\n").map((line) => line.trim());
  return /^\(.*\)(?: \[.*\])?$/.test(first) ? `${first} ${second}` : first;
}
