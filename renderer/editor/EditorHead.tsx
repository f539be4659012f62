/** The head of the editor: which declaration, how it stands, and what can be done with it now. */
import { unconfirmedCode } from "../../core/rules/unconfirmed.ts";
import { BackButton } from "../app/BackButton.tsx";
import { StatusWord } from "../marks/StatusWord.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";

interface EditorHeadProps {
  readonly allFields: boolean;
  readonly busy: boolean;
  readonly onAllFields: () => void;
  readonly onNext: () => void;
  readonly onFill: () => void;
  readonly onCheck: () => void;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
  readonly onStep: (step: "discard" | "recall" | "restore") => void;
}

export function EditorHead(props: EditorHeadProps) {
  const { say, format } = useSpeech();
  const { shown, remarks, edits } = useEditor();
  const blocking = remarks.filter((remark) => remark.severity === "blocking").length;
  const unconfirmed = remarks.filter((remark) => remark.code === unconfirmedCode).length;
  const warnings = remarks.filter((remark) => remark.severity === "warning").length;
  const looks = warnings - unconfirmed;
  const { may } = shown;
  return (
    <header className="head">
      <BackButton />
      <h1 className="title id editor-lrn" data-testid="editor-lrn">
        {shown.lrn}
      </h1>
      {shown.form !== null && <span className="tag">{shown.form}</span>}
      <StatusWord status={shown.status} />
      <span className="small quiet clip grow" data-testid="editor-standing">
        {format.list(
          [
            blocking > 0
              ? say(shown.customs === "rejected" ? "standing.hub" : "standing.blocking", {
                  count: blocking,
                  n: format.count(blocking),
                })
              : null,
            unconfirmed > 0
              ? say("standing.unconfirmed", { count: unconfirmed, n: format.count(unconfirmed) })
              : null,
            looks > 0 ? say("standing.looks", { count: looks, n: format.count(looks) }) : null,
          ].filter((part) => part !== null),
        )}
      </span>
      <Button look="plain" hotkey="F" onPress={props.onAllFields} testid="all-fields">
        {props.allFields ? say("editor.form") : say("editor.all-fields")}
      </Button>
      {may.edit && (
        <Button look="plain" hotkey="Ctrl D" onPress={props.onFill} testid="fill-from">
          {say("editor.copy-previous")}
        </Button>
      )}
      {blocking + looks + unconfirmed > 0 && (
        <Button hotkey="F8" onPress={props.onNext} testid="next-problem">
          {say("editor.next-problem")}
        </Button>
      )}
      {may.discard && (
        <Button look="plain" hotkey="Del" onPress={() => props.onStep("discard")} testid="discard">
          {say("editor.discard")}
        </Button>
      )}
      {may.recall && (
        <Button hotkey="U" onPress={() => props.onStep("recall")} testid="recall">
          {say("editor.recall")}
        </Button>
      )}
      {may.restore && (
        <Button look="primary" hotkey="U" onPress={() => props.onStep("restore")} testid="restore">
          {say("editor.restore")}
        </Button>
      )}
      {may.return && (
        <Button hotkey="R" onPress={props.onReturn} testid="return">
          {say("approve.return-short")}
        </Button>
      )}
      {may.check && !may.approve && (
        <Button
          look="primary"
          hotkey="C"
          disabled={props.busy || edits.count > 0}
          hint={edits.count > 0 ? say("editor.save-first") : undefined}
          onPress={props.onCheck}
          testid="check"
        >
          {shown.work === "checked" ? say("check.again") : say("check.check")}
        </Button>
      )}
      {may.approve && (
        <Button
          look="primary"
          hotkey="A"
          disabled={props.busy || edits.count > 0}
          onPress={props.onApprove}
          testid="approve"
        >
          {say("approve.approve")}
        </Button>
      )}
    </header>
  );
}
