import { toTraditional, traditionalMessages } from "../traditional.js";
import { zhCN, type SiteMessages } from "./zh-CN.js";

/** Every text that readers of the site see, in the traditional characters used in Taiwan. */
export const zhTW: SiteMessages = {
  ...traditionalMessages(zhCN),
  tag: "zh-TW",
  self: "繁體中文",
  script: toTraditional,
};
