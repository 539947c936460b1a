import { fileURLToPath } from "node:url";

/**
 * Path of the script that starts a command by its name, or a worker by the path of its source. When the program that
 * calls it was started by the same script, the new process runs the same compiled code.
 */
export const launcher = fileURLToPath(new URL("../run.mjs", import.meta.url));
