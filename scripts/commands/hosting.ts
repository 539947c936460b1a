import path from "node:path";
import { isHostName, loadCatalogue } from "../catalogue/index.js";
import { exitCodes, optionTypes, optionValue, runCommand } from "../cli/index.js";
import { writeHosting } from "../hosting/index.js";
import { defaultSiteFolder } from "../publish/index.js";
import { UserError } from "../errors/index.js";

await runCommand(
  (messages) => messages.hosting.help,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_hosting" },
    root: { type: "string", default: defaultSiteFolder },
    host: { type: "string" },
    port: { type: "string", default: "80" },
    "base-url": { type: "string" },
    "path-prefix": { type: "string" },
    "no-brotli": { type: "boolean", default: false },
  },
  async (values, _names, messages) => {
    const { content, out, root, host } = values;
    const port = optionValue("port", values.port, optionTypes.port);
    const wrong = (option: string, value: string, right: string) =>
      new UserError(({ cli }) => cli.badOption(option, value, right), exitCodes.usage);
    if (host !== undefined && !isHostName(host)) throw wrong("--host", host, "www.example.gov.cn");
    const options = { baseUrl: values["base-url"], pathPrefix: values["path-prefix"] };
    const { catalogue } = await loadCatalogue(content, messages, options).catch(() => {
      throw new UserError(({ cli }) => cli.noFolder(content));
    });
    if (!catalogue) throw new UserError(({ hosting }) => hosting.noSettings(content));
    const settings = { root: path.resolve(root), host, port, brotli: !values["no-brotli"] };
    const notes = await writeHosting(catalogue, out, settings, messages);
    for (const note of notes) console.error(note);
    console.log(messages.hosting.written(out));
    return exitCodes.fine;
  },
);
