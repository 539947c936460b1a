/** Yields the lines of a text one by one: a list of all lines may take many times the memory of the text. */
export function* eachLine(text: string): Generator<string> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(start, index);
    start = index + end.length;
  }
  yield text.slice(start);
}
