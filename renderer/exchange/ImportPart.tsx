/** The import: what can be read, the files, and the report. */
import type { JobBook } from "../desk/jobs.ts";
import { Button } from "../parts/Button.tsx";
import { JobProgress } from "../parts/JobProgress.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { useSpeech } from "../words/say.tsx";
import { ImportReportTable } from "./ImportReportTable.tsx";
import type { Importing } from "./useImport.ts";

export function ImportPart({ importing, jobs }: { importing: Importing; jobs: JobBook }) {
  const { say, refusal } = useSpeech();
  const { error } = importing;
  return (
    <section className="exchange-part">
      <h2 className="title">{say("import.title")}</h2>
      <p className="small quiet">{say("import.about")}</p>
      <div className="exchange-row">
        <div className="exchange-profile">
          <SelectField
            label={say("import.profile")}
            value={importing.profile}
            choices={[
              { value: "", word: say("import.profile-auto") },
              ...(["my", "cn", "gb", "wco"] as const).map((id) => ({
                value: id,
                word: say(`profile.${id}`),
              })),
            ]}
            onChange={importing.setProfile}
          />
        </div>
        <Button
          look="primary"
          hotkey="I"
          disabled={importing.busy}
          onPress={importing.pick}
          testid="import"
        >
          {say("import.pick")}
        </Button>
        <Button disabled={importing.busy} onPress={importing.samples} testid="load-samples">
          {say("samples.load")}
        </Button>
      </div>
      {importing.busy && (
        <JobProgress jobs={jobs} kind="import" waiting={importing.names.join(", ")} />
      )}
      {error !== null && !importing.busy && <Note tone="red">{refusal(error)}</Note>}
      {importing.report && !importing.busy && <ImportReportTable report={importing.report} />}
    </section>
  );
}
