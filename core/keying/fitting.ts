/** Which template a new declaration begins with when none is named. */
import type { TemplateShown } from "../contract/keying.ts";

interface Wanted {
  readonly profile: string;
  readonly form: string;
  /** undefined: nobody's, so only what is for everybody. */
  readonly client: string | undefined;
  readonly lane: string | undefined;
}

function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

/**
 * The first that is of the form, for the client or for everybody, and for the lane or for every one; undefined when none is.
 * @param templates in the order of template.list: for a client before for everybody, then for a lane before for every one.
 */
export function fittingTemplate(
  templates: readonly TemplateShown[],
  { profile, form, client, lane }: Wanted,
): TemplateShown | undefined {
  return templates.find(
    (each) =>
      each.profile === profile &&
      each.form === form &&
      (each.client === null || isSame(each.client, client)) &&
      (each.lane === null || isSame(each.lane, lane)),
  );
}
