import { serveTasks } from "../../workers/index.js";
import { readFacts } from "./facts.js";
import type { AttachmentProtocol } from "./facts-reader.js";
import { attachmentReader } from "./reader.js";

serveTasks<AttachmentProtocol>(({ root, own }) => {
  const reader = attachmentReader(root);
  return (file) => readFacts(file, reader, own);
});
