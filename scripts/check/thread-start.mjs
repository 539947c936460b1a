// In a thread, Node 20 takes no loader for its first module from the command line: that has to be plain JavaScript.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
