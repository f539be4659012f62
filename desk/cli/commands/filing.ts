/** hub add, hub list, sync, outbox, inbox. */
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Run } from "../command.ts";
import { count, moment, plain, seconds, statusWord, table } from "../text.ts";

export const runHubAdd: Run = async (invocation) => {
  const added = await invocation.call("hub.add", {
    name: invocation.values[0],
    url: invocation.option("url"),
    profile: invocation.option("profile"),
    submitter: invocation.option("submitter"),
  });
  if (!added.ok) return failed(added.error);
  const { name, url, profile } = added.value;
  return done(
    added.value,
    () => `Hub ${name} at ${url} takes filings of profile ${profile}. Next: sync.`,
  );
};

export const runHubList: Run = async (invocation) => {
  const listed = await invocation.call("hub.list", {});
  if (!listed.ok) return failed(listed.error);
  const { hubs } = listed.value;
  return done(listed.value, () =>
    hubs.length === 0
      ? "No hub is known yet. Add one: hub add NAME --url URL --profile ID."
      : table(
          [
            { name: "NAME", of: (hub) => hub.name },
            { name: "PROFILE", of: (hub) => hub.profile },
            { name: "URL", of: (hub) => hub.url },
            {
              name: "LAST CONTACT",
              of: (hub) => (hub.lastContact === null ? "never" : moment(hub.lastContact)),
            },
            { name: "TROUBLE", of: (hub) => hub.trouble, most: 120 },
          ],
          hubs,
        ),
  );
};

function syncText(report: CallOutput<"sync.run">): string {
  const parts = [
    `${count(report.receipts, "receipt")} for ${count(report.sent, "filing")} sent`,
    ...(report.duplicates > 0 ? [`${report.duplicates} the hub had already`] : []),
    ...(report.rejected > 0 ? [`${report.rejected} set aside`] : []),
    ...(report.unknown > 0 ? [`${report.unknown} unknown`] : []),
    `${count(report.notifications, "notification")}`,
    `${report.remaining} left`,
    seconds(report.seconds),
  ];
  const next =
    report.rejected > 0
      ? "\noutbox tells why filings were set aside."
      : report.remaining > 0
        ? "\nSync again to send what is left."
        : report.notifications > 0
          ? "\ninbox shows what customs said."
          : "";
  return `${parts.join(", ")}.${next}`;
}

export const runSync: Run = async (invocation) => {
  const hub = invocation.option("hub");
  const run = await invocation.call("sync.run", {
    untilIdle: invocation.option("until-idle") !== undefined,
    ...(hub === undefined ? {} : { hub }),
  });
  if (!run.ok) return failed(run.error);
  // The day's work has reached the hub: the moment for the day's backup.
  const backup = await invocation.call("backup.make", { whenDue: true });
  if (!backup.ok) invocation.ports.log.error("No backup was made today", backup.error);
  return done(run.value, () => syncText(run.value), run.value.rejected > 0 ? 1 : 0);
};

export const runOutbox: Run = async (invocation) => {
  const listed = await invocation.call("outbox.list", {});
  if (!listed.ok) return failed(listed.error);
  const { entries } = listed.value;
  return done(listed.value, () =>
    entries.length === 0
      ? "Nothing waits to be sent."
      : table(
          [
            { name: "LRN", of: (entry) => entry.lrn },
            { name: "HUB", of: (entry) => entry.hub },
            { name: "STATE", of: (entry) => entry.state },
            { name: "TRIES", of: (entry) => entry.attempts, right: true },
            { name: "NEXT TRY", of: (entry) => moment(entry.nextTry) },
            { name: "TROUBLE", of: (entry) => entry.trouble, most: 120 },
          ],
          entries,
        ),
  );
};

type InboxEntry = CallOutput<"inbox.list">["entries"][number];

function errorLines(entry: InboxEntry): string {
  return entry.errors
    .map(
      ({ validationCode, pointer, wcoPointer, detail }) =>
        `${validationCode} ${pointer ?? wcoPointer ?? ""} ${plain(detail)}`,
    )
    .join("; ");
}

export const runInbox: Run = async (invocation) => {
  const limit = wholeNumber(invocation.option("limit"));
  const listed = await invocation.call("inbox.list", limit === undefined ? {} : { limit });
  if (!listed.ok) return failed(listed.error);
  const { entries } = listed.value;
  return done(listed.value, () =>
    entries.length === 0
      ? "Customs has said nothing yet."
      : table<InboxEntry>(
          [
            { name: "RECEIVED", of: (entry) => moment(entry.received) },
            { name: "LRN", of: (entry) => entry.lrn },
            { name: "SAID", of: (entry) => `${entry.functionCode} ${entry.name ?? ""}` },
            { name: "STATUS", of: (entry) => statusWord(entry.status) },
            { name: "MRN", of: (entry) => entry.mrn },
            { name: "ERRORS", of: errorLines, most: 120 },
          ],
          entries,
        ),
  );
};
