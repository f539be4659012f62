/** Beside a review: what is still unseen, the figures as imported and now, and the people. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useSession } from "../app/session.tsx";
import { useNow } from "../app/useNow.ts";
import { useRead } from "../desk/desk.tsx";
import { documentsOf } from "../editor/documents.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Basis } from "./basis.ts";
import { isDoubt } from "./changes.ts";
import type { Change } from "./changes.ts";
import { ReviewFigures } from "./ReviewFigures.tsx";
import { lastOf } from "./people.ts";

interface BeforeSigningProps {
  readonly shown: DeclarationShown;
  readonly changes: readonly Change[];
  readonly seen: ReadonlySet<string>;
  readonly corrections: DeclarationShown["corrections"];
  readonly basis: Basis;
}

export function BeforeSigning({ shown, changes, seen, corrections, basis }: BeforeSigningProps) {
  const { say, format } = useSpeech();
  const unseen = changes.filter(({ id }) => !seen.has(id));
  const doubts = unseen.filter(isDoubt).length;
  const changed = unseen.length - doubts;
  const unconfirmed = shown.automatic.length;
  const blocking = shown.problems.filter((problem) => problem.severity === "blocking").length;
  const documents = documentsOf(shown.declaration).length;
  return (
    <aside className="panel scrolls" aria-label={say("signing.title")}>
      <section className="section">
        <h2 className="heading">{say("signing.title")}</h2>
        <ul className="signing">
          <Point
            ok={doubts === 0}
            words={
              doubts === 0
                ? say("signing.no-doubts")
                : say("signing.doubts", { count: doubts, n: format.count(doubts) })
            }
          />
          <Point
            ok={changed === 0}
            words={
              changed === 0
                ? say("signing.no-changes")
                : say("signing.changes", { count: changed, n: format.count(changed) })
            }
          />
          <Point
            ok={blocking === 0}
            words={
              blocking === 0
                ? say("signing.no-blocking")
                : say("signing.blocking", { count: blocking, n: format.count(blocking) })
            }
          />
          {unconfirmed > 0 && (
            <Point
              ok={false}
              words={say("signing.unconfirmed", {
                count: unconfirmed,
                n: format.count(unconfirmed),
              })}
            />
          )}
          {shown.filedLately && <Point ok={false} words={say("signing.lately")} />}
          <Point
            ok
            words={say("signing.documents", { count: documents, n: format.count(documents) })}
          />
        </ul>
      </section>
      <ReviewFigures shown={shown} corrections={corrections} basis={basis} />
      <People shown={shown} />
    </aside>
  );
}

function Point({ ok, words }: { ok: boolean; words: string }) {
  return (
    <li className="line-up small">
      <Mark shape={ok ? "tick" : "triangle"} hue={ok ? "green" : "amber"} />
      <span>{words}</span>
    </li>
  );
}

function People({ shown }: { shown: DeclarationShown }) {
  const { say, format } = useSpeech();
  const { user } = useSession();
  const now = useNow();
  const history = useRead("declaration.history", { lrn: shown.lrn });
  const entries = history.data?.entries ?? [];
  const by = (what: string) => {
    const entry = lastOf(entries, what);
    return entry ? format.list([entry.who, format.near(entry.when, now)]) : null;
  };
  const edits = new Map<string, number>();
  for (const { who } of shown.corrections) edits.set(who, (edits.get(who) ?? 0) + 1);
  const rows: readonly (readonly [string, string | null])[] = [
    [say("people.imported"), by("imported") ?? by("seeded")],
    ...[...edits].map(
      ([who, count], at) =>
        [
          at === 0 ? say("people.edited") : "",
          say("people.fields", { count, who, n: format.count(count) }),
        ] as const,
    ),
    [say("people.checked"), by("checked")],
    [
      say("people.approver"),
      user.role === "preparer" ? null : say("people.you", { who: user.name }),
    ],
  ];
  return (
    <section className="section">
      <h2 className="heading">{say("people.title")}</h2>
      <dl className="facts">
        {rows.map(([word, value]) =>
          value === null ? null : (
            <div key={`${word} ${value}`} className="fact">
              <dt>{word}</dt>
              <dd title={value}>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
