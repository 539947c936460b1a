import { fieldDescriptions } from "./en/field-descriptions.js";
import { labels } from "./en/labels.js";
import { settingsReference } from "./en/settings-reference.js";
import { content } from "./en/content.js";
import { rules } from "./en/rules.js";
import { ruleNotes } from "./en/rule-notes.js";
import { check } from "./en/check.js";
import { git } from "./en/git.js";
import { commands } from "./en/commands.js";
import { publishing } from "./en/publishing.js";
import { submitting } from "./en/submitting.js";
import { editor } from "./en/editor.js";
import { importing } from "./en/importing.js";
import { development } from "./en/development.js";
import type { CliMessages } from "./zh-CN.js";

/** Messages of the commands and the editor, in English. */
export const en: CliMessages = {
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
