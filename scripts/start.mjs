await import("./run.mjs");
