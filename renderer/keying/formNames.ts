/** What a form is called in a list of all of them: its own name, and the jurisdiction where the name does not tell. */
import type { FormOfProfile } from "../../core/keying/begin.ts";
import type { Language } from "../../core/labels/language.ts";
import { profileOf } from "../../core/profiles/profiles.ts";

const place = { en: 0, zh: 1, ms: 2 } as const satisfies Record<Language, 0 | 1 | 2>;

export function nameOfForm({ profile, form }: FormOfProfile, language: Language): string {
  return `${form.names[place[language]]} · ${profileOf(profile).name}`;
}
