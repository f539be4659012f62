/** Bringing declarations in and out: import with its report, export of any list. */
import { useState } from "react";
import { parseFilter } from "../../core/filter/filter.ts";
import { useRead } from "../desk/desk.tsx";
import type { JobBook } from "../desk/jobs.ts";
import { useKeys } from "../keys/keys.tsx";
import { Button } from "../parts/Button.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import { useSpeech } from "../words/say.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { ImportPart } from "./ImportPart.tsx";
import { useImport } from "./useImport.ts";
import "./exchange.css";

const pause = 250;

export function Exchange({ jobs }: { jobs: JobBook }) {
  const { say } = useSpeech();
  const importing = useImport();
  const [exporting, setExporting] = useState(false);
  const [where, setWhere] = useState("");
  const rested = useDebounced(where, pause);
  const parsed = parseFilter(rested);
  const found = useRead("declaration.list", { where: rested, limit: 1 }, parsed.ok);
  useKeys("screen", [
    { keys: "i", say: "keys.import", run: importing.pick, foot: {} },
    { keys: "e", say: "keys.export", run: () => setExporting(true), foot: {} },
  ]);
  return (
    <main className="work" data-testid="exchange">
      <header className="head">
        <h1 className="title">{say("room.exchange")}</h1>
      </header>
      <div className="exchange scrolls">
        <ImportPart importing={importing} jobs={jobs} />
        <section className="exchange-part">
          <h2 className="title">{say("export.title")}</h2>
          <p className="small quiet">{say("export.about")}</p>
          <div className="exchange-row">
            <div className="grow">
              <TextField
                label={say("export.where")}
                said={say("export.where-said")}
                wrong={parsed.ok ? null : parsed.error.message}
                value={where}
                onChange={setWhere}
                testid="export-where"
              />
            </div>
            <Button
              hotkey="E"
              disabled={!parsed.ok || !found.data || found.data.total === 0}
              onPress={() => setExporting(true)}
              testid="export"
            >
              {say("keys.export-word")}
            </Button>
          </div>
        </section>
      </div>
      {exporting && parsed.ok && (
        <ExportDialog
          where={rested}
          count={found.data?.total ?? 0}
          chosen={[]}
          onClose={() => setExporting(false)}
        />
      )}
    </main>
  );
}
