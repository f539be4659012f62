/** The warning that the same goods seem to have been filed lately: to be seen before a second duty is paid for one parcel. */
import type { CallOutput } from "../../core/contract.ts";
import { filedLately } from "../../db/filedLately.ts";
import type { FiledLately } from "../../db/filedLately.ts";
import type { HandlerContext } from "../handler.ts";

type Warning = NonNullable<CallOutput<"declaration.approve">["results"][number]["warning"]>;

/** Goods are on their way, and the same order asked for twice, within about a month. */
const days = 30;
const millisecondsADay = 86_400_000;

/** Another declaration, approved within 30 days, that looks like this one; null when none does. */
export function twinOf(
  { db, ports }: Pick<HandlerContext, "db" | "ports">,
  { id }: { readonly id: number },
): FiledLately | null {
  const now = Date.parse(ports.clock.now());
  const since = new Date(now - days * millisecondsADay).toISOString();
  return filedLately(db, id, since) ?? null;
}

export function twinWarning(
  context: Pick<HandlerContext, "db" | "ports">,
  declaration: { readonly id: number; readonly lrn: string },
): Warning | null {
  const twin = twinOf(context, declaration);
  if (!twin) return null;
  const what =
    twin.same === "consignment"
      ? "has the same waybill and order"
      : "has the same importer, commodity code and amount";
  const message = `${twin.lrn}, approved on ${twin.when.slice(0, 10)}, ${what} as ${declaration.lrn}. Make sure that the goods are not filed twice.`;
  return { code: "filed-lately", message, ...twin };
}
