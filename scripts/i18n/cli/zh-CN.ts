import { fieldDescriptions } from "./zh-CN/field-descriptions.js";
import { labels } from "./zh-CN/labels.js";
import { settingsReference } from "./zh-CN/settings-reference.js";
import { content } from "./zh-CN/content.js";
import { rules } from "./zh-CN/rules.js";
import { ruleNotes } from "./zh-CN/rule-notes.js";
import { check } from "./zh-CN/check.js";
import { git } from "./zh-CN/git.js";
import { commands } from "./zh-CN/commands.js";
import { publishing } from "./zh-CN/publishing.js";
import { submitting } from "./zh-CN/submitting.js";
import { editor } from "./zh-CN/editor.js";
import { importing } from "./zh-CN/importing.js";
import { development } from "./zh-CN/development.js";

/** Messages of the commands and the editor, in simplified Chinese. */
export const zhCN = {
  ...labels,
  ...fieldDescriptions,
  ...content,
  ...rules,
  ...ruleNotes,
  ...check,
  ...git,
  ...commands,
  ...publishing,
  ...editor,
  ...submitting,
  ...importing,
  ...development,
  ...settingsReference,
};

/** The type of the messages of the commands and the editor in any language. */
export type CliMessages = typeof zhCN;
