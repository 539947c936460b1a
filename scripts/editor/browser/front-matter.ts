import { isMap, isScalar, isSeq, parseDocument, type Pair, type ParsedNode, type YAMLMap } from "yaml";
import type { FormField, FormRecord, FormValue } from "./values.js";

type FieldNode = ParsedNode | null;
export type Entry = Pair<ParsedNode, FieldNode>;
export type YamlBlock = YAMLMap.Parsed;

/** Returns the map of the front matter; undefined when it cannot be parsed, or is not written as lines `key: value`. */
export function parseBlock(yaml: string): { readonly map: YamlBlock | undefined } | undefined {
  const document = parseDocument(yaml, {
    schema: "failsafe",
    prettyErrors: false,
    uniqueKeys: true,
  });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null) return { map: undefined };
  if (!isMap(contents) || contents.flow === true) return undefined;
  return { map: contents };
}

/** Returns the entry of a field, by its key, its label or a former name. */
export function entryOf(map: YamlBlock | undefined, field: FormField): Entry | undefined {
  const names = [field.key, field.label, ...Object.keys(field.formerNames ?? {})];
  return map?.items.find((pair) => isScalar(pair.key) && names.includes(textOf(pair.key)));
}

/** Returns the pair's name to which an entry under a former name belongs; undefined for other entries. */
export function formerPair({ key }: Entry, { formerNames = {} }: FormField): string | undefined {
  return isScalar(key) ? new Map(Object.entries(formerNames)).get(textOf(key)) : undefined;
}

/** Returns the form's value of a field; undefined when there is none, or none that the form can show. */
export function valueOf(entry: Entry | undefined, field: FormField): FormValue {
  const node = entry?.value ?? null;
  switch (field.kind) {
    case "text":
      return isScalar(node) ? textOf(node) : undefined;
    case "flag":
      return isScalar(node) ? flagOf(textOf(node)) : undefined;
    case "words":
      return isSeq(node) ? texts(node.items).join("、") : isScalar(node) ? textOf(node) : undefined;
    case "list":
      return isSeq(node) ? texts(node.items) : isScalar(node) ? [textOf(node)] : undefined;
    case "records":
      return isSeq(node) ? node.items.flatMap((item) => recordOf(item, field.parts ?? [])) : undefined;
    case "pairs":
      return isMap(node) ? pairsOf(node, field.parts ?? []) : formerPairs(entry, field);
  }
}

function formerPairs(entry: Entry | undefined, field: FormField): FormRecord[] | undefined {
  const [name, text] = field.parts ?? [];
  const pair = entry && formerPair(entry, field);
  if (pair === undefined || !isScalar(entry?.value) || !name || !text) return undefined;
  return [{ [name[0]]: pair, [text[0]]: textOf(entry.value) }];
}

function pairsOf(map: YamlBlock, [name, text]: NonNullable<FormField["parts"]>): FormRecord[] {
  return map.items.flatMap((pair) => {
    if (!isScalar(pair.key) || !isScalar(pair.value) || !name || !text) return [];
    return [{ [name[0]]: textOf(pair.key), [text[0]]: textOf(pair.value) }];
  });
}

function recordOf(node: unknown, parts: NonNullable<FormField["parts"]>): FormRecord[] {
  if (!isMap(node)) return [];
  const entries = parts.flatMap(([key, label]) => {
    const found = node.items.find((pair) => isScalar(pair.key) && [key, label].includes(textOf(pair.key)));
    return isScalar(found?.value) ? [[key, textOf(found.value)] as const] : [];
  });
  return [Object.fromEntries(entries)];
}

function texts(items: readonly unknown[]): string[] {
  return items.flatMap((item) => (isScalar(item) ? [textOf(item)] : []));
}

function textOf(scalar: { readonly value: unknown }): string {
  return typeof scalar.value === "string" ? scalar.value.trim() : "";
}

function flagOf(text: string): boolean | undefined {
  if (["true", "是"].includes(text)) return true;
  return ["false", "否"].includes(text) ? false : undefined;
}
