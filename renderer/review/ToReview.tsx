/** The checked declarations, each with what it is worth and whether anything in it is doubtful. */
import { useEffect, useRef } from "react";
import { Mark } from "../marks/Mark.tsx";
import { shortName } from "../queue/shortName.ts";
import { useSpeech } from "../words/say.tsx";
import type { Waiting } from "./waiting.ts";

interface ToReviewProps {
  readonly rows: readonly Waiting[];
  readonly total: number | null;
  readonly at: number;
  /** LRNs that are signed together. */
  readonly chosen: ReadonlySet<string>;
  readonly onTurn: (index: number) => void;
}

export function ToReview({ rows, total, at, chosen, onTurn }: ToReviewProps) {
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
        {rows.map(({ row, request }, index) => (
          <li key={row.lrn}>
            <button
              type="button"
              aria-current={index === at}
              data-chosen={chosen.has(row.lrn)}
              onClick={() => onTurn(index)}
            >
              <b className="id clip">
                {chosen.has(row.lrn) && (
                  <>
                    <Mark shape="tick" hue="blue" />
                    <span className="visually-hidden">{say("review.chosen")}</span>{" "}
                  </>
                )}
                {row.lrn}
              </b>
              <span className="number">
                {request !== null ? (
                  <span className="tag">{say(`request.${request}`)}</span>
                ) : row.warnings > 0 ? (
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
