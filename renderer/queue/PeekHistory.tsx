/** The last things that happened to a declaration. */
import { useRead } from "../desk/desk.tsx";
import { useNow } from "../app/useNow.ts";
import { useSpeech } from "../words/say.ts";
import { useHappening } from "../words/useHappening.ts";

const newest = 6;

export function PeekHistory({ lrn }: { lrn: string }) {
  const { say, format } = useSpeech();
  const now = useNow();
  const happening = useHappening();
  const history = useRead("declaration.history", { lrn });
  const entries = (history.data?.entries ?? [])
    .toSorted((one, other) => other.when.localeCompare(one.when))
    .slice(0, newest);
  if (entries.length === 0) return null;
  return (
    <section className="section">
      <h3 className="heading">{say("peek.history")}</h3>
      <dl className="facts">
        {entries.map((entry) => (
          <div key={`${entry.when} ${entry.what}`} className="fact">
            <dt title={format.moment(entry.when)}>{format.near(entry.when, now)}</dt>
            <dd>{happening(entry)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
