/** A declaration that is begun from nothing: what its form says, and an LRN of its day. */
import type { Declaration } from "../declaration/declaration.ts";
import type { Form } from "../profiles/profile.ts";
import { profileIds } from "../profiles/profileIds.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import { profileOf } from "../profiles/profiles.ts";

export interface FormOfProfile {
  readonly profile: ProfileId;
  readonly form: Form;
}

/** Every form that a declaration can be begun on, by profile. */
export function allForms(): FormOfProfile[] {
  return profileIds.flatMap((id) => profileOf(id).forms.map((form) => ({ profile: id, form })));
}

/** The forms of this code, in one profile or in all: one in most cases, none when nobody has it. */
export function formsNamed(code: string, profile?: ProfileId): FormOfProfile[] {
  const wanted = code.trim().toUpperCase();
  return allForms().filter(
    ({ profile: id, form }) =>
      (profile === undefined || id === profile) && form.code.toUpperCase() === wanted,
  );
}

/** What stands in a declaration as soon as it is begun. */
export function begunDeclaration(lrn: string, form: Form): Declaration {
  return { functionCode: "9", functionalReferenceID: lrn, typeCode: form.typeCode };
}

/** `K1-261129-001`: form, day and a number of the day. @param day CCYY-MM-DD. */
export function lrnOfDay(form: string, day: string, number: number): string {
  return `${form}-${day.slice(2).replaceAll("-", "")}-${String(number).padStart(3, "0")}`;
}
