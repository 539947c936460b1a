import { defaultMessages, type Messages } from "../i18n/index.js";

/** Words an error in the language of some messages. */
export type Describe = (messages: Messages) => string;

/** An error that people read in their language. `message` is its description in the default language, for logs. */
export class LocalizedError extends Error {
  constructor(readonly describe: Describe) {
    super(describe(defaultMessages));
  }
}
