export { staticFiles } from "./static-files.js";
export { firstPort, startLocalServer, type LocalServer } from "./local-server.js";
