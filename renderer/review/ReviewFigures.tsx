/** The figures that a signature stands for: as imported and now. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { displayed } from "../editor/display.ts";
import type { Form } from "../editor/places.ts";
import { valueAt } from "../editor/values.ts";
import { useSpeech } from "../words/say.tsx";
import type { PlainSaying } from "../words/words.ts";
import type { Basis } from "./basis.ts";
import { asImported } from "./changes.ts";

const figures: readonly {
  readonly word: PlainSaying;
  readonly pointer: string;
  readonly form: Form;
}[] = [
  { word: "card.invoice", pointer: "/invoiceAmount", form: "money" },
  {
    word: "card.freight",
    pointer: "/goodsShipment/customsValuation/freightChargeAmount",
    form: "money",
  },
  { word: "card.gross", pointer: "/totalGrossMass", form: "mass" },
  { word: "card.packages", pointer: "/totalPackageQuantity", form: "number" },
  { word: "card.items", pointer: "/goodsItemQuantity", form: "number" },
];

interface ReviewFiguresProps {
  readonly shown: DeclarationShown;
  /** Those that the comparison counts from its beginning. */
  readonly corrections: DeclarationShown["corrections"];
  readonly basis: Basis;
}

export function ReviewFigures({ shown, corrections, basis }: ReviewFiguresProps) {
  const { say } = useSpeech();
  const currency = valueAt(shown.declaration, "/invoiceAmount/currencyID");
  return (
    <section className="section">
      <h2 className="heading">
        {say("figures.title")} <span className="faint">{currency}</span>
      </h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say("figures.title")}</span>
            </th>
            <th scope="col">{say(basis === "import" ? "figures.imported" : "figures.filed")}</th>
            <th scope="col">{say("figures.now")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ word, pointer, form }) => {
            const now = valueAt(shown.declaration, pointer);
            const before = asImported(corrections, pointer, now);
            if (now === null && before === null) return null;
            return (
              <tr key={pointer}>
                <th scope="row">{say(word)}</th>
                <td className="faint">{before === null ? "–" : displayed(before, form)}</td>
                <td className={before === now ? undefined : "figure-changed"}>
                  {now === null ? "–" : displayed(now, form)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
