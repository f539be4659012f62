/** what-if: what a change would cost, before anything is kept. */
import { whatIfText } from "../../../core/duty/whatIfText.ts";
import { done, failed, wholeNumber, wrongUsage } from "../command.ts";
import type { Run } from "../command.ts";
import { languageOf } from "../telling.ts";

const wishes = ["hs", "origin", "incoterm", "currency"] as const;

export const runWhatIf: Run = async (invocation) => {
  const wish = Object.fromEntries(
    wishes.flatMap((name) => {
      const value = invocation.option(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (Object.keys(wish).length === 0) {
    return wrongUsage("Say what to try: --hs, --origin, --incoterm or --currency.");
  }
  const language = languageOf(invocation);
  if (!language.ok) return failed(language.error);
  const item = wholeNumber(invocation.option("item"));
  const tried = await invocation.call("declaration.whatIf", {
    lrn: invocation.values[0],
    shareBy: invocation.option("share-by"),
    wish: { ...wish, ...(item === undefined ? {} : { items: [item] }) },
  });
  return tried.ok
    ? done(tried.value, () => whatIfText(tried.value, language.value))
    : failed(tried.error);
};
