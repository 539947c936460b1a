import { columns } from "../../export/index.js";
import { defaultMessages } from "../../i18n/index.js";

/** Returns the rows of the table of export columns, the head first. */
export function columnTable(): string[][] {
  const rows = columns.map(({ key, label, type, required }) => {
    return [`\`${key}\``, label(defaultMessages), required ? `${type}, always` : type];
  });
  return [["column", "名称", "holds"], ...rows];
}
