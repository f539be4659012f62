/** People, hubs and how the window looks. */
import type { CallOutput } from "../../core/contract.ts";
import { useSession } from "../app/session.tsx";
import { useSpeech } from "../words/say.tsx";
import { AppearancePart } from "./AppearancePart.tsx";
import { HubForm } from "./HubForm.tsx";
import { UserForm } from "./UserForm.tsx";
import "../line/line.css";
import "./settings.css";

export function Settings({ state }: { state: CallOutput<"desk.state"> }) {
  const { say } = useSpeech();
  const { user } = useSession();
  return (
    <main className="work" data-testid="settings">
      <header className="head">
        <h1 className="title">{say("room.settings")}</h1>
        <span className="grow" />
        <span className="small quiet">{say("settings.version", { version: state.version })}</span>
      </header>
      <div className="settings scrolls">
        <AppearancePart />
        <section className="line-part">
          <h2 className="heading">{say("settings.people")}</h2>
          <table className="plain-table" data-testid="users">
            <thead>
              <tr>
                <th scope="col">{say("user.name")}</th>
                <th scope="col">{say("user.role")}</th>
                <th scope="col">{say("user.may")}</th>
              </tr>
            </thead>
            <tbody>
              {state.users.map((each) => (
                <tr key={each.name}>
                  <td>{each.name}</td>
                  <td>{say(`role.${each.role}`)}</td>
                  <td className="quiet">{say(`role-may.${each.role}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {user.role === "admin" ? (
            <UserForm />
          ) : (
            <p className="small quiet settings-words">{say("settings.only-admin")}</p>
          )}
        </section>
        <section className="line-part">
          <h2 className="heading">{say("hub.title")}</h2>
          {state.hubs.length > 0 && (
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
          <HubForm practiceHub={state.hubs.length === 0 ? state.practiceHub : null} />
        </section>
        <section className="line-part">
          <h2 className="heading">{say("settings.keys")}</h2>
          <p className="small quiet">{say("settings.keys-said")}</p>
        </section>
      </div>
    </main>
  );
}
