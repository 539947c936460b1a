import { formatNumber } from "./docx/number-format.js";

/**
 * Returns what a field without a stored result shows: an enclosed number, or a tick.
 *
 * @param instruction the field's code, such as ` eq \\o\\ac(○,11)`
 * @returns undefined for fields that show nothing or another thing
 * @see ECMA-376 part 1, 17.16.5
 */
export function fieldText(instruction: string): string | undefined {
  const enclosed = /^eq\\o\\ac\(([○□])[,，](.+)\)$/iu.exec(instruction.replace(/\s/gu, ""));
  if (!enclosed) return undefined;
  const [, frame, content = ""] = enclosed;
  const number = Number(content);
  if (frame === "○" && Number.isInteger(number) && number >= 1 && number <= 50)
    return formatNumber("decimalEnclosedCircle", number);
  return frame === "○" ? `(${content})` : `[${content}]`;
}
