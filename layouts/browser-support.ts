/**
 * What the supported browsers (`browserslist` in package.json) lack of the functions that the scripts call. The bundler
 * puts this file into each script. Syntax is the bundler's own work.
 */

type Method = (this: never, ...values: never[]) => unknown;

/** Adds a method where the browser has none; it is not enumerable, as the browser's own are not. */
function addMethod(prototype: object, name: string, method: Method): void {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true });
}

/** Missing before Chromium 92, Safari 15.4 and Firefox 90. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

/** Missing before Chromium 97, Safari 15.4 and Firefox 104. */
function findLast<T>(this: readonly T[], matches: (item: T, index: number) => boolean): T | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    const item = this[index] as T; // the index is within the array
    if (matches(item, index)) return item;
  }
  return undefined;
}

for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array) as typeof Uint8Array])
  addMethod(prototype, "at", at);
addMethod(Array.prototype, "findLast", findLast);

// Missing before Chromium 100, Safari 15.4 and Firefox 97. Browsers that old keep no reason of their own either.
addMethod(AbortSignal.prototype, "throwIfAborted", function (this: AbortSignal) {
  if (this.aborted) throw new DOMException("The operation was aborted.", "AbortError");
});

// Service workers have no elements.
if (typeof Element !== "undefined") {
  // Missing before Chromium 86 and Safari 14.
  addMethod(Element.prototype, "replaceChildren", function (this: Element, ...nodes: (Node | string)[]) {
    while (this.lastChild) this.lastChild.remove();
    this.append(...nodes);
  });
  // The properties of ARIA are missing before Chromium 81 and Firefox 119, `role` before Chromium 103, too.
  const names = ["AutoComplete", "Busy", "Current", "Expanded", "Hidden", "Invalid", "Label", "Pressed"];
  const aria = names.map((name) => [`aria${name}`, `aria-${name.toLowerCase()}`] as const);
  for (const [property, attribute] of [["role", "role"] as const, ...aria]) {
    if (property in Element.prototype) continue;
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      get(this: Element) {
        return this.getAttribute(attribute);
      },
      set(this: Element, value: string | null) {
        if (value === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}

// Missing before Safari 14.
if (typeof Blob !== "undefined")
  addMethod(Blob.prototype, "arrayBuffer", function (this: Blob) {
    return new Response(this).arrayBuffer();
  });

export {};
