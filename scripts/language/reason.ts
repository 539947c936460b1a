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

/** Nunjucks breaks its messages between place and fault, and does so again in each template that another includes. */
function firstLine(message: string): string {
  const lines = message.split("\n").map((line) => line.trim());
  const fault = lines.findIndex((line) => !/^(?:Template render error: )?\(.*\)(?: \[.*\])?$/.test(line));
  return lines.slice(0, fault < 0 ? lines.length : fault + 1).join(" ");
}
