import { defaultMessages, type Messages } from "../i18n/index.js";

/** Returns the text of an error in the language of the messages. */
export type Describe = (messages: Messages) => string;

/** An error that people read in their language. `message` is its text in the default language, for logs. */
export class LocalizedError extends Error {
  constructor(readonly describe: Describe) {
    super(describe(defaultMessages));
  }
}
