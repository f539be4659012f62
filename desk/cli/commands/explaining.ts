/** explain. */
import { explanationText } from "../../../core/duty/text.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Run } from "../command.ts";

export const runExplain: Run = async (invocation) => {
  const item = wholeNumber(invocation.option("item"));
  const explained = await invocation.call("declaration.explain", {
    lrn: invocation.values[0],
    ...(item === undefined ? {} : { item }),
  });
  return explained.ok
    ? done(explained.value, () => explanationText(explained.value))
    : failed(explained.error);
};
