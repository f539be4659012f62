/** The cards above the items: declaration, waybill, parties, valuation; each opens to its less frequent fields. */
import { Fragment, useState } from "react";
import { labelOf } from "../../core/labels/labels.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { cardsOf } from "./cards.ts";
import type { Card, CardRow } from "./cards.ts";
import { useEditor } from "./editorContext.ts";
import { FieldCell } from "./FieldCell.tsx";
import type { EditGroup } from "./pending.ts";

export function HeaderCards() {
  const { shown } = useEditor();
  return (
    <div className="cards scrolls">
      {cardsOf(shown.declaration).map((card) => (
        <CardFields key={card.group} card={card} />
      ))}
    </div>
  );
}

function CardFields({ card }: { card: Card }) {
  const { say, format } = useSpeech();
  const { edits, remarksOf } = useEditor();
  const [opened, setOpened] = useState<boolean | null>(null);
  const places = card.more.flatMap(({ cells }) => cells.map(({ place }) => place.pointer));
  const isWrong = places.some((place) =>
    remarksOf([place]).some(({ severity }) => severity === "blocking"),
  );
  // Opened by what is wrong in them until the person says otherwise.
  const open = opened ?? isWrong;
  const filled = places.filter((place) => (edits.read(place) ?? "") !== "").length;
  return (
    <section className={`card card-${card.group}`} aria-label={say(`group.${card.group}`)}>
      <div className="card-head">
        <h2 className="heading">{say(`group.${card.group}`)}</h2>
        <button
          type="button"
          className="card-more tiny"
          aria-expanded={open}
          data-testid={`more-${card.group}`}
          onClick={() => setOpened(!open)}
        >
          {say("card.more", { n: format.count(filled), all: format.count(places.length) })}
          <Mark shape={open ? "down" : "right"} hue="grey" />
        </button>
      </div>
      <div className="card-rows">
        {card.rows.map((row) => (
          <Row key={row.word} row={row} group={card.group} />
        ))}
        {open &&
          card.more.map((row) => (
            <Row key={row.cells[0]?.place.pointer} row={row} group={card.group} />
          ))}
      </div>
    </section>
  );
}

function Row({ row, group }: { row: CardRow; group: EditGroup }) {
  const { say, language } = useSpeech();
  const [first] = row.cells;
  return (
    <Fragment>
      <span className="faint clip" title={first && labelOf(first.place.pointer, language)}>
        {row.word === null ? labelOf(first?.place.pointer ?? "/", language) : say(row.word)}
      </span>
      <div className="card-cells">
        {row.cells.map((cell) => (
          <div
            key={cell.place.pointer}
            className={cell.narrow === true ? "card-cell narrow" : "card-cell"}
          >
            <FieldCell cell={cell} group={group} />
          </div>
        ))}
      </div>
    </Fragment>
  );
}
