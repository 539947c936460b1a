import { defaultMessages, type Messages } from "./messages.js";

/** Names of the sets of field labels in the messages, such as `fieldLabels`. */
export type LabelSet = {
  [Key in keyof Messages]: Key extends `${string}Labels` ? Key : never;
}[keyof Messages];

/** The labels that editors may write instead of English keys, whatever language the program prints. */
export const canonicalLabels: Pick<Messages, LabelSet> = defaultMessages;
