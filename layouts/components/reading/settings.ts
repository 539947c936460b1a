/** A reader's settings, stored in the browser. They are not sent anywhere. */
export interface ReadingSettings {
  /** Large print and a simpler page (适老化). */
  readonly large: boolean;
  /** Lists with one line for each report. */
  readonly compact: boolean;
  /**
   * Whether the key / moves the focus to the search box. WCAG 2.1.4 requires that single-key shortcuts can be turned
   * off.
   */
  readonly shortcut: boolean;
}

export type SettingName = keyof ReadingSettings;

const key = "gongkai:reading";
const defaults: ReadingSettings = { large: false, compact: false, shortcut: true };

/** Reads the stored settings; returns the defaults when nothing valid is stored. */
export function readSettings(): ReadingSettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return defaults;
    const values = new Map(Object.entries(kept));
    const of = (name: SettingName) => {
      const value: unknown = values.get(name);
      return typeof value === "boolean" ? value : defaults[name];
    };
    return { large: of("large"), compact: of("compact"), shortcut: of("shortcut") };
  } catch {
    return defaults; // storage is disabled or has other content: the page works without it
  }
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
