/** What a language must say of a part of the English table: all of it, one form where a language has no singular. */
export type Translated<English> = Readonly<Record<Exclude<keyof English, `${string}_one`>, string>>;
