const digits = [..."〇一二三四五六七八九"];
const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];

/**
 * Writes a number as Word's automatic numbering shows it.
 *
 * @param format `w:numFmt`, ECMA-376 part 1, 17.18.59 (ST_NumberFormat)
 * @returns undefined for formats that are no numbers here, such as bullets
 */
export function formatNumber(format: string, number: number): string | undefined {
  switch (format) {
    case "decimal":
    case "decimalHalfWidth":
      return String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chinese(number);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? "");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return legal(number);
    case "ideographTraditional":
      return stems[(number - 1) % 10];
    case "ideographZodiac":
      return branches[(number - 1) % 12];
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(number);
    case "decimalEnclosedParen":
      return number <= 20 ? String.fromCharCode(0x2473 + number) : `(${number})`;
    case "decimalEnclosedFullstop":
      return number <= 20 ? String.fromCharCode(0x2487 + number) : `${number}.`;
    case "ideographEnclosedCircle":
      return number <= 10 ? String.fromCharCode(0x327f + number) : chinese(number);
    case "lowerLetter":
      return letters(number);
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "none":
      return "";
    case "bullet":
      return undefined;
    default:
      return String(number);
  }
}

/** Returns a number in Chinese digits: 一, 十, 十一, 二十, 一百零一 … up to 9999; larger numbers stay decimal digits. */
export function chinese(number: number): string {
  return counted(number, digits, ["", "十", "百", "千"], "零").replace(/^一十/, "十");
}

function legal(number: number): string {
  return counted(number, [..."零壹贰叁肆伍陆柒捌玖"], ["", "拾", "佰", "仟"], "零");
}

function counted(number: number, names: readonly string[], units: readonly string[], zero: string): string {
  if (number <= 0) return names[0] ?? "";
  if (number > 9999) return String(number);
  const figures = [...String(number)].map(Number);
  let written = "";
  let gap = false;
  figures.forEach((figure, index) => {
    if (figure === 0) gap = written !== "";
    else {
      written += `${gap ? zero : ""}${names[figure] ?? ""}${units[figures.length - 1 - index] ?? ""}`;
      gap = false;
    }
  });
  return written;
}

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
  if (number <= 35) return String.fromCharCode(0x3251 + number - 21);
  return number <= 50 ? String.fromCharCode(0x32b1 + number - 36) : String(number);
}

/** Returns a number as letters: a … z, aa, bb … (Word repeats the letter). */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const names = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  let rest = number;
  return values
    .map((value, index) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return (names[index] ?? "").repeat(Math.min(times, 20));
    })
    .join("");
}
