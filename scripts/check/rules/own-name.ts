import type { CheckedText } from "../checked-text.js";
import { positionIn } from "../lines.js";
import { atField, defineTextRule } from "../rule.js";

/**
 * Ranks of one administrative level. When a report uses another rank than its agency's, its text was copied from
 * elsewhere.
 */
const tiers = [
  ["乡", "镇", "街道"],
  ["县", "区"],
] as const;

/** Bodies of a township: a rank followed by one of these words means the township that the report is about. */
const ownBody =
  "(?:党委|政府|人大|纪委|党政|党工委|办事处|机关|法治|领导小组|司法所|综治|全面依法|依法行政|人民政府|党群|平安)";

/** By rank: matches where a text uses that rank for its own territory. */
const selfReference: Readonly<Record<string, RegExp>> = {
  乡: ownRank("乡(?!镇|村|贤|土|亲|愁|里|音|情|风|思|间|约|级)"),
  镇: ownRank("镇(?!街|村|区|级|痛|静|江|海|域)"),
  街道: ownRank("街道"),
  县: /(?:(?<![\p{Script=Han}])|[，。；、：])(?:我县|本县)(?!级)/gu,
  区: /(?:(?<![\p{Script=Han}])|[，。；、：])(?:我区|本区)(?!域|间|块)/gu,
};

function ownRank(rank: string): RegExp {
  return new RegExp(
    `(?:(?:我|本|(?<![\\p{Script=Han}、])全)${rank}|(?:(?<=[由经])|(?<![\\p{Script=Han}、“《]))${rank}${ownBody})`,
    "gu",
  );
}

/** The first words of a report: the year, the name of a territory, and how such sentences continue. */
const leadName =
  /^(?:20\d{2}年(?:度|以来)?[,，]?)?((?:(?![由在对向各全我本该和与及的乡镇])\p{Script=Han}){2,4}(?:乡|镇|街道))(?=[，,在按紧围坚深积以始]|党委|党工委|人民政府|政府|办事处|认真|全面)/u;

/**
 * A report must call its territory by its own name and rank: 镇 in the report of a 乡 is left over from another's text.
 *
 * Ranks are compared within one level only: a township may write “全县” and “我市”.
 */
export const ownName = defineTextRule({
  id: "own-name",
  group: "language",
  severity: "warning",
  needs: ["乡镇县区道"],
  examples: {
    good: {
      reports: [
        { text: "样例乡2018年工作汇报如下。我乡各部门、乡镇干部和全县各镇政府按要求，由乡政府统一部署。" },
        { text: "乡、村三级，城镇政府投资，孝顺镇党委。" },
        {
          text: "街道办事处、乡（镇）人民政府应当协助。\n\n街道办事处应当协助。\n\n镇人民政府（街道办事处）负责。",
        },
      ],
    },
    bad: {
      reports: [
        { text: "一律由镇法治政府建设工作领导小组召开会议。" },
        { text: "我镇开展工作。" },
        { text: "2018年，某某镇在上级领导下开展工作。" },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:8"],
    },
  },
  *check(report, { lines, settings, messages }) {
    const own = rankOf(report.agency);
    const tier = tiers.find((ranks) => ranks.some((rank) => rank === own));
    if (own === undefined || !tier) return;
    const { name: ownName } = report.agency;
    const other =
      tier === tiers[0] && !report.title.includes(ownName)
        ? settings.agencies.find(({ name }) => name.length > 2 && report.title.includes(name))
        : undefined;
    if (other && rankOf(other) !== undefined) {
      yield atField(report, "title", messages.rules.otherName(other.name, ownName), messages);
    }
    const first = lines(report).find(({ kind }) => kind === "text");
    const named = first && tier === tiers[0] ? leadName.exec(first.content) : null;
    const name = named?.[1] ?? "";
    if (first && named && !namesOf(report.agency).includes(name) && !/^[各全我本]/.test(name)) {
      const start = first.start + named[0].length - name.length;
      yield { position: positionIn(first, start, name.length), ...messages.rules.otherName(name, ownName) };
    }
    const wrong = tier.filter((rank) => rank !== own && report.body.includes(rank));
    if (wrong.length === 0) return;
    const rules = lines(report).some(({ content }) => article.test(content));
    for (const line of lines(report)) {
      for (const rank of wrong) {
        const pattern = selfReference[rank];
        if (!pattern || !line.text.includes(rank)) continue;
        for (const match of line.text.matchAll(pattern)) {
          const start = match.index + match[0].indexOf(rank);
          if (tier === tiers[0] && (rules ? !/^[我本]/.test(match[0]) : isGeneric(line.text, start, rank)))
            continue;
          yield { position: positionIn(line, start, rank.length), ...messages.rules.otherRank(rank, own) };
        }
      }
    }
  },
});

/** Start of an article: regulations name every 乡 and every 镇 that they apply to. */
const article = /^第[一二三四五六七八九十百]{1,5}条[\s\u3000]/;

/** Characters around a rank in which another rank shows that all territories of the level are meant. */
const around = 12;

/**
 * Returns whether a rank means every territory of its level, as in laws and plans of a whole county: 街道办事处、乡（镇）人民政府.
 * 街道办事处 is used in laws only; reports of a 街道 write 街道 or 我街道.
 */
function isGeneric(line: string, start: number, rank: string): boolean {
  const end = start + rank.length;
  if (rank === "街道" && line.startsWith("办事处", end)) return true;
  const near = line.slice(Math.max(0, start - around), start) + line.slice(end, end + around);
  return tiers[0].some((other) => near.includes(other));
}

function namesOf({ name, fullName = "" }: CheckedText["agency"]): string {
  return `${name} ${fullName}`;
}

/** The rank at the end of a name. Development zones have none: they may mention the county that they are in. */
const rank = /(乡|镇|街道|县|(?<!开发|园|示范|度假|功能|试验|保税|合作|高新|景)区)$/;

/** Returns the rank of the territory that an agency governs; undefined for departments and others. */
function rankOf({ name, fullName }: CheckedText["agency"]): string | undefined {
  const region = (fullName ?? name).replace(/(?:人民政府|办事处|政府)$/, "");
  return rank.exec(region)?.[1] ?? rank.exec(name)?.[1];
}
