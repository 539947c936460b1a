import type { LabelSet } from "../../i18n/index.js";
import type { FieldTable } from "./read-record.js";

/** What a value looks like, for forms and schemas that are generated from the fields. */
export type FieldShape =
  | { readonly type: "line"; readonly max: number }
  | {
      readonly type:
        "prose" | "day" | "year" | "flag" | "index-number" | "publisher-code" | "words" | "pairs";
    }
  | { readonly type: "choice"; readonly values: readonly string[] }
  /** Text of one fixed form. */
  | { readonly type: "form"; readonly pattern: RegExp }
  /** `single`: one value may stand in the place of a list of one. */
  | { readonly type: "list"; readonly item: FieldShape; readonly single: boolean }
  | { readonly type: "record"; readonly table: FieldTable; readonly labels: LabelSet }
  | { readonly type: "strictness" };
