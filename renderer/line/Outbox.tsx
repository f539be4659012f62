/** What is on its way to a hub, and why it is not there yet. */
import type { CallOutput } from "../../core/contract.ts";
import { useNow } from "../app/useNow.ts";
import { useNavigation } from "../app/navigation.tsx";
import { facetMarks } from "../marks/facetMarks.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";

interface OutboxProps {
  readonly entries: CallOutput<"outbox.list">["entries"];
  /** Switched off by the person. */
  readonly off: boolean;
}

const mostShown = 500;

export function Outbox({ entries, off }: OutboxProps) {
  const { say, format } = useSpeech();
  const { go } = useNavigation();
  const now = useNow();
  return (
    <section className="line-part">
      <h2 className="heading">
        {say("outbox.title")} <span className="faint">{format.count(entries.length)}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="small quiet">{say("outbox.empty")}</p>
      ) : (
        <table className="plain-table" data-testid="outbox">
          <thead>
            <tr>
              <th scope="col">LRN</th>
              <th scope="col">{say("outbox.state")}</th>
              <th scope="col">{say("hub.hub")}</th>
              <th scope="col" className="number">
                {say("outbox.attempts")}
              </th>
              <th scope="col">{say("outbox.next")}</th>
              <th scope="col">{say("outbox.why")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, mostShown).map((entry) => {
              const mark = facetMarks({
                work: "approved",
                transport: entry.state,
                customs: "none",
                payment: "none",
              }).transport;
              return (
                <tr key={entry.messageID}>
                  <td>
                    <button
                      type="button"
                      className="link id"
                      onClick={() => go({ room: "declaration", lrn: entry.lrn })}
                    >
                      {entry.lrn}
                    </button>
                  </td>
                  <td>
                    <span className="status">
                      <Mark {...mark} />
                      <span>{say(`transport.${entry.state}`)}</span>
                    </span>
                  </td>
                  <td>{entry.hub}</td>
                  <td className="number">{format.count(entry.attempts)}</td>
                  <td>
                    {off
                      ? say("outbox.when-online")
                      : entry.nextTry === null
                        ? say("outbox.by-itself")
                        : format.near(entry.nextTry, now)}
                  </td>
                  <td className="quiet">{entry.trouble}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
