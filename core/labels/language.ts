/** The languages that the desk speaks. */
export const languages = ["en", "zh", "ms"] as const;
export type Language = (typeof languages)[number];
