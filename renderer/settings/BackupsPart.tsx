/** The desk's own backups, and one more now: here or where the person says. */
import { useAsk, useOrder, useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { groupedDecimal } from "../words/format.ts";
import { useSpeech } from "../words/say.tsx";

const megabyte = 1_000_000;
const suggested = "tidewaiter-backup.sqlite";

export function BackupsPart() {
  const { say, format, refusal } = useSpeech();
  const ask = useAsk();
  const listed = useRead("backup.list", {});
  const order = useOrder("backup.make");
  const megabytes = (bytes: number) => groupedDecimal((bytes / megabyte).toFixed(1));
  async function elsewhere() {
    const { file } = await ask("shell.pickSave", { suggested });
    if (file !== null) order.mutate({ file });
  }
  const wrong = order.error ?? listed.error;
  return (
    <section className="line-part" data-testid="backups">
      <h2 className="heading">{say("backup.title")}</h2>
      <p className="small quiet">{say("backup.why")}</p>
      <div className="line-up settings-words">
        <Button
          look="primary"
          disabled={order.isPending}
          onPress={() => order.mutate({})}
          testid="backup-now"
        >
          {say("backup.now")}
        </Button>
        <Button
          disabled={order.isPending}
          onPress={() => void elsewhere()}
          testid="backup-elsewhere"
        >
          {say("backup.elsewhere")}
        </Button>
      </div>
      {wrong && <Note tone="red">{refusal(wrong)}</Note>}
      {order.data && !order.isPending && (
        <Note tone="green" testid="backup-done">
          {say("backup.done", {
            bytes: megabytes(order.data.bytes),
            seconds: order.data.seconds.toFixed(1),
          })}
        </Note>
      )}
      {listed.data?.backups.length === 0 && (
        <p className="small quiet settings-words">{say("backup.none")}</p>
      )}
      {listed.data && listed.data.backups.length > 0 && (
        <table className="plain-table settings-words">
          <thead>
            <tr>
              <th scope="col">{say("backup.taken")}</th>
              <th scope="col" className="number">
                {say("backup.size")}
              </th>
              <th scope="col">{say("backup.where")}</th>
            </tr>
          </thead>
          <tbody>
            {listed.data.backups.map(({ path, taken, bytes }) => (
              <tr key={path}>
                <td>{format.moment(taken)}</td>
                <td className="number">{megabytes(bytes)} MB</td>
                <td className="mono">{path}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small quiet settings-words">{say("backup.restore")}</p>
    </section>
  );
}
