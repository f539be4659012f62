/** The checked declarations, each with what it is worth and whether anything in it is doubtful. */
import { useEffect, useRef } from "react";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import { Mark } from "../marks/Mark.tsx";
import { shortName } from "../queue/shortName.ts";
import { useSpeech } from "../words/say.tsx";

interface ToReviewProps {
  readonly rows: readonly DeclarationRow[];
  readonly total: number | null;
  readonly at: number;
  readonly onTurn: (index: number) => void;
}

export function ToReview({ rows, total, at, onTurn }: ToReviewProps) {
  const { say, format } = useSpeech();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <section className="to-review" aria-label={say("review.to-review")}>
      <div className="to-review-head">
        <b>{say("review.to-review")}</b>
        <span className="quiet">{total === null ? "" : format.count(total)}</span>
      </div>
      <ul className="scrolls" ref={list} data-testid="to-review">
        {rows.map((row, index) => (
          <li key={row.lrn}>
            <button type="button" aria-current={index === at} onClick={() => onTurn(index)}>
              <b className="id clip">{row.lrn}</b>
              <span className="number">
                {row.warnings > 0 ? (
                  <span className="status hue-amber">
                    <Mark shape="triangle" />
                    {format.count(row.warnings)}
                    <span className="visually-hidden">{say("review.doubtful")}</span>
                  </span>
                ) : (
                  <span className="faint tiny">{say("review.clean")}</span>
                )}
              </span>
              <span className="quiet clip">{shortName(row.importer ?? "")}</span>
              <span className="number quiet">
                {row.value === null ? "" : format.money(row.value)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
