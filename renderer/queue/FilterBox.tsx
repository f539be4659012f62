/** The filter: text of the filter language, coloured as it is typed, completed, and told at the character where it goes wrong. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the list of a combobox: the input carries focus, keys and active descendant */
import { useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import type { FilterError } from "../../core/filter/filter.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { complete, pieces, take } from "./completion.ts";
import type { Known, Offer } from "./completion.ts";
import "./filterBox.css";

export interface FilterBoxHandle {
  focus(): void;
}

interface FilterBoxProps {
  readonly value: string;
  readonly error: FilterError | null;
  readonly known: Known;
  readonly onChange: (value: string) => void;
  /** Enter or Esc: the person is done here. */
  readonly onLeave: () => void;
  readonly ref?: Ref<FilterBoxHandle>;
}

export function FilterBox({ value, error, known, onChange, onLeave, ref }: FilterBoxProps) {
  const { say, language } = useSpeech();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [focused, setFocused] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [chosen, setChosen] = useState(-1);
  useImperativeHandle(ref, () => ({
    focus: () => {
      input.current?.focus();
      input.current?.select();
    },
  }));
  const completion = complete(value, caret, known);
  const offers = focused && !dismissed ? completion.offers : [];

  // Put with the text itself: the next letter is typed before the next frame.
  const caretTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caretTo.current === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
    if (input.current && mirror.current) mirror.current.scrollLeft = input.current.scrollLeft;
  });

  function follow() {
    if (!input.current || !mirror.current) return;
    setCaret(input.current.selectionStart ?? 0);
    mirror.current.scrollLeft = input.current.scrollLeft;
  }

  function accept(offer: Offer) {
    const taken = take(value, completion, offer);
    caretTo.current = taken.caret;
    onChange(taken.text);
    setCaret(taken.caret);
    setChosen(-1);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const offer = offers[chosen];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && offers.length > 0) setChosen((chosen + step + offers.length) % offers.length);
    else if (event.key === "Tab" && !event.shiftKey && offers.length > 0) {
      const first = offer ?? offers[0];
      if (first) accept(first);
    } else if (event.key === "Enter" && offer) accept(offer);
    else if (event.key === "Enter") onLeave();
    else if (event.key === "Escape" && offers.length > 0) setDismissed(true);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={error ? "filter-box wrong" : "filter-box"}>
      <Mark shape="lens" />
      <div className="filter-input">
        <div className="filter-mirror" ref={mirror} aria-hidden="true">
          {pieces(value).map((piece, at) => (
            // Pieces have no name of their own; they are drawn anew with every letter.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at} className={`filter-${piece.kind}`}>
              {piece.text}
            </span>
          ))}
        </div>
        <input
          ref={input}
          value={value}
          role="combobox"
          aria-label={say("queue.filter")}
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-offers`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-error` : undefined}
          placeholder={say("queue.filter-hint")}
          spellCheck={false}
          autoComplete="off"
          data-testid="filter"
          onChange={(event) => {
            onChange(event.target.value);
            setDismissed(false);
            setChosen(-1);
            follow();
          }}
          onKeyDown={press}
          onKeyUp={follow}
          onClick={follow}
          onScroll={follow}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        {error && focused && offers.length === 0 && (
          <div className="filter-error" id={`${id}-error`} role="alert" data-testid="filter-error">
            <pre aria-hidden="true">{" ".repeat(Math.min(error.at, value.length))}^</pre>
            <p>
              {language === "en" ? null : say("queue.filter-wrong")} {error.message}
            </p>
          </div>
        )}
        {offers.length > 0 && (
          <ul
            className="filter-offers"
            id={`${id}-offers`}
            role="listbox"
            aria-label={say("queue.offers")}
            // Below the word that is being completed.
            style={{ left: `calc(${completion.from}ch - 12px)` }}
          >
            {offers.map((offer, at) => (
              <li
                key={offer.text}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                onPointerDown={(event) => {
                  event.preventDefault();
                  accept(offer);
                }}
              >
                {offer.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
