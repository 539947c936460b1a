import type { Site } from "../catalogue/index.js";

/** A value of the setting `standard_fields`. */
export type StandardField = NonNullable<Site["standardFields"]>[number];

/** The words by which reports of an item are recognised, in disclosure item, title or topic, and their genres. */
interface ItemWords {
  readonly words: RegExp;
  readonly genres?: readonly string[];
}

/**
 * The items of 《政府信息公开条例》 (国令711号), by article and number: article 20, what every agency publishes; article 21, what
 * cities, counties and townships add; article 19, what concerns the public's interests or takes its part. A report belongs
 * to the first item that matches. Item 15 of article 20 has what other rules require (rules.ts).
 */
export const statutoryItems = {
  "20-1": {
    words:
      /行政法规|规章|规范性文件|(?:办法|规定|细则|规则)(?:（[^（）]*）)?[》”]?(?:的(?:通知|决定|公告))?$/u,
  },
  "20-2": {
    words:
      /(?:机关|机构|主要|部门)职[能责]|机构设置|内设机构|职能配置|机构概况|领导(?:简介|信息|分工|班子)|负责人|办公(?:地址|时间)/u,
  },
  "20-3": { words: /规划(?!许可)|国民经济和社会发展|发展纲要|年度计划/u, genres: ["规划"] },
  "20-4": { words: /统计(?:公报|信息|数据|年鉴|月报|分析)|普查/u },
  "20-5": {
    words: /行政许可|许可结果|行政审批|(?:办事|服务)指南|(?:权力|责任)清单|行政确认|行政给付|政务服务事项/u,
  },
  "20-6": { words: /行政处罚|行政强制|处罚决定|裁量(?:权|基准)/u },
  "20-7": { words: /预算|决算|财政收支|[“"]?三公[”"]?经费|政府债务/u, genres: ["预算", "决算"] },
  "20-8": { words: /收费|行政事业性/u },
  "20-9": { words: /政府采购|集中采购|采购目录|中标|招标|成交(?:公告|结果)/u },
  "20-10": {
    words:
      /重大(?:建设)?项目|重点(?:建设)?项目|可行性研究|初步设计|竣工验收|施工许可|项目(?:核准|备案|立项)/u,
  },
  "20-11": {
    words: /扶贫|乡村振兴|教育|招生|学校|医疗|卫生|医保|社会保[障险]|养老|就业|创业|住房保障|保障性住房/u,
  },
  "20-12": { words: /应急|预警|突发(?:公共)?事件|防汛|抗旱|防火|地质灾害/u },
  "20-13": {
    words:
      /环境保护|生态环境|环保|环境(?:质量|影响|监测)|水质|污染|安全生产|食品|药品|产品质量|监督(?:检查|抽检)|抽检|双随机/u,
  },
  "20-14": { words: /公务员|招考|录用|公开招聘/u },
  "20-15": { words: /法定公开|年度报告/u },
  "21-1": { words: /市政|公共服务|公益|供水|供电|供气|公交|公共文化/u },
  "21-2": { words: /征收|征地|拆迁|安置补偿/u },
  "21-3": { words: /治安|户籍|平安建设/u },
  "21-4": { words: /救助|低保|最低生活保障|特困|残疾人/u },
  "21-5": { words: /农业|农村|农田|水利|土地承包|宅基地|筹资筹劳|惠农|涉农/u },
  "19": { words: /征求意见|征求.*意见|公开征集|听证|重大行政决策|解读/u },
} as const satisfies Readonly<Record<string, ItemWords>>;

export type StatutoryItemId = keyof typeof statutoryItems;

/** Items of which every agency has reports each year. */
export const yearlyItems: ReadonlySet<string> = new Set<StatutoryItemId>(["20-7"]);

/** The fields of the standard catalogues, by other names that they have in titles and topics. */
export const fieldWords: Readonly<Record<StandardField, RegExp>> = {
  重大建设项目: /重[大点](?:建设)?项目/u,
  公共资源交易: /公共资源|政府采购|招标|中标/u,
  财政预决算: /预算|决算/u,
  安全生产: /安全生产/u,
  税收管理: /税收|纳税/u,
  征地补偿: /征地|土地征收/u,
  国有土地上房屋征收: /房屋征收/u,
  保障性住房: /保障性住房|公租房|住房保障/u,
  农村危房改造: /危房/u,
  生态环境: /生态环境|环境保护|污染|水质/u,
  公共文化服务: /公共文化|文化服务/u,
  公共法律服务: /法律服务|法律援助/u,
  扶贫: /扶贫|乡村振兴/u,
  救灾: /救灾|灾害/u,
  食品药品监管: /食品|药品/u,
  城市综合执法: /综合执法|城市管理/u,
  就业创业: /就业|创业/u,
  社会保险: /社会保险/u,
  社会救助: /救助|低保|最低生活保障|特困/u,
  养老服务: /养老/u,
  户籍管理: /户籍|户口/u,
  涉农补贴: /涉农补贴|惠农|农业补贴/u,
  义务教育: /义务教育|招生/u,
  医疗卫生: /医疗|卫生/u,
  市政服务: /市政|供水|供气/u,
  城乡规划: /城乡规划|国土空间规划|规划许可/u,
};
