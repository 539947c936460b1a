/** A change that mends a finding: `length` characters from a column on are replaced by a text. */
export interface Edit {
  readonly line: number;
  /** Code points, from 1. */
  readonly column: number;
  readonly length: number;
  readonly text: string;
}
