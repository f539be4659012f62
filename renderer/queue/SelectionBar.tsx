/** What is selected and what can be done with it; docked below the rows. */
import { statusWord } from "../../core/lifecycle/statusWords.ts";
import { useSession } from "../app/session.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import {
  lrnsToApprove,
  lrnsToCheck,
  lrnsToDiscard,
  lrnsToRecall,
  lrnsToRestore,
  statusesOf,
} from "./selection.ts";
import type { Orders } from "./useOrders.ts";
import type { Choice } from "./useSelection.ts";
import "./selectionBar.css";

interface SelectionBarProps {
  readonly choice: Choice;
  readonly orders: Orders;
  readonly onExport: () => void;
}

export function SelectionBar({ choice, orders, onExport }: SelectionBarProps) {
  const { say, format, language } = useSpeech();
  const { user } = useSession();
  const { selection } = choice;
  const approvable = lrnsToApprove(selection);
  const checkable = lrnsToCheck(selection);
  const discardable = lrnsToDiscard(selection);
  const recallable = lrnsToRecall(selection);
  const restorable = lrnsToRestore(selection);
  const made = format.list(
    statusesOf(selection).map(
      ([status, count]) => `${format.count(count)} ${statusWord(status, language)}`,
    ),
  );
  return (
    <section
      className="selection-bar"
      aria-label={say("selection.bar")}
      data-testid="selection-bar"
    >
      <b>{say("selection.selected", { count: selection.size, n: format.count(selection.size) })}</b>
      <span className="quiet clip grow">{made}</span>
      {user.role !== "preparer" && (
        <Button
          look="primary"
          hotkey="A"
          disabled={approvable.length === 0 || orders.busy}
          hint={approvable.length === 0 ? say("selection.none-checked") : undefined}
          onPress={() => orders.approve(approvable)}
          testid="bulk-approve"
        >
          {say("selection.approve", { n: format.count(approvable.length) })}
        </Button>
      )}
      <Button
        {...(user.role === "preparer" ? { look: "primary" as const } : {})}
        hotkey="C"
        disabled={checkable.length === 0 || orders.busy}
        onPress={() => orders.check(checkable)}
        testid="bulk-check"
      >
        {say("selection.check", { n: format.count(checkable.length) })}
      </Button>
      {discardable.length > 0 && (
        <Button
          hotkey="D"
          disabled={orders.busy}
          onPress={() => orders.discard(discardable)}
          testid="bulk-discard"
        >
          {say("selection.discard", { n: format.count(discardable.length) })}
        </Button>
      )}
      {recallable.length > 0 && (
        <Button
          hotkey="U"
          disabled={orders.busy}
          onPress={() => orders.recall(recallable)}
          testid="bulk-recall"
        >
          {say("selection.recall", { n: format.count(recallable.length) })}
        </Button>
      )}
      {recallable.length === 0 && restorable.length > 0 && (
        <Button
          hotkey="U"
          disabled={orders.busy}
          onPress={() => orders.restore(restorable)}
          testid="bulk-restore"
        >
          {say("selection.restore", { n: format.count(restorable.length) })}
        </Button>
      )}
      <Button hotkey="E" onPress={onExport} testid="bulk-export">
        {say("keys.export-word")}
      </Button>
      <Button look="plain" hotkey="Esc" onPress={choice.clear}>
        {say("common.clear")}
      </Button>
    </section>
  );
}
