/** The two channels between page and shell, and what travels on them. */

export const callChannel = "tidewaiter:call";
export const eventChannel = "tidewaiter:event";

export interface CallMessage {
  readonly name: string;
  readonly input: unknown;
}
