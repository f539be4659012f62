/** Documents and permits of the whole declaration and of its items, each with its place and number. */
import { useMemo } from "react";
import { isListed, nameOfCode } from "../../core/codes/codeList.ts";
import { documentNames } from "../../core/codes/documentTypes.ts";
import { useSpeech } from "../words/say.tsx";
import { documentsOf } from "./documents.ts";
import { useEditor } from "./editorContext.ts";
import { FieldCell } from "./FieldCell.tsx";
import { field } from "./places.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

export function Documents() {
  const { say, format, language } = useSpeech();
  const labelOf = useFieldLabel();
  const { shown } = useEditor();
  const documents = useMemo(() => documentsOf(shown.declaration), [shown.declaration]);
  const nameOf = (type: string) =>
    isListed(documentNames, type) ? nameOfCode(documentNames, type, language) : "";
  return (
    <section className="documents" aria-label={say("documents.title")}>
      <h2 className="heading">
        {say("documents.title")} <span className="faint">{format.count(documents.length)}</span>
      </h2>
      {documents.length === 0 ? (
        <p className="small faint">{say("documents.none")}</p>
      ) : (
        <ul className="scrolls documents-list">
          {documents.map((document) => (
            <li key={document.pointer}>
              <span className="id quiet">{document.code}</span>
              <span className="clip">{nameOf(document.type)}</span>
              <FieldCell
                cell={{ place: field(`${document.pointer}/id`, "id") }}
                group="documents"
              />
              <span className="quiet clip">{document.remark}</span>
              <span className="faint clip">
                {document.item === null ? say("documents.whole") : labelOf(document.item)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
