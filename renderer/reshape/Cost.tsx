/** What is payable before and after, in one line. */
import { useSpeech } from "../words/say.tsx";

interface CostProps {
  readonly cost: {
    readonly currency: string;
    readonly before: string | null;
    readonly after: string | null;
  };
}

export function Cost({ cost: { currency, before, after } }: CostProps) {
  const { say, format } = useSpeech();
  const money = (text: string | null) =>
    text === null ? say("reshape.cost-unknown") : format.money(text);
  return (
    <p className="number" data-testid="reshape-cost">
      {say("reshape.cost", { before: money(before), after: money(after), currency })}
    </p>
  );
}
