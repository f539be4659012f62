/** The last things that happened to a declaration. */
import { useRead } from "../desk/desk.tsx";
import { useNow } from "../app/useNow.ts";
import { useSpeech } from "../words/say.tsx";
import { newestFirst } from "../words/newestFirst.ts";
import { useHappening } from "../words/useHappening.ts";

const newest = 6;

export function PeekHistory({ lrn }: { lrn: string }) {
  const { say, format } = useSpeech();
  const now = useNow();
  const happening = useHappening();
  const history = useRead("declaration.history", { lrn });
  const entries = newestFirst(history.data?.entries ?? []).slice(0, newest);
  if (entries.length === 0) return null;
  return (
    <section className="section">
      <h3 className="heading">{say("peek.history")}</h3>
      <dl className="facts">
        {entries.map((entry, at) => (
          // Two entries may be of the same second and kind.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${entry.when} ${at}`} className="fact">
            <dt title={format.moment(entry.when)}>{format.near(entry.when, now)}</dt>
            <dd>{happening(entry)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
