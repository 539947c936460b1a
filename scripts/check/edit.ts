/** An edit that fixes a finding: it replaces `length` characters from a column on by a text. */
export interface Edit {
  readonly line: number;
  /** Column in code points, from 1. */
  readonly column: number;
  readonly length: number;
  readonly text: string;
}
