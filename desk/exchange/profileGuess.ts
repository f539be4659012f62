/** Which profile a file's declaration belongs to when the person named none: the form decides, then the country that the file names. */
import type { Incoming } from "./reading.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { profileIds } from "../../core/profiles/profileIds.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { childElements, textOf } from "../../core/xml/tree.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";

/** The profile that has a form; undefined when none or more than one has. */
export function profileOfForm(form: string): ProfileId | undefined {
  const having = profileIds.filter((id) => profileOf(id).forms.some(({ code }) => code === form));
  return having.length === 1 ? having[0] : undefined;
}

function responsibleCountry(document: XmlDocument): string {
  const element = childElements(document.root).find(
    ({ local }) => local === "ResponsibleCountryCode",
  );
  return element === undefined ? "" : textOf(element).trim().toUpperCase();
}

/** The profile of what was read; `wco`, which asks for the least, when nothing tells. */
export function guessProfile(incoming: Incoming): ProfileId {
  const byForm = incoming.form === null ? undefined : profileOfForm(incoming.form);
  if (byForm !== undefined) return byForm;
  const country = responsibleCountry(incoming.document);
  const byCountry = profileIds.find((id) => profileOf(id).homeCountries.includes(country));
  return byCountry ?? "wco";
}
