export { staticFiles } from "./static-files.js";
export { readingOnly } from "./reading-only.js";
export { isOwnHost } from "./own-host.js";
export { firstPort, startLocalServer, type LocalServer } from "./local-server.js";
