/** What was sent to the hub and what came back, newest first; errors open at their field, and the XML can be read as it was. */
import { useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { notificationKind } from "../../core/lifecycle/notifications.ts";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { useFieldLabel } from "./useFieldLabel.ts";
import { newestFirst } from "../words/newestFirst.ts";
import { useNoticeWord } from "../words/useNoticeWord.ts";

type Message = DeclarationShown["messages"][number];

export function MessagesPanel() {
  const { say, format } = useSpeech();
  const { shown } = useEditor();
  const [xml, setXml] = useState<string | null>(null);
  const messages = newestFirst(shown.messages);
  if (messages.length + shown.requests.length === 0) {
    return <p className="small quiet side-empty">{say("messages.none")}</p>;
  }
  return (
    <>
      <ol className="messages" data-testid="messages">
        {messages.map((message, at) => (
          // One message id covers what was sent and all that came back for it.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${message.messageID} ${at}`} className="section">
            <MessageRow message={message} onXml={setXml} />
          </li>
        ))}
        {shown.requests.map((request) => (
          <li key={`${request.typeCode} ${request.received}`} className="section">
            <div className="line-up small">
              <Mark shape="pencil" hue="grey" />
              <b>{say("messages.request", { code: request.typeCode })}</b>
              <span className="faint">{format.moment(request.received)}</span>
            </div>
            <Button compact onPress={() => setXml(request.xml)}>
              {say("messages.xml")}
            </Button>
          </li>
        ))}
      </ol>
      {xml !== null && (
        <Dialog title={say("messages.xml")} onClose={() => setXml(null)} wide>
          <pre className="raw-xml">{xml}</pre>
          <div className="dialog-actions">
            <Button hotkey="Esc" onPress={() => setXml(null)}>
              {say("common.close")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface MessageRowProps {
  readonly message: Message;
  readonly onXml: (xml: string) => void;
}

function MessageRow({ message, onXml }: MessageRowProps) {
  const { say, format } = useSpeech();
  const labelOf = useFieldLabel();
  const { goTo } = useEditor();
  const noticeOf = useNoticeWord();
  return (
    <>
      <div className="line-up small">
        <Mark shape={message.direction === "sent" ? "upArrow" : "tray"} hue="blue" />
        <b className="clip">
          {message.direction === "sent" ? say("messages.sent") : noticeOf(message.functionCode)}
        </b>
        <span className="faint grow number">{format.moment(message.when)}</span>
      </div>
      <p className="mono faint">
        {message.direction === "sent"
          ? message.messageID
          : `${notificationKind(message.functionCode)?.name ?? ""} ${message.functionCode}`}
      </p>
      {message.errors.map((error) => (
        <button
          key={`${error.validationCode} ${error.wcoPointer ?? ""}`}
          type="button"
          className="message-error"
          disabled={error.pointer === null}
          onClick={() => error.pointer !== null && goTo(error.pointer)}
        >
          <Mark shape="octagonCross" hue="red" />
          <span>
            {error.detail}
            <span className="faint">
              {" "}
              {error.pointer === null ? say("messages.no-place") : labelOf(error.pointer)}
            </span>{" "}
            <span className="mono faint">{error.validationCode}</span>
          </span>
        </button>
      ))}
      {message.xml !== null && (
        <Button compact onPress={() => message.xml !== null && onXml(message.xml)}>
          {say("messages.xml")}
        </Button>
      )}
    </>
  );
}
