/**
 * Short queries as citizens type them, and the titles that answer them, for any collection of Chinese laws, regulations and
 * work reports.
 *
 * Rules of grading, by the title alone:
 * - 3: the text is dedicated to what the query asks about, whichever place or level of government it is for;
 * - 1: the text regulates the wider field and has provisions on the question, or applies a text of grade 3;
 * - 0: every other text, also one that mentions the words.
 * A query about one place counts only texts of that place as 3. Nothing is graded by what a search engine returned.
 */
export interface GradedQuery {
  readonly query: string;
  /** A title that contains one of these has grade 3. */
  readonly dedicated: readonly string[];
  /** A title that contains one of these, and none of the others, has grade 1. */
  readonly related: readonly string[];
}

/** Queries with the parts of titles, one a line: query, dedicated, related. */
const table = `
养犬规定 | 养犬 | 动物防疫
养狗要办证吗 | 养犬 | 动物防疫
信访流程 | 信访 |
黑车处罚 | 出租汽车 道路运输 | 道路交通安全法
放鞭炮罚款 | 烟花爆竹 | 治安管理处罚
物业费不交 | 物业管理 物业服务纠纷 | 建筑物区分所有权
垃圾分类 | 生活垃圾 | 固体废物 市容和环境卫生
电梯故障 | 电梯 | 特种设备安全
房屋征收补偿标准 | 房屋征收 集体所有土地房屋 | 土地管理
拆迁补偿 | 房屋征收 集体所有土地房屋 | 土地管理
家暴报警 | 家庭暴力 人身安全保护令 | 妇女权益保障
工伤认定 | 工伤保险 | 社会保险法
拖欠农民工工资 | 农民工工资 劳动报酬 | 劳动保障监察 工资支付
年假天数 | 年休假 | 劳动法
产假多少天 | 女职工 人口与计划生育 | 妇女权益保障
二胎政策 | 人口与计划生育 | 流动人口计划生育
低保申请 | 最低生活保障 社会救助 | 五保供养
养老院收费 | 养老服务 | 老年人权益保障
残疾人补贴 | 残疾人保障 残疾人就业 残疾预防 | 残疾人教育
租房合同 | 住房租赁 房屋租赁 | 民法典
小区停车位 | 停车场 物业管理 | 建筑物区分所有权
电动车上牌 | 电动自行车 非机动车管理 | 道路交通安全
酒驾处罚 | 道路交通安全 | 驾驶证申领
驾照扣分 | 记分管理 驾驶证申领 | 道路交通安全
幼儿园收费 | 学前教育 幼儿园 | 民办教育
小学入学条件 | 义务教育 | 教育法
校园欺凌 | 未成年人保护法 未成年人保护条例 学校安全 预防未成年人犯罪 | 义务教育
献血有什么好处 | 献血 | 血液制品
打疫苗 | 疫苗 | 传染病防治
医疗纠纷怎么处理 | 医疗纠纷 医疗事故 医疗损害 | 医疗机构管理
医保报销 | 医疗保障 | 社会保险
食品摊贩 | 食品摊贩 | 食品安全
油烟扰民 | 油烟 | 大气污染防治
噪音扰民 | 噪声 | 治安管理处罚
秸秆焚烧 | 秸秆 | 大气污染防治
生活污水排放 | 污水 排水 | 水污染防治
水源地保护 | 饮用水 | 水污染防治 水资源
河长职责 | 河长制 | 河道管理
古村落保护 | 传统村落 名镇名村 | 历史文化街区
违章建筑拆除 | 违法建筑 | 城乡规划
农村建房 | 农村住房 村庄规划建设 村庄和集镇 | 土地管理
土地承包到期 | 农村土地承包 | 农业法
村委会选举 | 村民委员会选举 村民委员会组织 | 
法律援助条件 | 法律援助 | 律师法
慈善捐款 | 慈善 公益事业捐赠 | 基金会
买到假货 | 消费者权益 产品质量 | 食品安全法 电子商务
网购退货 | 消费者权益 网络消费 电子商务 | 产品质量法
传销举报 | 传销 | 直销
彩礼退还 | 彩礼 | 婚姻
离婚财产分割 | 婚姻 | 民法典
借钱不还利息 | 民间借贷 民间融资 | 民法典
政府信息公开申请 | 政府信息公开 | 
行政复议期限 | 行政复议 | 行政诉讼法
吸毒强制戒毒 | 禁毒 戒毒 | 毒品
精神病人看护 | 精神卫生 | 残疾人保障
无人机飞行许可 | 无人驾驶航空器 | 通用航空 飞行基本规则
刷脸识别 | 人脸识别 | 个人信息保护
消防通道堵塞 | 消防法 消防条例 消防管理 | 物业管理
危房改造 | 危险住宅 房屋使用安全 | 物业管理
见义勇为奖励 | 见义勇为 | 
`;

export const gradedQueries: readonly GradedQuery[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [query = "", dedicated = "", related = ""] = line.split("|").map((part) => part.trim());
    return { query, dedicated: wordsOf(dedicated), related: wordsOf(related) };
  });

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}

/** Returns the grade of a title for a query: 3, 1 or 0. */
export function gradeOf(title: string, { dedicated, related }: GradedQuery): number {
  if (dedicated.some((part) => title.includes(part))) return 3;
  return related.some((part) => title.includes(part)) ? 1 : 0;
}

/**
 * Returns the normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen, 2002), with the
 * grades as gains.
 *
 * @param grades of the results, in their order
 * @param all grades of all texts, in any order
 */
export function gainOfFirstTen(grades: readonly number[], all: readonly number[]): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
  const best = gain([...all].sort((one, other) => other - one));
  return best === 0 ? 0 : gain(grades) / best;
}
