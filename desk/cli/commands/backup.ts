/** backup, restore, reconcile. */
import { resolve } from "node:path";
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed } from "../command.ts";
import type { Run } from "../command.ts";
import { count, moment, plain, seconds } from "../text.ts";

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const runBackup: Run = async (invocation) => {
  const [file] = invocation.values;
  const made = await invocation.call("backup.make", file === undefined ? {} : { file });
  if (!made.ok) return failed(made.error);
  const { path, bytes, sha256, declarations } = made.value;
  return done(
    made.value,
    () =>
      `${path ?? ""} holds ${count(declarations, "declaration")} (${megabytes(bytes)}), read back whole in ${seconds(made.value.seconds)}.\nSHA-256 ${sha256 ?? ""}\nIt carries the desk's own key: keep it as safe as the data folder.`,
  );
};

export const runRestore: Run = async (invocation) => {
  const { folder, ports, user, environment } = invocation;
  const file = resolve(invocation.values[0] ?? "");
  const { restoreData } = await import("../../restoring.ts");
  const pin = environment["TIDEWAITER_PIN"] ?? "";
  const restored = await restoreData(ports, {
    file,
    folder,
    ...(user === undefined ? {} : { by: { user, pin } }),
  });
  if (!restored.ok) return failed(restored.error);
  const { taken, declarations, replaced } = restored.value;
  return done({ restored: true, from: file, ...restored.value }, () =>
    [
      `${folder} holds ${count(declarations, "declaration")} again${taken === null ? "" : `, as of ${moment(taken)}`}.`,
      ...(replaced === null ? [] : [`What was there before lies in ${replaced}.`]),
      "Next: sync. The hub is asked about everything that is not known as sent before anything is sent.",
    ].join("\n"),
  );
};

type Report = CallOutput<"sync.reconcile">["hubs"][number];

const mostShown = 100;

function reportLines(report: Report): string[] {
  const { hub, desk, held, missing, foreign, changed, days } = report;
  const listed = [
    ...missing.map(
      ({ lrn, messageID }) => `MISSING  ${lrn}  ${messageID}  filed from here, not at the hub`,
    ),
    ...changed.map(
      ({ lrn, messageID }) => `CHANGED  ${lrn}  ${messageID}  the hub holds other bytes`,
    ),
    ...foreign.map(
      ({ lrn, mrn, messageID }) =>
        `UNKNOWN  ${plain(lrn)}  ${plain(mrn ?? messageID)}  at the hub, not filed by this desk as it is now`,
    ),
  ];
  const differing = days.filter(({ same }) => !same).map(({ day }) => day);
  return [
    ...listed.slice(0, mostShown),
    ...(listed.length > mostShown
      ? [`… and ${listed.length - mostShown} more; --json lists them.`]
      : []),
    report.ok
      ? `${hub}: both hold the same ${count(desk, "filing")}.`
      : `${hub}: ${desk} filed from here, ${held} there; they differ on ${differing.join(", ")}.`,
  ];
}

export const runReconcile: Run = async (invocation) => {
  const hub = invocation.option("hub");
  const compared = await invocation.call("sync.reconcile", hub === undefined ? {} : { hub });
  if (!compared.ok) return failed(compared.error);
  const { ok, hubs } = compared.value;
  return done(compared.value, () => hubs.flatMap(reportLines).join("\n"), ok ? 0 : 1);
};
