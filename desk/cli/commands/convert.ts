/** convert: from file to file, without a desk. */
import { exportFormats, importFormats } from "../../../core/contract.ts";
import { profileIdOf } from "../../../core/profiles/profileIds.ts";
import { convertFiles } from "../../exchange/convert.ts";
import { parcelSettings } from "../../exchange/parcelSettings.ts";
import { done, failed, wrongUsage } from "../command.ts";
import type { Run } from "../command.ts";
import { refusalLines } from "../refusals.ts";
import { formatTrouble } from "./formats.ts";

export const runConvert: Run = async (invocation) => {
  const to = exportFormats.find((format) => format === invocation.option("to"));
  if (to === undefined) {
    return failed(formatTrouble(invocation.option("to") ?? "", exportFormats));
  }
  const from = invocation.option("format") ?? "auto";
  const format = importFormats.find((known) => known === from);
  if (format === undefined) return failed(formatTrouble(from, importFormats));
  const named = invocation.option("profile");
  const profile = named === undefined ? undefined : profileIdOf(named);
  if (named !== undefined && profile === undefined) {
    return wrongUsage(`There is no profile ${named}. Use wco, gb, my or cn.`);
  }
  const converted = await convertFiles(invocation.ports, {
    files: invocation.values,
    to,
    out: invocation.option("out") ?? "",
    options: { format, parcelSettings: parcelSettings(profile) },
  });
  if (!converted.ok) return failed(converted.error);
  const { report } = converted;
  const text = (): string =>
    [
      ...refusalLines(report.refusals),
      `${report.read} read, ${report.written} written, ${report.refused} refused.`,
    ].join("\n");
  return done(report, text, report.refused > 0 ? 1 : 0);
};
