/** Commodity codes for the item with the cursor, with the evidence for each; nothing is filled in until Enter. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list of a combobox: the cell's input carries focus, keys and active descendant */
import { keyFaces } from "../keys/faces.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { displayed } from "./display.ts";
import type { HsChoice } from "./hsChoices.ts";
import { hsListId } from "./useHsHelp.ts";
import type { HsHelp } from "./useHsHelp.ts";

interface HsPanelProps {
  readonly hs: HsHelp;
  readonly onTake: (code: string) => void;
}

export function HsPanel({ hs, onTake }: HsPanelProps) {
  const { say, format } = useSpeech();
  const { choices, chosen, text, row } = hs;
  return (
    <section className="section hs-panel" data-testid="hs-panel">
      <h3 className="heading">{say("hs.for-item", { n: format.count(row + 1) })}</h3>
      <p className="small quiet clip">{text === "" ? say("hs.no-words") : `“${text}”`}</p>
      <div
        id={hsListId}
        role="listbox"
        aria-label={say("hs.for-item", { n: format.count(row + 1) })}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.code}
            id={`${hsListId}-${index}`}
            role="option"
            className="hs-choice"
            aria-selected={index === chosen}
            data-code={choice.code}
            // Before the cell loses the focus, which would commit what was typed.
            onMouseDown={(event) => {
              event.preventDefault();
              onTake(choice.code);
            }}
          >
            <HsLine choice={choice} chosen={index === chosen} />
          </div>
        ))}
      </div>
      {choices.length === 0 && text !== "" && !hs.busy && (
        <p className="small quiet">{say("hs.none")}</p>
      )}
      <p className="tiny faint">{say("hs.until-enter")}</p>
    </section>
  );
}

function HsLine({ choice, chosen }: { choice: HsChoice; chosen: boolean }) {
  const { say, format } = useSpeech();
  const { code, name, suggestion, product, found } = choice;
  return (
    <>
      <div className="line-up">
        <b className="id">{displayed(code, "hs")}</b>
        <span className="clip grow">{name}</span>
        {chosen && <kbd>{keyFaces("enter")}</kbd>}
      </div>
      {suggestion && (
        <Evidence shape="tick">
          {suggestion.by === "sku"
            ? say("hs.filed-sku", {
                count: suggestion.times,
                n: format.count(suggestion.times),
                sku: suggestion.matched.join(" "),
                day: format.moment(suggestion.last),
              })
            : say("hs.filed-words", {
                count: suggestion.times,
                n: format.count(suggestion.times),
                words: suggestion.matched.join(", "),
              })}
        </Evidence>
      )}
      {product && (
        <Evidence shape="tick">
          {say("hs.approved", {
            count: product.times,
            n: format.count(product.times),
            lrn: product.lrn,
          })}
          {product.unitValue !== null &&
            ` · ${say("hs.unit-value", {
              value: format.money(product.unitValue),
              currency: product.currency ?? "",
            })}`}
        </Evidence>
      )}
      {found && (
        <Evidence shape="info">
          {found.phrase === null
            ? (found.heading?.description ?? found.description)
            : say("hs.goods-text", { phrase: found.phrase })}
        </Evidence>
      )}
    </>
  );
}

function Evidence({ shape, children }: { shape: "tick" | "info"; children: React.ReactNode }) {
  return (
    <p className="hs-evidence small quiet">
      <Mark shape={shape} hue={shape === "tick" ? "green" : "grey"} />
      <span>{children}</span>
    </p>
  );
}
