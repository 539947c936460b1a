import { serveTasks } from "../workers/index.js";
import { hashShare, type HashProtocol } from "./hash-share.js";

serveTasks<HashProtocol>(() => hashShare);
