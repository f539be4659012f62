/** Language, theme, rows and text size; each changes the window at once. */
import { languages } from "../../core/labels/language.ts";
import { densities, textSizes, themes } from "../app/appearance.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useSpeech } from "../words/say.tsx";
import { languageNames } from "../words/words.ts";

export function AppearancePart() {
  const { say } = useSpeech();
  const { appearance, change } = useWardrobe();
  return (
    <section className="line-part">
      <h2 className="heading">{say("settings.window")}</h2>
      <div className="settings-choices">
        <Choice
          label={say("settings.language")}
          value={appearance.language}
          choices={languages.map((value) => ({ value, word: languageNames[value] }))}
          onChange={(language) => change({ language })}
        />
        <Choice
          label={say("settings.theme")}
          value={appearance.theme}
          choices={themes.map((value) => ({ value, word: say(`theme.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          label={say("settings.density")}
          value={appearance.density}
          choices={densities.map((value) => ({ value, word: say(`density.${value}`) }))}
          onChange={(density) => change({ density })}
        />
        <Choice
          label={say("settings.size")}
          value={appearance.size}
          choices={textSizes.map((value) => ({ value, word: `${value} %` }))}
          onChange={(size) => change({ size })}
        />
      </div>
    </section>
  );
}
