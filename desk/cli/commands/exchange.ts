/** import, export, seed. */
import { resolve } from "node:path";
import { exportFormats, importFormats } from "../../../core/contract.ts";
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Run } from "../command.ts";
import { refusalLines } from "../refusals.ts";
import { count, seconds } from "../text.ts";
import { formatTrouble } from "./formats.ts";

function importText(report: CallOutput<"declaration.import">): string {
  const { read, imported, requests, duplicates, refused } = report;
  const others = report.duplicatesOf.filter(({ same }) => !same);
  return [
    ...refusalLines(report.refusals),
    ...others
      .slice(0, 50)
      .map(({ file, lrn }) => `kept as it was: ${lrn}, of which ${file} says something else`),
    `${read} read: ${imported} imported, ${count(requests, "request")}, ${count(duplicates, "duplicate")}, ${refused} refused, in ${seconds(report.seconds)}.`,
    ...(imported > 0 ? ["Next: check --all."] : []),
  ].join("\n");
}

export const runImport: Run = async (invocation) => {
  const format = invocation.option("format") ?? "auto";
  if (!(importFormats as readonly string[]).includes(format))
    return failed(formatTrouble(format, importFormats));
  const profile = invocation.option("profile");
  const mapping = invocation.option("mapping");
  const report = await invocation.call("declaration.import", {
    files: invocation.values,
    format,
    ...(profile === undefined ? {} : { profile }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (!report.ok) return failed(report.error);
  return done(report.value, () => importText(report.value), report.value.refused > 0 ? 1 : 0);
};

export const runExport: Run = async (invocation) => {
  const format = invocation.option("format") ?? "";
  if (format === "pdf") return (await import("./print.ts")).runExportPdf(invocation);
  if (!(exportFormats as readonly string[]).includes(format))
    return failed(formatTrouble(format, [...exportFormats, "pdf"]));
  const path = invocation.option("out") ?? "";
  const written = await invocation.call("declaration.export", {
    format,
    path: resolve(path),
    where: invocation.option("where") ?? "",
  });
  if (!written.ok) return failed(written.error);
  const { rows, bytes, sha256 } = written.value;
  return done({ ...written.value, path }, () =>
    [
      `${count(rows, "row")} in ${path}, ${bytes} bytes, ${seconds(written.value.seconds)}.`,
      `SHA-256 ${sha256}`,
    ].join("\n"),
  );
};

export const runSeed: Run = async (invocation) => {
  const seeded = await invocation.call("declaration.seed", {
    count: wholeNumber(invocation.values[0]),
    profile: invocation.option("profile"),
  });
  if (!seeded.ok) return failed(seeded.error);
  return done(
    seeded.value,
    () =>
      `${count(seeded.value.seeded, "parcel")} made in ${seconds(seeded.value.seconds)}. Next: check --all.`,
  );
};
