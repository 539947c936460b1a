type Phrases = Readonly<Record<string, unknown>>;

/**
 * Returns texts of Decap CMS with some of them replaced.
 *
 * @param replaced by their keys there, such as `ui.toast.entrySaved`
 */
export function withLabels(phrases: Phrases, replaced: Readonly<Record<string, string>>): Phrases {
  return Object.entries(replaced).reduce(
    (sofar, [name, words]) => put(sofar, name.split("."), words),
    phrases,
  );
}

function put(phrases: Phrases, [first = "", ...rest]: readonly string[], words: string): Phrases {
  if (rest.length === 0) return { ...phrases, [first]: words };
  const inner = phrases[first];
  const below = typeof inner === "object" && inner !== null ? (inner as Phrases) : {};
  return { ...phrases, [first]: put(below, rest, words) };
}
