/**
 * The vocabulary of sample reports: words of official Chinese first, then invented ones of common characters, drawn
 * with frequencies that decrease with their rank as in real text (Zipf's law), so that the index of samples grows like
 * a real one.
 */

/** Function words, the most frequent ones in any text. */
const small = [..."的和在对了为与以等并及将由从向把按被是有不要"];

const official =
  "工作 建设 推进 加强 落实 管理 服务 政府 情况 开展 行政 执法 全面 完善 提升 制度 项目 群众 单位 信息 公开 法治 进行 组织 检查 安全 " +
  "发展 改革 实施 责任 监督 规范 办理 审批 事项 部门 机制 企业 环境 社会 经济 重点 依法 决策 治理 培训 宣传 教育 保障 资金 农村 村民 街道 " +
  "社区 乡镇 规划 标准 质量 整治 排查 隐患 应急 消防 生态 污染 防治 垃圾 分类 水利 河道 道路 交通 养护 住房 改造 工程 验收 招标 合同 审查 " +
  "备案 复议 诉讼 调解 纠纷 信访 矛盾 化解 窗口 大厅 平台 数据 共享 系统 网站 更新 栏目 意见 建议 答复 提案 代表 委员 会议 研究 部署 方案 " +
  "任务 目标 考核 督查 整改 问题 不足 差距 原因 措施 下一步 计划 持续 深化 优化 强化 健全 落地 成效 明显 提高 增长 下降 完成 新增 累计 共计 " +
  "同比 达到 超过 占比 收入 支出 预算 决算 财政 税收 投资 产业 农业 工业 旅游 文化 体育 卫生 医疗 养老 救助 低保 就业 创业 人才 学校 幼儿园 " +
  "学生 教师 医院 疫情 防控 疫苗 食品 药品 市场 监管 许可 处罚 公示 投诉 举报 案件 结案 受理 承诺 证明 材料 精简 流程 时限 压缩 一次 网上 " +
  "掌上 便民 利民 惠民 土地 征收 补偿 安置 宅基地 林业 耕地 保护 粮食 种植 养殖 电商 物流 仓储 园区 招商 引资 签约 开工 投产 竣工 党委 书记 " +
  "领导 干部 职工 队伍 作风 廉政 纪检 监察 巡察 审计 统计 档案 保密 机要 值班 预警 气象 地质 灾害 救援 演练 物资 储备 志愿者 网格 网格员 " +
  "平安 禁毒 普法 讲座 法律 顾问 律师 公证 仲裁 司法所 派出所 综治 中心 领导小组 办公室 负责人 工作人员 联席会议 实施方案 管理办法 暂行规定 " +
  "年度报告 优化营商环境 最多跑一次 双随机一公开 乡村振兴 共同富裕 数字化改革 基层治理 行政规范性文件 重大行政决策 政务公开 依申请公开 " +
  "主动公开 人民政府 常务会议 有关规定 有关部门 进一步 基本建成 有序推进 扎实开展 认真贯彻 切实加强 不断完善 高度重视 统筹协调";

const latin = ["APP", "5G", "PM2.5", "GDP", "VOCs", "GB/T 9704", "12345", "EPC", "PPP", "ISO 9001"];
const units = ["年", "项", "件", "个", "家", "人", "次", "万元", "亿元", "公里", "亩", "户", "%", "起", "份"];

/** Number of invented words after the official ones. */
const composedCount = 5_000;
/** Number of phrases of two or three words: official prose consists of set phrases. */
const phraseCount = 6_000;

/** Returns a number from 0 to below `below`. */
export type Draw = (below: number) => number;

export interface Vocabulary {
  /** Returns a phrase; sometimes a number with its unit, or a Latin word. */
  words(draw: Draw): string;
  /** Returns a two-character word, for titles and keywords. */
  term(draw: Draw): string;
}

export function createVocabulary(draw: Draw): Vocabulary {
  const terms = official.split(" ");
  const words = [...interleave(small, terms), ...compose(draw, composedCount)];
  const pickWord = zipf(words.length, 4);
  const word = (next: Draw) => words[pickWord(next)] ?? "";
  const phrases = Array.from({ length: phraseCount }, () =>
    Array.from({ length: 2 + draw(2) }, () => word(draw)).join(""),
  );
  const pickPhrase = zipf(phraseCount, 20);
  return {
    words(next) {
      const kind = next(100);
      if (kind < 6)
        return `${1 + next(10 ** (1 + Math.min(next(4), next(4))))}${units[next(units.length)] ?? ""}`;
      if (kind < 7) return latin[next(latin.length)] ?? "";
      return kind < 75 ? (phrases[pickPhrase(next)] ?? "") : word(next);
    },
    term: (next) => terms[next(160)] ?? "",
  };
}

/** Returns a function that draws ranks from 0 to `count` - 1, with weights 1 / (rank + offset). */
function zipf(count: number, offset: number): (draw: Draw) => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums.push((sum += 1 / (rank + offset)));
  return (draw) => {
    const wanted = (draw(2 ** 30) / 2 ** 30) * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Puts function words between the first official ones, as in the order of frequency. */
function interleave(few: readonly string[], many: readonly string[]): string[] {
  return many.flatMap((word, index) => [few[index] ?? "", word]).filter((word) => word !== "");
}

/** Returns words of two to four characters, most of two, made of the characters of GB 2312's first level. */
function compose(draw: Draw, count: number): string[] {
  const characters = shuffled(commonCharacters(), draw);
  const pick = zipf(characters.length, 200);
  const lengths = [2, 2, 2, 2, 2, 2, 3, 3, 4];
  return Array.from({ length: count }, () => {
    const length = lengths[draw(lengths.length)] ?? 2;
    return Array.from({ length }, () => characters[pick(draw)] ?? "").join("");
  });
}

/** Returns the 3,755 common characters: rows 16 to 55 of GB 2312-80, whose last row has 89. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return [...new TextDecoder("gbk").decode(Uint8Array.from(bytes))];
}

function shuffled<T>(items: T[], draw: Draw): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a];
  }
  return items;
}
