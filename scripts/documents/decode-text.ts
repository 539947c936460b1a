/** A text, and the usual name of its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "GB18030" | "Big5" | "HZ";
}

/**
 * Decodes bytes strictly: as UTF-8, as UTF-16 with or without its byte order mark, as GB18030, of which GBK and GB2312
 * are subsets, as Big5, or as HZ. The byte order mark is removed.
 *
 * @returns undefined when the bytes are in none of these encodings; no character is ever replaced by “�”
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const hz = decodeHz(bytes);
  if (hz !== undefined) return { text: hz, encoding: "HZ" };
  for (const label of candidatesOf(bytes)) {
    const text = decodeStrictly(bytes, label);
    if (text !== undefined && !text.includes("\0")) return { text, encoding: encodings[label] };
  }
  return undefined;
}

/**
 * Decodes bytes leniently, for texts that are searched or shown: as `decodeText` does, and otherwise as UTF-16 with a
 * byte order mark, or as GB18030, which old spreadsheets use for CSV files. Invalid bytes become “�”.
 */
export function decodeLeniently(bytes: Uint8Array): string {
  return decodeText(bytes)?.text ?? new TextDecoder(markedEncoding(bytes) ?? "gb18030").decode(bytes);
}

const encodings = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "GB18030",
  big5: "Big5",
} as const;

/** An encoding's label in the WHATWG Encoding Standard. */
type EncodingLabel = keyof typeof encodings;

function candidatesOf(bytes: Uint8Array): readonly EncodingLabel[] {
  const marked = markedEncoding(bytes);
  if (marked) return [marked];
  if (bytes.subarray(0, sampleBytes).includes(0))
    // No UTF-8 or GB18030 text has NUL bytes; in the wrong byte order of UTF-16, Han characters become noise.
    return commonCharacters(bytes, "utf-16le") >= commonCharacters(bytes, "utf-16be")
      ? ["utf-16le"]
      : ["utf-16be"];
  return ["utf-8", ...byFrequency(bytes)];
}

/**
 * Returns the encodings that a text which is not UTF-8 may have, the likeliest first: most bytes are valid in several,
 * but only in the right one are the commonest characters of Chinese common. GB18030 is the likeliest unless its
 * characters are rare ones.
 */
function byFrequency(bytes: Uint8Array): readonly EncodingLabel[] {
  const shareOf = (label: EncodingLabel) => {
    const sample = new TextDecoder(label).decode(bytes.subarray(0, sampleBytes));
    const han = sample.match(/\p{Script=Han}/gu) ?? [];
    return han.length < 4 ? 0 : han.filter((character) => frequent.has(character)).length / han.length;
  };
  const gb18030 = shareOf("gb18030");
  if (gb18030 >= rareShare) return ["gb18030"];
  const others = (["big5", "utf-16le", "utf-16be"] as const)
    .filter((label) => label === "big5" || bytes.length % 2 === 0)
    .map((label) => ({ label, share: shareOf(label) }))
    .filter(({ share }) => share >= commonShare && share > gb18030 * 2)
    .sort((a, b) => b.share - a.share);
  return [...others.map(({ label }) => label), "gb18030"];
}

/** Share of `frequent` among the Han characters: texts have a quarter or more, wrongly decoded ones hardly any. */
const rareShare = 0.08;
const commonShare = 0.12;

/** Characters that are frequent in official documents, simplified and traditional. */
const frequent = new Set(
  "的一是在不了有和人中大上个国以要时来用生到作地于出分对成会可主年动同工能下过产种面而方后多定行学法所民得经十三之进等部度家力如高自二理起现实加量都体制机当使点业本应开合因由其全表关各重新内数正明原利第通并提题展五果员位入文总次品设及管特件长求基资流路级图统接知组见计期根论运农指区强决做必先任取据处市县省镇乡村府政令办公厅局委报告案规条例款项附責國會說來時們這為對發動過學經現實體業應開關線問題員設長資統計強決處個產種報辦縣鄉鎮務於與將從總標準電車書證財項條",
);

function markedEncoding([first, second]: Uint8Array): EncodingLabel | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

const sampleBytes = 65_536;

/** Counts how many of the first characters, decoded with this encoding, are common in Chinese documents. */
function commonCharacters(bytes: Uint8Array, encoding: EncodingLabel): number {
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes));
  return sample.match(/[\n\r\t -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/gu)?.length ?? 0;
}

function decodeStrictly(bytes: Uint8Array, encoding: EncodingLabel): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are not in this encoding
  }
}

/**
 * Decodes HZ, in which `~{` and `~}` enclose GB2312 characters without their high bits.
 *
 * @returns undefined when the bytes are not in HZ
 * @see RFC 1843
 */
function decodeHz(bytes: Uint8Array): string | undefined {
  if (!hasPair(bytes, 0x7b)) return undefined;
  const decoded: number[] = [];
  let inside = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0x80) return undefined;
    if (byte === tilde && next === (inside ? 0x7d : 0x7b)) {
      inside = !inside;
      at += 1;
    } else if (inside && byte !== 0x0a && byte !== 0x0d) {
      if (byte < 0x21 || next < 0x21 || next >= 0x7f) return undefined;
      decoded.push(byte | 0x80, next | 0x80);
      at += 1;
    } else if (byte === tilde && next === tilde) {
      decoded.push(tilde);
      at += 1;
    } else if (byte !== tilde || next !== 0x0a) decoded.push(byte);
    else at += 1;
  }
  const text = inside ? undefined : decodeStrictly(new Uint8Array(decoded), "gb18030");
  return text !== undefined && /\p{Script=Han}/u.test(text) ? text : undefined;
}

const tilde = 0x7e;

/** Returns whether a tilde is followed by this byte somewhere. */
function hasPair(bytes: Uint8Array, second: number): boolean {
  for (let at = bytes.indexOf(tilde); at >= 0; at = bytes.indexOf(tilde, at + 1))
    if (bytes[at + 1] === second) return true;
  return false;
}
