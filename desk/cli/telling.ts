/** How a command was asked to tell figures: in which language, and by what charges are shared out. */
import { languages } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";
import type { Invocation, Outcome } from "./command.ts";
import { failed } from "./command.ts";

/** English unless another was asked for; one that we do not speak is a mistake of usage. */
export function languageOf(
  invocation: Invocation,
):
  | { readonly ok: true; readonly value: Language }
  | { readonly ok: false; readonly outcome: Outcome } {
  const asked = invocation.option("language") ?? "en";
  const found = languages.find((language) => language === asked);
  if (found !== undefined) return { ok: true, value: found };
  const message = `There is no language ${asked}: use ${languages.join(", ")}.`;
  return { ok: false, outcome: failed({ code: "wrong-usage", message }) };
}

/** For the calls that reckon; the contract says which measures there are. */
export function sharingOf(invocation: Invocation): { readonly shareBy?: string } {
  const shareBy = invocation.option("share-by");
  return shareBy === undefined ? {} : { shareBy };
}
