/** Returns the folder of the compiled program; undefined when dist/ cannot be written, or a source has a syntax error. */
export function compiledProgram(): Promise<string | undefined>;
