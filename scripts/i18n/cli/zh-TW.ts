import { traditionalMessages } from "../traditional.js";
import { zhCN, type CliMessages } from "./zh-CN.js";

/** What the commands and the editor print, in the traditional characters that Taiwan uses. */
export const zhTW: CliMessages = traditionalMessages(zhCN);
