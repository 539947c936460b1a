import { fileURLToPath } from "node:url";

/**
 * The script that starts a command by its name, or a worker by the path of its source. Started by a program that it
 * has started itself, it runs the same compiled code.
 */
export const launcher = fileURLToPath(new URL("../run.mjs", import.meta.url));
