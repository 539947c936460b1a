import { readReportBytes, type Catalogue } from "../../../catalogue/index.js";
import { checkReport, type SiteAddresses } from "../../../check/index.js";
import { decodeText } from "../../../documents/index.js";
import type { Messages } from "../../../i18n/index.js";
import { readQuery } from "../../../query/index.js";
import { fold, parseQuery, segments } from "../../../search/index.js";
import type { CostTarget } from "./growth.js";

/** Returns all rules on the text of a report, and the parsers of content, queries and search. */
export function codeTargets(
  catalogue: Catalogue,
  addresses: SiteAddresses,
  messages: Messages,
): CostTarget[] {
  const readText = (text: string) =>
    readReportBytes("reports/2022/costs.md", Buffer.from(text), catalogue, messages).reports[0];
  const [sample] = catalogue.reports;
  const head = sample?.fileText.slice(0, sample.fileText.length - sample.body.length) ?? "";
  const file = sample?.file ?? "";
  const withBody = (text: string) =>
    readReportBytes(file, Buffer.from(head + text), catalogue, messages).reports[0];
  return [
    {
      // Together, since each of them would read the text again.
      name: "all rules",
      run(text) {
        const report = withBody(text);
        return report && checkReport(report, catalogue, addresses, messages);
      },
    },
    { name: "front matter", run: (text) => readText(`---\n${text}\n---\n`) },
    { name: "title", run: (text) => readText(`---\ntitle: ${text}\n---\n`) },
    { name: "title in quotation marks", run: (text) => readText(`---\ntitle: "${text}"\n---\n`) },
    { name: "keywords", run: (text) => readText(`---\nkeywords: [${text}]\n---\n`) },
    { name: "decoding", run: (text) => decodeText(Buffer.from(text)) },
    { name: "search query", run: (text) => parseQuery(text) },
    { name: "tokens", run: (text) => segments(fold(text)) },
    { name: "catalogue query", run: (text) => readQuery(text, catalogue, messages) },
  ];
}
