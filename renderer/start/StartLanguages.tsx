/** Name and languages at the top of the pages before work. */
import { languages } from "../../core/labels/language.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import { useManual } from "../manual/manualDoor.tsx";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useSpeech } from "../words/say.tsx";
import { languageNames } from "../words/words.ts";

export function StartLanguages() {
  const { say } = useSpeech();
  const openManual = useManual();
  const { appearance, change } = useWardrobe();
  return (
    <div className="start-languages">
      <span className="start-name">Tidewaiter</span>
      <span className="grow" />
      <Button look="plain" compact hotkey="F1" onPress={() => openManual("start")}>
        {say("manual.title")}
      </Button>
      <Choice
        label={say("settings.language")}
        value={appearance.language}
        choices={languages.map((value) => ({ value, word: languageNames[value] }))}
        onChange={(language) => change({ language })}
      />
    </div>
  );
}
