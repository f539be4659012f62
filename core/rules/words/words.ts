/** What a language holds of the rules' texts: one entry for each text of the table, and the words put into them. */
import type { Spoken } from "../parameters.ts";
import type { TextKey } from "../rules.ts";

/** The message, and what to do about it. */
export type RuleText = readonly [message: string, fix?: string];

export type RuleTexts = Readonly<Record<TextKey, RuleText>>;

export interface RuleWords {
  readonly texts: RuleTexts;
  readonly spoken: Spoken;
}
