/** The rail: views with live counts, and the other rooms. In editor and review only icons are left. */
import type { SavedView } from "../../core/contract/views.ts";
import type { Status } from "../../core/lifecycle/status.ts";
import { useRead } from "../desk/desk.tsx";
import { Mark } from "../marks/Mark.tsx";
import type { ShapeName } from "../marks/shapes.ts";
import type { Hue } from "../marks/statusMarks.ts";
import { useSavedViews } from "../queue/savedViews.ts";
import { countOf, savedId, viewIds, viewOf } from "../queue/views.ts";
import { useSpeech } from "../words/say.tsx";
import { rooms } from "./actions.ts";
import { useNavigation } from "./navigation.tsx";

interface RailItemProps {
  readonly word: string;
  readonly shape: ShapeName;
  readonly hue?: Hue | undefined;
  readonly count?: number | undefined;
  readonly here: boolean;
  readonly slim: boolean;
  readonly testid: string;
  readonly onPress: () => void;
}

function RailItem(props: RailItemProps) {
  const { format } = useSpeech();
  const count = props.count === undefined ? undefined : format.count(props.count);
  return (
    <button
      type="button"
      aria-current={props.here ? "page" : undefined}
      title={props.slim ? props.word : undefined}
      data-testid={props.testid}
      onClick={props.onPress}
    >
      <Mark shape={props.shape} hue={props.hue} />
      <span className={props.slim ? "visually-hidden" : "clip"}>{props.word}</span>
      {count !== undefined && (!props.slim || props.count !== 0) && (
        <span className="count">{count}</span>
      )}
    </button>
  );
}

/** The first nine are a key away: G, then the number. */
function SavedViews() {
  const { say } = useSpeech();
  const views = useSavedViews();
  if (views.length === 0) return null;
  return (
    <>
      <h2>{say("rail.mine")}</h2>
      {views.map((view) => (
        <SavedItem key={view.name} view={view} />
      ))}
    </>
  );
}

function SavedItem({ view: { name, where } }: { view: SavedView }) {
  const { here, go } = useNavigation();
  const counted = useRead("declaration.list", { where, limit: 1 });
  const id = savedId(name);
  return (
    <RailItem
      word={name}
      shape="lens"
      count={counted.data?.total}
      here={here.room === "queue" && here.view === id}
      slim={false}
      testid={`view-${id}`}
      onPress={() => go({ room: "queue", view: id })}
    />
  );
}

/** What the inbox waits with: needs somebody because customs said so. */
const fromHub: readonly Status[] = [
  "rejected",
  "documents-required",
  "customs-asks",
  "payment-due",
  "detained",
];

export function Rail() {
  const { say } = useSpeech();
  const { here, go } = useNavigation();
  const statuses = useRead("declaration.count", { by: "status", where: "" });
  const counts = statuses.data?.counts;
  const slim = ["declaration", "review", "history", "print"].includes(here.room);
  const needy = counts && countOf({ statuses: fromHub }, counts);
  const checked = counts && countOf(viewOf("checked"), counts);
  return (
    <nav className={slim ? "rail slim" : "rail"} aria-label={say("rail.label")}>
      {!slim && <h2>{say("rail.queue")}</h2>}
      {(slim ? (["open"] as const) : viewIds).map((id) => {
        const view = viewOf(id);
        return (
          <RailItem
            key={id}
            word={say(`view.${id}`)}
            shape={view.shape}
            hue={slim ? undefined : view.hue}
            count={slim ? undefined : counts && countOf(view, counts)}
            here={
              (here.room === "queue" && here.view === id) || (slim && here.room === "declaration")
            }
            slim={slim}
            testid={`view-${id}`}
            onPress={() => go({ room: "queue", view: id })}
          />
        );
      })}
      {!slim && <SavedViews />}
      {!slim && <h2>{say("rail.rooms")}</h2>}
      {rooms.map(({ room, shape }) => (
        <RailItem
          key={room}
          word={say(`room.${room}`)}
          shape={shape}
          count={room === "inbox" ? needy : room === "review" ? checked : undefined}
          here={here.room === room}
          slim={slim}
          testid={`room-${room}`}
          onPress={() => go({ room })}
        />
      ))}
    </nav>
  );
}
