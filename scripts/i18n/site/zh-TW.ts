import { toTraditional, traditionalMessages } from "../traditional.js";
import { zhCN, type SiteMessages } from "./zh-CN.js";

/** What readers of the site see, in the traditional characters that Taiwan uses. */
export const zhTW: SiteMessages = {
  ...traditionalMessages(zhCN),
  tag: "zh-TW",
  self: "繁體中文",
  script: toTraditional,
};
