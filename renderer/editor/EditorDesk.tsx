/** The editor of a declaration that has been read: cards, items, documents, reason, and the panel beside them. */
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { SidePanel as Side } from "../app/place.ts";
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { useOrders } from "../queue/useOrders.ts";
import { useReshaping } from "../reshape/useReshaping.tsx";
import { WhyDialog } from "../review/WhyDialog.tsx";
import { StepBar } from "../steps/StepBar.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import { Documents } from "./Documents.tsx";
import { EditorContext } from "./editorContext.ts";
import { EditorHead } from "./EditorHead.tsx";
import { HeaderCards } from "./HeaderCards.tsx";
import { ItemsGrid } from "./ItemsGrid.tsx";
import { MeanwhileTable } from "./MeanwhileTable.tsx";
import { ReasonLine } from "./ReasonLine.tsx";
import type { ReasonHandle } from "./ReasonLine.tsx";
import { remarksOf } from "./remarks.ts";
import { SidePanel } from "./SidePanel.tsx";
import { StandingLine } from "./StandingLine.tsx";
import { useEdits } from "./useEdits.ts";
import { useProblemWalk } from "./useProblemWalk.ts";

const FieldTree = lazy(async () => ({ default: (await import("./FieldTree.tsx")).FieldTree }));

interface EditorDeskProps {
  readonly shown: DeclarationShown;
  readonly pointer: string | undefined;
  readonly side: Side | undefined;
}

export function EditorDesk({ shown, pointer, side: firstSide }: EditorDeskProps) {
  const { language } = useSpeech();
  const form = useRef<HTMLElement>(null);
  const reason = useRef<ReasonHandle>(null);
  const edits = useEdits(shown);
  const orders = useOrders();
  const remarks = useMemo(() => remarksOf(shown, language), [shown, language]);
  const walk = useProblemWalk(form, remarks);
  const [side, setSide] = useState<Side>(firstSide ?? "problems");
  const [trying, setTrying] = useState(0);
  const [returning, setReturning] = useState(false);
  const steps = useSteps(shown);
  const { may } = shown;
  const check = () => orders.check([shown.lrn]);
  const approve = () => orders.approve([shown.lrn]);
  const toggleTree = () => (walk.treeOpen ? walk.leaveTree() : walk.enterTree());

  // From here Tab leads through head, cards and items.
  useEffect(() => {
    if (pointer === undefined) form.current?.focus({ preventScroll: true });
  }, [pointer]);
  const opened = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pointer === undefined || opened.current === pointer) return;
    opened.current = pointer;
    walk.goTo(pointer);
  }, [pointer, walk]);

  const saved = edits.pending.size === 0;
  const reshaping = useReshaping(shown.lrn, may.edit && saved);
  const bindings: (Binding | false)[] = [
    { keys: "f8", say: "keys.next-problem", run: walk.next, foot: {} },
    { keys: "f", say: "keys.all-fields", run: toggleTree, foot: {} },
    { keys: "i", say: "keys.items", run: () => walk.items.current?.enter() },
    { keys: "p", say: "keys.problems", run: () => setSide("problems") },
    { keys: "f4", say: "keys.figures", run: () => setSide("figures"), foot: {} },
    {
      keys: "w",
      say: "keys.what-if",
      found: "diamondAsk",
      run: () => {
        setSide("figures");
        setTrying(trying + 1);
      },
    },
    { keys: "h", say: "keys.history", run: () => setSide("history"), foot: {} },
    { keys: "m", say: "keys.messages", run: () => setSide("messages") },
    {
      keys: "ctrl+enter",
      say: "keys.commit",
      foot: {},
      run: () => {
        if (!saved) reason.current?.commit();
        else if (may.check) check();
      },
    },
    ...reshaping.bindings,
    may.check && saved && { keys: "c", say: "keys.check", run: check },
    may.approve && saved && { keys: "a", say: "keys.approve", run: approve },
    may.return && { keys: "r", say: "keys.return", run: () => setReturning(true) },
    ...steps.bindings,
  ];
  useKeys(
    "screen",
    bindings.filter((binding) => binding !== false),
  );

  const editor = useMemo(
    () => ({ shown, edits, remarks, editable: may.edit, goTo: walk.goTo }),
    [shown, edits, remarks, may.edit, walk.goTo],
  );
  return (
    <EditorContext value={editor}>
      <main className="work" ref={form} tabIndex={-1} data-testid="editor">
        <EditorHead
          allFields={walk.treeOpen}
          busy={orders.busy || edits.saving}
          onAllFields={toggleTree}
          onNext={walk.next}
          onCheck={check}
          onApprove={approve}
          onReturn={() => setReturning(true)}
          onStep={steps.take}
        />
        {walk.treeOpen ? (
          <Suspense fallback={<div className="field-tree" />}>
            <FieldTree pointer={walk.inTree} />
          </Suspense>
        ) : (
          <>
            <HeaderCards />
            <ItemsGrid ref={walk.items} />
            <Documents />
          </>
        )}
        {edits.clashing ? <MeanwhileTable /> : <ReasonLine ref={reason} />}
        <StandingLine report={orders.report} />
        {orders.dialog}
        {reshaping.dialog}
        <StepBar shown={shown} steps={steps} without={["recall", "restore", "discard"]} />
        {steps.dialog}
        {returning && (
          <WhyDialog
            call="declaration.return"
            lrn={shown.lrn}
            revision={shown.revision}
            onDone={() => setReturning(false)}
            onClose={() => setReturning(false)}
          />
        )}
      </main>
      <SidePanel side={side} current={walk.current} onSide={setSide} trying={trying} />
    </EditorContext>
  );
}
