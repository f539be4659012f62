/** Loads a list from a file: which list, for whose rules, then the file; refused rows are named. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { referenceLists } from "../../core/reference/lists.ts";
import type { ReferenceList } from "../../core/reference/lists.ts";
import { useAsk, useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { useSpeech } from "../words/say.tsx";

const everywhere = "any";
const profiles = [everywhere, "my", "cn", "gb"] as const;
type Profile = (typeof profiles)[number];
/** Of thousands of refused rows the first few say what is wrong with the file. */
const mostShown = 8;

export function PackForm() {
  const { say, refusal } = useSpeech();
  const ask = useAsk();
  const [list, setList] = useState<ReferenceList>("hs");
  const [profile, setProfile] = useState<Profile>(everywhere);
  const order = useOrder("pack.load");
  async function pick() {
    const { files } = await ask("shell.pickFiles", {});
    const [picked] = files;
    if (!picked) return;
    order.mutate({
      file: picked.file,
      list,
      ...(profile === everywhere ? {} : { profile }),
    });
  }
  return (
    <form
      className="settings-form packs"
      data-testid="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        void pick();
      }}
    >
      <SelectField
        label={say("pack.list")}
        value={list}
        choices={referenceLists.map((value) => ({ value, word: say(`pack.list-${value}`) }))}
        onChange={setList}
        testid="pack-list"
      />
      <SelectField
        label={say("hub.profile")}
        value={profile}
        choices={profiles.map((value) => ({
          value,
          word: value === everywhere ? say("pack.no-profile") : say(`profile.${value}`),
        }))}
        onChange={setProfile}
        testid="pack-profile"
      />
      <div className="form-actions">
        <Button submits disabled={order.isPending} testid="pack-load">
          {say("pack.load")}
        </Button>
      </div>
      <p className="small quiet settings-said">{say("pack.load-said")}</p>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      {order.data && !order.isPending && <PackReport report={order.data} />}
    </form>
  );
}

function PackReport({ report }: { report: CallOutput<"pack.load"> }) {
  const { say, format } = useSpeech();
  const { loaded, rows, refused } = report;
  if (loaded) {
    return (
      <Note tone="green" testid="pack-loaded">
        {say("pack.loaded-done", { count: rows, n: format.count(rows) })}
      </Note>
    );
  }
  return (
    <Note tone="red" testid="pack-refused">
      <p>{say("pack.refused", { count: refused, n: format.count(refused) })}</p>
      <ul>
        {report.refusals.slice(0, mostShown).map(({ line, code, message }) => (
          <li key={`${line ?? 0} ${code} ${message}`}>
            {line === null ? "" : `${say("refusal.line")} ${line}: `}
            {message} <span className="mono">{code}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
