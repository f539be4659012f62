/** Says which declaration approved lately looks like the same goods, and opens it. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";

export function LatelyNote({ shown }: { shown: DeclarationShown }) {
  const { say, format } = useSpeech();
  const { go } = useNavigation();
  const twin = shown.filedLately;
  if (!twin) return null;
  return (
    <Note tone="amber" testid="filed-lately">
      <b>{say("lately.title")}</b>{" "}
      {say(`lately.${twin.same}`, { lrn: twin.lrn, when: format.moment(twin.when) })}{" "}
      <button
        type="button"
        className="link"
        onClick={() => go({ room: "declaration", lrn: twin.lrn })}
      >
        {say("common.open")}
      </button>
    </Note>
  );
}
