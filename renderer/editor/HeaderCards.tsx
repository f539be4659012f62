/** The cards above the items: declaration, waybill, parties, valuation. */
import { Fragment } from "react";
import { useSpeech } from "../words/say.tsx";
import { cardsOf } from "./cards.ts";
import { useEditor } from "./editorContext.ts";
import { FieldCell } from "./FieldCell.tsx";

export function HeaderCards() {
  const { say } = useSpeech();
  const { shown } = useEditor();
  return (
    <div className="cards">
      {cardsOf(shown.declaration).map((card) => (
        <section
          key={card.group}
          className={`card card-${card.group}`}
          aria-label={say(`group.${card.group}`)}
        >
          <h2 className="heading">{say(`group.${card.group}`)}</h2>
          <div className="card-rows">
            {card.rows.map((row) => (
              <Fragment key={row.word}>
                <span className="faint clip">{say(row.word)}</span>
                <div className="card-cells">
                  {row.cells.map((cell) => (
                    <div
                      key={cell.place.pointer}
                      className={cell.narrow === true ? "card-cell narrow" : "card-cell"}
                    >
                      <FieldCell cell={cell} group={card.group} />
                    </div>
                  ))}
                </div>
              </Fragment>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
