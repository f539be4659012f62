/** Beside a notice: where the declaration stands and what led there. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { PeekHistory } from "../queue/PeekHistory.tsx";
import { StandsWhere } from "../queue/StandsWhere.tsx";
import { useSpeech } from "../words/say.tsx";
import { documentId, valueAt } from "../editor/values.ts";
import type { InboxEntry } from "./Inbox.tsx";

interface InboxSideProps {
  readonly shown: DeclarationShown;
  readonly entry: InboxEntry;
}

export function InboxSide({ shown, entry }: InboxSideProps) {
  const { say } = useSpeech();
  const facts: readonly (readonly [string, string | null])[] = [
    ["MRN", shown.mrn],
    [say("column.client"), shown.client],
    [say("column.importer"), entry.importer],
    [say("fact.exporter"), valueAt(shown.declaration, "/exporter/name")],
    [say("fact.waybill"), documentId(shown.declaration, ["740", "741"])],
    [say("fact.order"), documentId(shown.declaration, ["220"])],
  ];
  return (
    <aside className="panel scrolls" aria-label={say("peek.panel")}>
      <StandsWhere facets={shown} />
      <section className="section">
        <h3 className="heading">{say("peek.facts")}</h3>
        <dl className="facts">
          {facts.map(([word, value]) =>
            value === null ? null : (
              <div key={word} className="fact">
                <dt>{word}</dt>
                <dd title={value}>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <PeekHistory lrn={shown.lrn} />
    </aside>
  );
}
