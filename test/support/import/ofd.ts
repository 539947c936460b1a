import { strToU8, zipSync } from "fflate";

export interface OfdTestPage {
  /** XML of its layers. */
  readonly content: string;
  readonly template?: boolean;
}

export interface OfdTestParts {
  readonly pages: readonly OfdTestPage[];
  readonly template?: string;
  readonly annotations?: string;
  readonly attachments?: Readonly<Record<string, Uint8Array>>;
  /** More parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Makes an OFD file. */
export function ofd({
  pages,
  template,
  annotations,
  attachments = {},
  parts = {},
}: OfdTestParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "OFD.xml": xml("OFD", "<o:DocBody><o:DocInfo/><o:DocRoot>Doc_0/Document.xml</o:DocRoot></o:DocBody>"),
    "Doc_0/Document.xml": xml(
      "Document",
      [
        "<o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea>",
        template === undefined ? "" : '<o:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0.xml"/>',
        "</o:CommonData><o:Pages>",
        ...pages.map((_, index) => `<o:Page ID="${index + 1}" BaseLoc="Seiten/S${index}.xml"/>`),
        "</o:Pages>",
        annotations === undefined ? "" : "<o:Annotations>Annots.xml</o:Annotations>",
        "<o:Attachments>/Doc_0/Attachments.xml</o:Attachments>",
      ].join(""),
    ),
    "Doc_0/Attachments.xml": xml(
      "Attachments",
      Object.keys(attachments)
        .map((name) => `<o:Attachment Name="${name}"><o:FileLoc>Att/${name}</o:FileLoc></o:Attachment>`)
        .join(""),
    ),
  };
  pages.forEach(({ content, template: isTemplate }, index) => {
    const used = isTemplate ? '<o:Template TemplateID="90"/>' : "";
    files[`Doc_0/Seiten/S${index}.xml`] = xml(
      "Page",
      `${used}<o:Content><o:Layer>${content}</o:Layer></o:Content>`,
    );
  });
  if (template !== undefined)
    files["Doc_0/Tpls/Tpl_0.xml"] = xml("Page", `<o:Content><o:Layer>${template}</o:Layer></o:Content>`);
  if (annotations !== undefined) {
    files["Doc_0/Annots.xml"] = xml(
      "Annotations",
      '<o:Page PageID="1"><o:FileLoc>A0.xml</o:FileLoc></o:Page>',
    );
    files["Doc_0/A0.xml"] = xml("PageAnnot", annotations);
  }
  for (const [name, bytes] of Object.entries(attachments)) files[`Doc_0/Att/${name}`] = bytes;
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files, { mtime: "2020-01-01T00:00:00Z" });
}

/**
 * Returns a text object.
 *
 * @param x from the left, and `y` from the top, in millimetres
 */
export function ofdText(
  text: string,
  x: number,
  y: number,
  { size = 5, attributes = "", code = "" } = {},
): string {
  return `<o:TextObject Boundary="${x} ${y} 150 10" Size="${size}" ${attributes}><o:TextCode X="0" Y="5" ${code}>${text}</o:TextCode></o:TextObject>`;
}

function xml(root: string, inner: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><o:${root} xmlns:o="http://www.ofdspec.org/2016">${inner}</o:${root}>`,
  );
}
