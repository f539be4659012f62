/** The hubs that filings go to; an admin adds them. */
import type { CallOutput } from "../../core/contract.ts";
import { useSession } from "../app/session.tsx";
import { useSpeech } from "../words/say.tsx";
import { HubForm } from "./HubForm.tsx";

export function HubsPart({ state }: { state: CallOutput<"desk.state"> }) {
  const { say } = useSpeech();
  const { user } = useSession();
  return (
    <section className="line-part">
      <h2 className="heading">{say("hub.title")}</h2>
      {state.hubs.length === 0 ? (
        <p className="small quiet">{say("first.hub-why")}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say("hub.name")}</th>
              <th scope="col">{say("hub.url")}</th>
              <th scope="col">{say("hub.profile")}</th>
            </tr>
          </thead>
          <tbody>
            {state.hubs.map((hub) => (
              <tr key={hub.name}>
                <td>{hub.name}</td>
                <td className="mono">{hub.url}</td>
                <td>{hub.profile.toUpperCase()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {user.role === "admin" ? (
        <HubForm practiceHub={state.hubs.length === 0 ? state.practiceHub : null} />
      ) : (
        <p className="small quiet settings-words">{say("hub.only-admin")}</p>
      )}
    </section>
  );
}
