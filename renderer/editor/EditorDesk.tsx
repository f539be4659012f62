/** The editor of a declaration that has been read: cards, items, documents, reason, and the panel beside them. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "../../core/contract/keying.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { sumFills } from "../../core/keying/sums.ts";
import type { SidePanel as Side } from "../app/place.ts";
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { useOrders } from "../queue/useOrders.ts";
import { useReshaping } from "../reshape/useReshaping.tsx";
import { WhyDialog } from "../review/WhyDialog.tsx";
import { StepBar } from "../steps/StepBar.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import { ConfirmedLine } from "./ConfirmedLine.tsx";
import { Documents } from "./Documents.tsx";
import { EditorContext } from "./editorContext.ts";
import { EditorHead } from "./EditorHead.tsx";
import { groupedFills } from "./groups.ts";
import { HeaderCards } from "./HeaderCards.tsx";
import type { ItemColumnId } from "./itemColumns.ts";
import { ItemsGrid } from "./ItemsGrid.tsx";
import { MeanwhileTable } from "./MeanwhileTable.tsx";
import { ReasonLine } from "./ReasonLine.tsx";
import type { ReasonHandle } from "./ReasonLine.tsx";
import { goToFirstMissing } from "./missing.ts";
import { remarkIndex } from "./problemsAt.ts";
import { remarksAtCells, remarksOf, remarksSeen } from "./remarks.ts";
import { SavingLine } from "./SavingLine.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { StandingLine } from "./StandingLine.tsx";
import { useEdits } from "./useEdits.ts";
import { useHsHelp } from "./useHsHelp.ts";
import { useProblemWalk } from "./useProblemWalk.ts";
import { useSourceWord } from "./useSourceWord.ts";

const FillDialog = lazy(async () => ({
  default: (await import("../keying/FillDialog.tsx")).FillDialog,
}));
const TemplateDialog = lazy(async () => ({
  default: (await import("../keying/TemplateDialog.tsx")).TemplateDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("../keying/ConfirmDialog.tsx")).ConfirmDialog,
}));
const FieldTree = lazy(async () => ({ default: (await import("./FieldTree.tsx")).FieldTree }));

interface EditorDeskProps {
  readonly shown: DeclarationShown;
  /** What the person typed before window or desk went. */
  readonly draft: Draft | null;
  readonly pointer: string | undefined;
  readonly side: Side | undefined;
}

export function EditorDesk({ shown: stored, draft, pointer, side: firstSide }: EditorDeskProps) {
  const { language, say } = useSpeech();
  const form = useRef<HTMLElement>(null);
  const reason = useRef<ReasonHandle>(null);
  const edits = useEdits(stored, draft);
  const { declaration } = edits;
  const shown = useMemo(() => ({ ...stored, declaration }), [stored, declaration]);
  const orders = useOrders();
  const sourceWord = useSourceWord();
  const remarks = useMemo(
    () => remarksSeen(remarksOf(stored, language), edits, sourceWord, say("source.how")),
    // The edits themselves are new each time; what of them moves remarks is named.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [stored, language, edits.automatic, edits.order],
  );
  const remarksIn = useMemo(() => remarkIndex(remarksAtCells(remarks)), [remarks]);
  const [hsRow, setHsRow] = useState<number | null>(null);
  const hs = useHsHelp(shown, declaration, hsRow);
  const onHere = useCallback(
    (row: number, column: ItemColumnId | null) => setHsRow(column === "hs" ? row : null),
    [],
  );
  const [dialog, setDialog] = useState<"confirm" | "fill" | "template" | null>(null);
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
    // The whole of it: a declaration that was just begun.
    if (pointer !== "/") walk.goTo(pointer);
    else if (form.current) goToFirstMissing(form.current);
  }, [pointer, walk]);

  const saved = edits.count === 0;
  const reshaping = useReshaping(shown.lrn, may.edit && saved);
  const fillSums = () => {
    const fills = sumFills(declaration);
    edits.put("declaration", fills);
  };
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
    edits.undo !== null && { keys: "ctrl+z", say: "keys.undo", run: edits.undo, foot: {} },
    edits.redo !== null && { keys: "ctrl+shift+z", say: "keys.redo", run: edits.redo },
    may.edit && { keys: "ctrl+d", say: "keys.fill", run: () => setDialog("fill") },
    may.edit && { keys: "f9", say: "keys.sums", run: fillSums },
    may.edit &&
      edits.automatic.size > 0 && {
        keys: "f7",
        say: "keys.confirm-all",
        foot: {},
        run: () => setDialog("confirm"),
      },
    { keys: "ctrl+t", say: "keys.template", run: () => setDialog("template") },
    may.return && { keys: "r", say: "keys.return", run: () => setReturning(true) },
    ...steps.bindings,
  ];
  useKeys(
    "screen",
    bindings.filter((binding) => binding !== false),
  );

  const editor = useMemo(
    () => ({
      shown,
      edits,
      remarks,
      remarksOf: remarksIn,
      hs,
      editable: may.edit,
      goTo: walk.goTo,
    }),
    [shown, edits, remarks, remarksIn, hs, may.edit, walk.goTo],
  );
  return (
    <EditorContext value={editor}>
      <main className="work" ref={form} tabIndex={-1} data-testid="editor">
        <EditorHead
          allFields={walk.treeOpen}
          busy={orders.busy || edits.saving}
          onAllFields={toggleTree}
          onNext={walk.next}
          onFill={() => setDialog("fill")}
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
            <ItemsGrid ref={walk.items} onHere={onHere} />
            <Documents />
          </>
        )}
        {edits.clashing ? <MeanwhileTable /> : <ReasonLine ref={reason} />}
        <SavingLine />
        <ConfirmedLine />
        <StandingLine report={orders.report} />
        {orders.dialog}
        <Suspense fallback={null}>
          {dialog === "fill" && (
            <FillDialog
              shown={shown}
              onFill={(fills) => edits.put("fields", groupedFills(fills))}
              onClose={() => setDialog(null)}
            />
          )}
          {dialog === "confirm" && <ConfirmDialog onClose={() => setDialog(null)} />}
          {dialog === "template" && (
            <TemplateDialog shown={shown} onClose={() => setDialog(null)} />
          )}
        </Suspense>
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
