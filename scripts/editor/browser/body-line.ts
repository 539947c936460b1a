import { splitFile } from "../../catalogue/yaml/split-file.js";

/**
 * Returns the line of a file, from 1, on which the first line of the form's text field is. A new file has an empty line
 * in front of its text, and not the empty lines with which the field begins; the line may then not exist.
 *
 * @param body the content of the text field
 */
export function firstBodyLine(file: string, body: string): number {
  const { opening = "", yaml = "", closing = "", body: text = "" } = splitFile(file) ?? {};
  return lineEnds(opening + yaml + closing) + 1 + emptyLines(text) - emptyLines(body);
}

function emptyLines(text: string): number {
  return lineEnds(/^\s*/.exec(text)?.[0] ?? "");
}

function lineEnds(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}
