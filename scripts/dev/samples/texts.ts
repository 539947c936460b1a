import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { generatedSettings } from "./generated.js";
import type { SampleReport } from "./report.js";
import { sequence } from "./sequence.js";
import { UserError } from "../../errors/index.js";

/** A text file: its first line, and its other non-empty lines, trimmed. */
export interface PlainText {
  readonly title: string;
  readonly lines: readonly string[];
}

const longestTitle = 200;
const firstYear = 2010;
const years = 15;

/**
 * Reads every `.txt` file of a folder, sorted by name.
 *
 * @throws UserError when the folder cannot be read or has no such file, or a file is not UTF-8 or has no text
 */
export async function readTexts(folder: string): Promise<PlainText[]> {
  const names = await readdir(folder).catch(() => {
    throw new UserError(({ cli }) => cli.noFolder(folder));
  });
  const files = names.filter((name) => name.endsWith(".txt")).sort();
  if (files.length === 0) throw new UserError(({ bench }) => bench.noTexts(folder));
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const [title, ...lines] = decode(await readFile(file), file)
        .split(/\r\n?|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      if (title === undefined) throw new UserError(({ bench }) => bench.emptyText(file));
      return { title, lines: lines.length > 0 ? lines : [title] };
    }),
  );
}

/**
 * Yields reports made from texts. When `characters` is more than the texts have, they are repeated, each time with
 * other numbers and some clauses in another order; when it is less, the last texts are left out.
 *
 * @param characters approximate total; by default each text is used once
 */
export function* varyTexts(
  texts: readonly PlainText[],
  characters?: number,
  seed = 1,
): Generator<SampleReport> {
  const draw = sequence(seed);
  const { agencies } = generatedSettings;
  let left = characters ?? Infinity;
  for (let serial = 0; left > 0 && (characters !== undefined || serial < texts.length); serial += 1) {
    const source = texts[serial % texts.length];
    if (!source) return;
    const copy = Math.floor(serial / texts.length);
    const number = String(serial + 1).padStart(6, "0");
    const agency = agencies[serial % agencies.length];
    const year = firstYear + (serial % years);
    const lines = copy === 0 ? source.lines : source.lines.map((line) => vary(line, copy, draw));
    left -= lines.reduce((sum, line) => sum + line.length, source.title.length);
    yield {
      slug: `t${number}`,
      published: `${year}-0${1 + (serial % 9)}-15`,
      title: shorten(source.title, copy),
      indexNumber: `${agency?.code ?? ""}/${year}-${number}`,
      agency: agency?.name ?? "",
      fields: {},
      lines: lines.map((line) => ({ text: line })),
    };
  }
}

/** Returns the title of a copy, which says that it is a sample. */
function shorten(title: string, copy: number): string {
  const mark = copy === 0 ? "" : `（样例${copy}）`;
  return [...title].slice(0, longestTitle - mark.length).join("") + mark;
}

function vary(line: string, copy: number, draw: (below: number) => number): string {
  const numbered = line.replace(/[0-9]{1,9}/g, (digits) =>
    String(Number(digits) + 7 * copy).padStart(digits.length, "0"),
  );
  const clauses = numbered.split("，");
  if (clauses.length < 3 || draw(3) > 0) return numbered;
  const at = draw(clauses.length - 2);
  const moved = clauses.splice(at, 1);
  clauses.splice(at + 1, 0, ...moved);
  return clauses.join("，");
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(({ bench }) => bench.notUtf8(file));
  }
}
