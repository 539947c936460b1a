/**
 * Parses a JSON text that was received from elsewhere.
 *
 * @param mostDepth of brackets within one another: V8 parses 5 million of them in 15 seconds
 * @throws SyntaxError when it is no JSON text, or deeper
 */
export function parseBoundedJson(source: string, mostDepth: number): unknown {
  if (isDeeper(source, mostDepth))
    throw new SyntaxError(`more than ${mostDepth} brackets within one another`);
  return JSON.parse(source);
}

function isDeeper(source: string, most: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (isText && character === "\\") at += 1;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
