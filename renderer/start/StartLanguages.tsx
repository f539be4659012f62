/** Name and languages at the top of the pages before work. */
import { languages } from "../../core/labels/language.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useSpeech } from "../words/say.tsx";
import { languageNames } from "../words/words.ts";

export function StartLanguages() {
  const { say } = useSpeech();
  const { appearance, change } = useWardrobe();
  return (
    <div className="start-languages">
      <span className="start-name">Tidewaiter</span>
      <Choice
        label={say("settings.language")}
        value={appearance.language}
        choices={languages.map((value) => ({ value, word: languageNames[value] }))}
        onChange={(language) => change({ language })}
      />
    </div>
  );
}
