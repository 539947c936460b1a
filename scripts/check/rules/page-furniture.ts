import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";

/**
 * Lines that belong to the web page around a text. Each pattern matches a whole line, so that no sentence is reported.
 */
const boilerplate: readonly RegExp[] = [
  /^扫一扫.{0,20}(?:页面|本页|手机|微信|分享|查看|阅读)?$/,
  /^[【[（(]?(?:打印本页|打印|关闭窗口|关闭本页|关闭|收藏本页|加入收藏|返回顶部|返回上一页|返回首页|我要纠错|我要打印)[】\])）]?$/,
  /^(?:[【[（(]?\s{0,4}(?:打印本页|打印|关闭窗口|关闭本页|关闭|收藏|返回顶部|分享)\s{0,4}[】\])）]?[\s|｜]{0,8}){2,6}$/,
  /^分享(?:到|至)?[:：]?(?:微信|微博|QQ空间|朋友圈|[\s、|])*$/,
  /^[【[（(]?\s{0,4}字(?:体|号)[:：]?\s{0,4}[【[（(]?\s{0,4}(?:[大中小][\s|｜]{0,8}){2,3}[】\])）]?\s{0,4}[】\])）]?$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?[:：]\s*(?:[\d,]{1,12}\s*次?)?$/,
  /^(?:上一[篇条页]|下一[篇条页])(?:[:：\s].{0,60})?$/,
  /^(?:您?(?:现在)?的?(?:当前)?位置(?:是)?)[:：]?\s*首页.{0,80}$/,
  /^(?:设为首页|网站地图|联系我们|版权所有|关于我们|隐私声明|免责声明)(?:[\s|｜]+(?:设为首页|加入收藏|网站地图|联系我们|版权所有|关于我们|隐私声明|免责声明)){0,8}$/,
  /^(?:无障碍阅读|适老化|长者模式|繁體|繁体|简体|登录|注册)(?:[\s|｜]{1,8}[^\s|｜]{1,8}){0,8}$/,
  /^(?:Copyright|©|版权所有[:：]).{0,120}$/i,
  /^[^，。；]{0,40}(?:ICP备|公网安备)\s*\d{5,16}号?(?:-\d+)?[^，。；]{0,40}$/,
];

/** Matches the first characters of a line that one of the patterns can match, optionally after a bracket. */
const start = /^[【[（(\s]{0,4}[扫打关收返我分字浏点阅访上下您现的当位设网联版隐免无适长繁简登注C©]/i;
/** Registration number of a web site, which such a line may contain instead. */
const siteNumber = /ICP备|公网安备/;

/** Texts must not contain remains of the web page they were copied from: 扫一扫手机查看当前页面, 打印本页, 【字体:大 中 小】. */
export const pageFurniture = defineTextRule({
  id: "page-furniture",
  group: "language",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "市民可以扫一扫二维码查看样例页面。\n\n关闭窗口前请保存。" }] },
    bad: {
      reports: [{ text: "样例文字。\n\n扫一扫手机查看当前页面\n\n【字体：大 中 小】\n\n【打印】 【关闭】" }],
      findings: ["reports/2022/a.md:10", "reports/2022/a.md:12", "reports/2022/a.md:14"],
    },
  },
  *check(report, { lines, messages }) {
    for (const line of lines(report)) {
      if (line.kind === "heading" || line.content.length > 160) continue;
      if (!start.test(line.content) && !siteNumber.test(line.content)) continue;
      if (boilerplate.some((pattern) => pattern.test(line.content))) {
        yield {
          position: positionIn(line, line.start, line.content.length),
          ...messages.rules.pageFurniture,
        };
      }
    }
  },
});
