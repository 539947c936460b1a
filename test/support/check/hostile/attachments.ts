import { images } from "./images.js";
import { offices } from "./offices.js";
import { oldOffices } from "./old-offices.js";
import { pdfs } from "./pdfs.js";
import { others, texts } from "./texts.js";

/** An attachment that is made to take much time or memory of whatever reads it. */
export interface HostileAttachment {
  readonly name: string;
  readonly extension: string;
  readonly make: () => Uint8Array;
}

/** Attachments of up to 50 MB of every kind that is read, damaged or made to take long. */
export const hostileAttachments: readonly HostileAttachment[] = [
  ...pdfs.map(([name, make]) => ({ name, extension: "pdf", make })),
  ...[...offices, ...oldOffices, ...texts, ...images, ...others].map(([name, extension, make]) => ({
    name,
    extension,
    make,
  })),
];
