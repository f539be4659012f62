/** In which language a command was asked to tell figures. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import { isLanguage, languages } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";
import type { Invocation } from "./command.ts";

/** English unless another was asked for; one that we do not speak is a mistake of usage. */
export function languageOf(invocation: Invocation): CallResult<Language> {
  const asked = invocation.option("language") ?? "en";
  if (isLanguage(asked)) return succeed(asked);
  return fail("wrong-usage", `There is no language ${asked}: use ${languages.join(", ")}.`);
}
