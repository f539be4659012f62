/** The facts one would open a declaration for. */
import type { DeclarationRow, DeclarationShown } from "../../core/contract/shapes.ts";
import { documentId, valueAt } from "../editor/values.ts";
import { groupedCode } from "../words/format.ts";
import { useSpeech } from "../words/say.tsx";

interface PeekFactsProps {
  readonly row: DeclarationRow;
  readonly declaration: DeclarationShown | undefined;
}

export function PeekFacts({ row, declaration }: PeekFactsProps) {
  const { say, format } = useSpeech();
  const whole = declaration?.declaration;
  const read = (pointer: string) => (whole ? valueAt(whole, pointer) : null);
  const gross = read("/totalGrossMass");
  const facts: readonly (readonly [string, string | null])[] = [
    ["MRN", row.mrn],
    [say("column.client"), row.client],
    [say("column.importer"), row.importer],
    [say("fact.exporter"), read("/exporter/name") ?? read("/exporter/id")],
    [say("fact.waybill"), whole ? documentId(whole, ["740", "741"]) : null],
    [say("fact.order"), whole ? documentId(whole, ["220"]) : null],
    [say("column.goods"), row.goods],
    [say("column.hs"), row.hs === null ? null : groupedCode(row.hs)],
    [say("column.items"), format.count(row.items)],
    [
      say("column.value"),
      row.value === null ? null : `${format.money(row.value)} ${row.currency ?? ""}`,
    ],
    [say("fact.gross"), gross === null ? null : `${format.money(gross)} kg`],
  ];
  return (
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
  );
}
