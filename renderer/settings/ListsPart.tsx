/** Reference packs: what is in use, loading another, going back to the one before. */
import type { CallOutput } from "../../core/contract.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { PackForm } from "./PackForm.tsx";

type Pack = CallOutput<"pack.list">["packs"][number];

export function ListsPart() {
  const { say, refusal } = useSpeech();
  const listed = useRead("pack.list", {});
  const packs = listed.data?.packs ?? [];
  return (
    <section className="line-part" data-testid="packs">
      <h2 className="heading">{say("pack.title")}</h2>
      {listed.error && <Note tone="red">{refusal(listed.error)}</Note>}
      {listed.data && packs.length === 0 && <p className="small quiet">{say("pack.none")}</p>}
      {packs.length > 0 && <PackTable packs={packs} />}
      <PackForm />
    </section>
  );
}

function PackTable({ packs }: { packs: readonly Pack[] }) {
  const { say, refusal } = useSpeech();
  const back = useOrder("pack.rollback");
  const hasPrevious = ({ list, profile }: Pack) =>
    packs.some(
      (other) => other.list === list && other.profile === profile && other.state === "previous",
    );
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say("pack.list")}</th>
            <th scope="col">{say("hub.profile")}</th>
            <th scope="col">{say("pack.edition")}</th>
            <th scope="col">{say("pack.state")}</th>
            <th scope="col" className="number">
              {say("pack.rows")}
            </th>
            <th scope="col">{say("pack.valid")}</th>
            <th scope="col">{say("pack.loaded")}</th>
            <th scope="col">
              <span className="visually-hidden">{say("palette.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <PackRow
              key={pack.id}
              pack={pack}
              onBack={
                pack.state === "current" && hasPrevious(pack) && !back.isPending
                  ? () =>
                      back.mutate({
                        list: pack.list,
                        ...(pack.profile === null ? {} : { profile: pack.profile }),
                      })
                  : null
              }
            />
          ))}
        </tbody>
      </table>
      {back.error && <Note tone="red">{refusal(back.error)}</Note>}
    </>
  );
}

function PackRow({ pack, onBack }: { pack: Pack; onBack: (() => void) | null }) {
  const { say, format } = useSpeech();
  const { validFrom, validTo } = pack;
  const valid =
    validFrom === null && validTo === null ? "–" : `${validFrom ?? "…"} – ${validTo ?? "…"}`;
  return (
    <tr className={pack.state === "previous" ? "quiet" : undefined}>
      <td>{say(`pack.list-${pack.list}`)}</td>
      <td>{pack.profile?.toUpperCase() ?? say("pack.no-profile")}</td>
      <td>{pack.edition}</td>
      <td>{say(`pack.state-${pack.state}`)}</td>
      <td className="number">{format.count(pack.rows)}</td>
      <td>{valid}</td>
      <td>
        {format.moment(pack.loaded)} · {pack.loadedBy}
      </td>
      <td className="settings-row-actions">
        {onBack && (
          <Button compact onPress={onBack} testid="pack-back">
            {say("pack.back")}
          </Button>
        )}
      </td>
    </tr>
  );
}
