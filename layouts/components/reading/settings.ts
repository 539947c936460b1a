/** A reader's settings, stored in the browser. They are not sent anywhere. */
export interface ReadingSettings {
  /** A simpler page with more space (适老化). Turning it on enlarges the text, too. */
  readonly large: boolean;
  /** Lists with one line for each report. */
  readonly compact: boolean;
  /** A line across the window that follows the pointer, for readers who lose the line of a text. */
  readonly line: boolean;
  /**
   * Whether the key / moves the focus to the search box. WCAG 2.1.4 requires that single-key shortcuts can be turned
   * off.
   */
  readonly shortcut: boolean;
  /** Size of text in percent. */
  readonly size: "100" | "120" | "150" | "200";
  /** Colours; `auto` follows the system. */
  readonly scheme: "auto" | "light" | "dark" | "contrast";
  /** Speed of reading aloud. */
  readonly rate: "slow" | "normal" | "fast" | "fastest";
}

export type SettingName = keyof ReadingSettings;

const key = "gongkai:reading";
const defaults: ReadingSettings = {
  large: false,
  compact: false,
  line: false,
  shortcut: true,
  size: "100",
  scheme: "auto",
  rate: "normal",
};

/** The values of the settings that have more than two. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  size: ["100", "120", "150", "200"],
  scheme: ["auto", "light", "dark", "contrast"],
  rate: ["slow", "normal", "fast", "fastest"],
};

/** Reads the stored settings; a missing or invalid one has its default. */
export function readSettings(): ReadingSettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return defaults;
    const settings = changed(defaults, kept);
    // Before text had several sizes, large print was one.
    return settings.large && !("size" in kept) ? withLargePrint(settings, true) : settings;
  } catch {
    return defaults; // storage is disabled or has other content: the page works without it
  }
}

/** Returns settings with those of the values that are valid. */
export function changed(settings: ReadingSettings, values: object): ReadingSettings {
  const valid = Object.entries(values).filter(([name, value]: [string, unknown]) => {
    const known = choices[name];
    if (known) return known.includes(value);
    return name in defaults && typeof value === "boolean";
  });
  return { ...settings, ...(Object.fromEntries(valid) as Partial<ReadingSettings>) };
}

/**
 * Returns settings after large print was turned on or off. It includes larger text, which readers can change further,
 * and which returns to the usual size with it.
 */
export function withLargePrint(settings: ReadingSettings, large: boolean): ReadingSettings {
  if (!large) return { ...settings, large, size: "100" };
  const size = Number(settings.size) < 150 ? "150" : settings.size;
  return { ...settings, large, size };
}

/** Stores the settings. Returns false when the browser does not allow that: they then apply to this page only. */
export function keepSettings(settings: ReadingSettings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
