/** What an export wrote: where, how much, how fast, and the digest to compare it by. */
import type { CallOutput } from "../../core/contract.ts";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import type { ExportFormat } from "./exporting.ts";

interface ExportDoneProps {
  readonly result: CallOutput<"declaration.export">;
  readonly kind: ExportFormat;
}

export function ExportDone({ result, kind }: ExportDoneProps) {
  const { say, format } = useSpeech();
  return (
    <Note tone="green" testid="export-done">
      <b>
        {say(kind === "csv" ? "export.done-csv" : "export.done-xml", {
          count: result.rows,
          n: format.count(result.rows),
        })}
      </b>{" "}
      {say("export.bytes", {
        bytes: format.count(result.bytes),
        seconds: result.seconds.toFixed(1),
      })}
      <div className="mono export-digest">{result.path}</div>
      <div className="mono faint export-digest">SHA-256 {result.sha256}</div>
    </Note>
  );
}
