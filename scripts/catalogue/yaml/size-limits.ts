import type { CST } from "yaml";
import { limits } from "../../documents/index.js";

type YamlToken = CST.Token | undefined | null;

/**
 * Returns the offset at which YAML is nested more deeply than `limits` allow; undefined where it is not. It does not
 * recurse, since the call stack is what deep nesting exhausts.
 *
 * @param tokens concrete syntax of the whole text, which the parser makes without recursion
 */
export function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const waiting = tokens.map((token): [YamlToken, number] => [token, 0]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, depth] = next;
    if (!token) continue;
    if (token.type === "document") waiting.push([token.value, depth]);
    if (!("items" in token)) continue;
    if (depth >= limits.yamlDepth) return token.offset;
    for (const { key, value } of token.items) waiting.push([key, depth + 1], [value, depth + 1]);
  }
  return undefined;
}
