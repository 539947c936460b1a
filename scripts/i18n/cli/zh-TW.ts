import { traditionalMessages } from "../traditional.js";
import { zhCN, type CliMessages } from "./zh-CN.js";

/** Messages of the commands and the editor, in the traditional characters used in Taiwan. */
export const zhTW: CliMessages = traditionalMessages(zhCN);
