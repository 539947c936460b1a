/* Packages of the editor try to create code from text to detect features, and work without it when that fails. The
   page's policy forbids it, and browsers report each attempt; here the attempt fails before the browser notices it. */

function refuse(): never {
  throw new EvalError("creating code from text is not allowed");
}

/** Replaces `Function` in all packages: the same object, but it creates no code. */
export const functionWithoutCode = new Proxy(globalThis.Function, { apply: refuse, construct: refuse });

/** Replaces `eval`. */
export const evalWithoutCode = refuse;
