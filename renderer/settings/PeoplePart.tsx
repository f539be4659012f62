/** Who works at this desk; an admin adds people, gives another PIN, takes off the desk and brings back. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useSession } from "../app/session.tsx";
import { useOrder, useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { ResetDialog } from "./ResetDialog.tsx";
import { UserForm } from "./UserForm.tsx";

type Person = CallOutput<"user.list">["users"][number];
type Asked = { readonly what: "reset" | "leave"; readonly name: string };

export function PeoplePart() {
  const { say, refusal } = useSpeech();
  const { user } = useSession();
  const people = useRead("user.list", {});
  const enable = useOrder("user.enable");
  const [asked, setAsked] = useState<Asked | null>(null);
  const isAdmin = user.role === "admin";
  return (
    <section className="line-part">
      <h2 className="heading">{say("settings.people")}</h2>
      <table className="plain-table" data-testid="users">
        <thead>
          <tr>
            <th scope="col">{say("user.name")}</th>
            <th scope="col">{say("user.role")}</th>
            <th scope="col">{say("user.may")}</th>
            <th scope="col">
              <span className="visually-hidden">{say("palette.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(people.data?.users ?? []).map((person) => (
            <tr key={person.name} data-testid={`person-${person.name}`}>
              <td>{person.name}</td>
              <td>{say(`role.${person.role}`)}</td>
              <td className="quiet">
                <Standing person={person} />
              </td>
              <td className="settings-row-actions">
                {isAdmin && person.name !== user.name && (
                  <PersonActions
                    person={person}
                    onAsk={(what) => setAsked({ what, name: person.name })}
                    onEnable={() => enable.mutate({ user: person.name })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(enable.error ?? people.error) && (
        <Note tone="red">{refusal(enable.error ?? people.error)}</Note>
      )}
      {isAdmin ? (
        <UserForm />
      ) : (
        <p className="small quiet settings-words">{say("settings.only-admin")}</p>
      )}
      {asked?.what === "reset" && <ResetDialog name={asked.name} onClose={() => setAsked(null)} />}
      {asked?.what === "leave" && <LeaveDialog name={asked.name} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Standing({ person }: { person: Person }) {
  const { say, format } = useSpeech();
  if (person.disabled !== null) {
    return say("user.off-since", { when: format.moment(person.disabled) });
  }
  if (person.lockedUntil !== null) {
    return say("user.locked-until", { when: format.moment(person.lockedUntil) });
  }
  return person.pinGiven ? say("user.given") : say(`role-may.${person.role}`);
}

interface PersonActionsProps {
  readonly person: Person;
  readonly onAsk: (what: Asked["what"]) => void;
  readonly onEnable: () => void;
}

function PersonActions({ person, onAsk, onEnable }: PersonActionsProps) {
  const { say } = useSpeech();
  if (person.disabled !== null) {
    return (
      <Button compact onPress={onEnable} testid="user-enable">
        {say("user.enable")}
      </Button>
    );
  }
  return (
    <>
      <Button compact onPress={() => onAsk("reset")} testid="user-reset">
        {say("user.reset")}
      </Button>
      <Button compact onPress={() => onAsk("leave")} testid="user-disable">
        {say("user.disable")}
      </Button>
    </>
  );
}
