/** One cell of a row of the queue. */
import { memo } from "react";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import { StatusWord } from "../marks/StatusWord.tsx";
import { groupedCode } from "../words/format.ts";
import { useSpeech } from "../words/say.tsx";
import type { ColumnId } from "./columns.ts";
import { Deadline } from "./Deadline.tsx";
import { shortName } from "./shortName.ts";

interface CellProps {
  readonly id: ColumnId;
  readonly row: DeclarationRow;
  readonly now: Date;
}

export const Cell = memo(function Cell({ id, row, now }: CellProps) {
  const { say, format } = useSpeech();
  switch (id) {
    case "lrn":
      return <b className="id row-lrn">{row.lrn}</b>;
    case "form":
      return <span className="quiet">{row.form}</span>;
    case "client":
      return <span className="quiet">{row.client}</span>;
    case "importer":
      return <span title={row.importer ?? undefined}>{shortName(row.importer ?? "")}</span>;
    case "goods":
      return (
        <span className="quiet" title={row.goods ?? undefined}>
          {row.goods}
        </span>
      );
    case "hs":
      return <span className="id">{row.hs === null ? "" : groupedCode(row.hs)}</span>;
    case "value":
      return row.value === null ? <span className="faint">–</span> : format.money(row.value);
    case "currency":
      return <span className="faint tiny">{row.currency}</span>;
    case "items":
      return <span className="quiet">{format.count(row.items)}</span>;
    case "status":
      return <StatusWord status={row.status} />;
    case "age": {
      const { value, unit } = format.ago(row.created, now);
      const age =
        unit === "minute" && value === 0
          ? say("age.now")
          : say(`age.${unit}`, { n: format.count(value) });
      return <span className="quiet">{age}</span>;
    }
    case "deadline":
      return <Deadline utc={row.deadline} status={row.status} now={now} />;
  }
});
