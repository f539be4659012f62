/** The four facets, each in words. */
import type { Facets } from "../../core/lifecycle/facets.ts";
import { Mark } from "../marks/Mark.tsx";
import { facetMarks } from "../marks/facetMarks.ts";
import { useSpeech } from "../words/say.tsx";

export function StandsWhere({ facets }: { facets: Facets }) {
  const { say } = useSpeech();
  const marks = facetMarks(facets);
  const words = {
    work: say(`work.${facets.work}`),
    transport: say(`transport.${facets.transport}`),
    customs: say(`customs.${facets.customs}`),
    payment: say(`payment.${facets.payment}`),
  };
  return (
    <section className="section">
      <h3 className="heading">{say("peek.stands")}</h3>
      <dl className="facts">
        {(["work", "transport", "customs", "payment"] as const).map((facet) => (
          <div key={facet} className="fact">
            <dt>{say(`facet.${facet}`)}</dt>
            <dd>
              <span className="status">
                <Mark {...marks[facet]} />
                <span>{words[facet]}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
