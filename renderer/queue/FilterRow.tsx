/** The filter and what it finds, in one row above the grid. */
import type { Ref } from "react";
import type { FilterError } from "../../core/filter/filter.ts";
import { useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { FilterBox } from "./FilterBox.tsx";
import type { FilterBoxHandle } from "./FilterBox.tsx";
import type { ListNow } from "./list.ts";
import { countOf, isViewId, viewOf } from "./views.ts";

interface FilterRowProps {
  readonly list: ListNow;
  readonly typed: string;
  readonly error: FilterError | null;
  /** null while it is not known. */
  readonly found: number | null;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly ref?: Ref<FilterBoxHandle>;
}

export function FilterRow(props: FilterRowProps) {
  const { say, format } = useSpeech();
  const statuses = useRead("declaration.count", { by: "status", where: "" });
  const forms = useRead("declaration.count", { by: "form", where: "" });
  const clients = useRead("declaration.count", { by: "client", where: "" });
  const { id, base } = props.list;
  const isOurs = isViewId(id);
  const counted = useRead("declaration.list", { where: base, limit: 1 }, !isOurs);
  const inView = isOurs
    ? statuses.data && countOf(viewOf(id), statuses.data.counts)
    : counted.data?.total;
  const names = (counts: Readonly<Record<string, number>> | undefined) =>
    Object.keys(counts ?? {})
      .filter((name) => name !== "")
      .toSorted();
  return (
    <div className="filter-row">
      <FilterBox
        {...(props.ref === undefined ? {} : { ref: props.ref })}
        value={props.typed}
        error={props.error}
        known={{ form: names(forms.data?.counts), client: names(clients.data?.counts) }}
        onChange={props.onChange}
        onLeave={props.onLeave}
      />
      <Button compact look="plain" hotkey="Ctrl S" onPress={props.onSave} testid="save-view">
        {say("views.save")}
      </Button>
      <div className="filter-found" aria-live="polite" data-testid="found">
        {props.error !== null ? (
          <span className="hue-red">{say("queue.filter-not-used")}</span>
        ) : props.found === null || inView === undefined ? null : (
          <>
            <b>{format.count(props.found)}</b>{" "}
            {props.typed !== "" && (
              <span className="quiet">
                {say("queue.found-of", { total: format.count(inView) })}
              </span>
            )}
          </>
        )}
      </div>
    </div>
  );
}
