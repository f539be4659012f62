/** What can be done with the declaration under the cursor, as buttons that say their key. */
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { lrnsToApprove, lrnsToCheck } from "./selection.ts";
import type { Orders } from "./useOrders.ts";

interface PeekActionsProps {
  readonly row: DeclarationRow;
  readonly orders: Orders;
}

export function PeekActions({ row, orders }: PeekActionsProps) {
  const { say } = useSpeech();
  const { go } = useNavigation();
  const { user } = useSession();
  const alone = new Map([[row.lrn, row]]);
  const check = lrnsToCheck(alone);
  const approve = user.role === "preparer" ? [] : lrnsToApprove(alone);
  return (
    <div className="peek-actions">
      {approve.length > 0 ? (
        <Button
          look="primary"
          hotkey="A"
          disabled={orders.busy}
          onPress={() => orders.approve(approve)}
        >
          {say("approve.approve")}
        </Button>
      ) : (
        check.length > 0 && (
          <Button
            look="primary"
            hotkey="C"
            disabled={orders.busy}
            onPress={() => orders.check(check)}
          >
            {row.status === "checked" ? say("check.again") : say("check.check")}
          </Button>
        )
      )}
      <Button hotkey="Enter" onPress={() => go({ room: "declaration", lrn: row.lrn })}>
        {say("common.open")}
      </Button>
    </div>
  );
}
