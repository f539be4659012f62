/** The hubs this desk files to. */
import type { CallOutput } from "../../core/contract.ts";
import { useAgo } from "../app/useAgo.ts";
import { useSpeech } from "../words/say.tsx";

export function Hubs({ hubs }: { hubs: CallOutput<"desk.state">["hubs"] }) {
  const { say } = useSpeech();
  const ago = useAgo();
  return (
    <section className="line-part">
      <h2 className="heading">{say("hub.title")}</h2>
      {hubs.length === 0 ? (
        <p className="small quiet">{say("hub.none")}</p>
      ) : (
        <table className="plain-table" data-testid="hubs">
          <thead>
            <tr>
              <th scope="col">{say("hub.name")}</th>
              <th scope="col">{say("hub.url")}</th>
              <th scope="col">{say("hub.profile")}</th>
              <th scope="col">{say("hub.contact")}</th>
              <th scope="col">{say("hub.trouble")}</th>
            </tr>
          </thead>
          <tbody>
            {hubs.map((hub) => (
              <tr key={hub.name}>
                <td>{hub.name}</td>
                <td className="mono">{hub.url}</td>
                <td>{hub.profile.toUpperCase()}</td>
                <td>{hub.lastContact === null ? say("line.no-contact") : ago(hub.lastContact)}</td>
                <td className="quiet">{hub.trouble}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
