/** The key code of a key that belongs to an input method (UI Events, section 7.3). */
const inputMethod = 229;

/**
 * Returns whether a key belongs to an input method that is open. Safari ends the composition before it reports the
 * Enter that accepts its text, and marks that key by its code alone.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else marks this key in Safari
  return event.isComposing || event.keyCode === inputMethod;
}
