/*
 * Packages of the editor try to make code from text where they look for features, and do without where that fails. The
 * page's policy forbids it, and browsers tell of each attempt. Here the attempt fails before the browser sees it.
 */

function refuse(): never {
  throw new EvalError("no code is made from text");
}

/** In the place of `Function` in all packages: as it is, but that it makes no code. */
export const functionWithoutCode = new Proxy(globalThis.Function, { apply: refuse, construct: refuse });

/** In the place of `eval`. */
export const evalWithoutCode = refuse;
