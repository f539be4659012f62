/** The jurisdictions that the desk knows. */
export const profileIds = ["wco", "gb", "my", "cn"] as const;
export type ProfileId = (typeof profileIds)[number];

/** The id in a text, in any case; undefined when it is none. */
export function profileIdOf(text: string): ProfileId | undefined {
  const lower = text.toLowerCase();
  return profileIds.find((id) => id === lower);
}
