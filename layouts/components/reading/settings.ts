/** What a reader has set, kept in the browser. Nothing of it is sent anywhere. */
export interface ReadingSettings {
  /** Large print and a simpler page (适老化). */
  readonly large: boolean;
  /** Lists with a line a report. */
  readonly compact: boolean;
  /** The key / leads to the search box. WCAG 2.1.4 wants that a key alone can be turned off. */
  readonly shortcut: boolean;
}

export type SettingName = keyof ReadingSettings;

const key = "gongkai:reading";
const defaults: ReadingSettings = { large: false, compact: false, shortcut: true };

/** Settings as they are; the defaults where nothing, or nothing that can be read, is kept. */
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
    return defaults; // storage that is turned off or holds something else: the page works without it
  }
}

/** @returns false where the browser keeps nothing: the setting then holds for this page alone */
export function keepSettings(settings: ReadingSettings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
