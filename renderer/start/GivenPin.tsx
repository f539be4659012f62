/** An admin gave this person a PIN: another one is chosen before work begins. */
import type { User } from "../app/session.tsx";
import { Button } from "../parts/Button.tsx";
import { PinForm } from "../settings/PinForm.tsx";
import { useSpeech } from "../words/say.tsx";
import { Curtain } from "./Curtain.tsx";
import { StartLanguages } from "./StartLanguages.tsx";
import "../settings/settings.css";

interface GivenPinProps {
  readonly user: User;
  readonly onLeave: () => void;
}

export function GivenPin({ user, onLeave }: GivenPinProps) {
  const { say } = useSpeech();
  return (
    <Curtain label={say("pin.given-title")}>
      <main className="start" data-testid="given-pin">
        <div className="start-page">
          <StartLanguages />
          <section className="start-steps start-step">
            <h1 className="title">{say("pin.given-title")}</h1>
            <p className="quiet">{say("pin.given-why", { name: user.name })}</p>
            <PinForm first />
            <div className="start-actions">
              <Button look="plain" onPress={onLeave}>
                {say("user.switch")}
              </Button>
            </div>
          </section>
        </div>
      </main>
    </Curtain>
  );
}
