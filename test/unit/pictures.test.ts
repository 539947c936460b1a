import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Pictures are part of every clone for ever, so git contains only small ones that a document shows. */

const folder = "docs/pictures";
const pictures = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => path.join(folder, name))
  .filter((file) => statSync(file).isFile())
  .sort();
const documents = [".", "docs"].flatMap((parent) =>
  readdirSync(parent)
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(parent, name)),
);

test("every picture in the repository is shown by a document", () => {
  const shown = documents.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/!\[[^\]]+\]\(([^)]+\.(?:png|webp))\)/g)].map(([, link = ""]) =>
      path.join(path.dirname(file), link),
    ),
  );
  const here = [...new Set(shown)].filter((file) => file.startsWith(`${folder}/`)).sort();
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures).toEqual(here);
});

test("no picture is larger than 150 KB", () => {
  expect(pictures.filter((file) => statSync(file).size > 150_000)).toEqual([]);
});
