/** What one exchange with the hub did, in one line. */
import type { CallOutput } from "../../core/contract.ts";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";

export function SyncReport({ report }: { report: CallOutput<"sync.run"> }) {
  const { say, format } = useSpeech();
  const parts = [
    say("sync.sent", { count: report.sent, n: format.count(report.sent) }),
    say("sync.receipts", { count: report.receipts, n: format.count(report.receipts) }),
    say("sync.notices", { count: report.notifications, n: format.count(report.notifications) }),
    report.rejected > 0
      ? say("sync.rejected", { count: report.rejected, n: format.count(report.rejected) })
      : null,
    report.unknown > 0
      ? say("line.unknown", { count: report.unknown, n: format.count(report.unknown) })
      : null,
    say("sync.remaining", { count: report.remaining, n: format.count(report.remaining) }),
  ];
  return (
    <Note tone={report.unknown + report.rejected > 0 ? "amber" : "green"} testid="sync-report">
      {parts.filter((part) => part !== null).join(" · ")}
    </Note>
  );
}
