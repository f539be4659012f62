/** What each notification of customs does to a declaration (domain.md §2a: WCO Response FunctionCode). */
import { customsMoves, mayMove, paymentMoves } from "./moves.ts";
import type { CustomsState, Facets, PaymentState } from "./facets.ts";

export interface NotificationKind {
  readonly code: string;
  readonly name: string;
  readonly customs?: CustomsState;
  readonly payment?: PaymentState;
}

/** Codes as seen in the published samples and code lists of CDS; what is not listed here is kept and shown, and moves nothing. */
export const notificationKinds: readonly NotificationKind[] = [
  { code: "01", name: "DMSACC", customs: "accepted" },
  { code: "02", name: "DMSRCV", customs: "received" },
  { code: "03", name: "DMSREJ", customs: "rejected" },
  { code: "05", name: "DMSCTL", customs: "controlled" },
  { code: "06", name: "DMSDOC", customs: "documents-required" },
  { code: "07", name: "DMSRES", customs: "amended" },
  { code: "08", name: "DMSROG", customs: "released" },
  { code: "09", name: "DMSCLE", customs: "cleared" },
  { code: "10", name: "DMSINV", customs: "invalidated" },
  { code: "11", name: "DMSREQ" },
  { code: "13", name: "DMSTAX", payment: "due" },
  { code: "14", name: "DMSCPI", payment: "short" },
  { code: "15", name: "DMSCPR", payment: "reminded" },
  { code: "16", name: "DMSEOG", customs: "exited" },
  { code: "17", name: "DMSEXT" },
  { code: "18", name: "DMSGER" },
  { code: "50", name: "DMSALV" },
  { code: "51", name: "DMSQRY", customs: "queried" },
  { code: "52", name: "DMSDET", customs: "detained" },
];

const byCode = new Map(notificationKinds.map((kind) => [kind.code, kind]));

export function notificationKind(code: string): NotificationKind | undefined {
  return byCode.get(code);
}

export type NotificationEffect =
  | { readonly effect: "moved"; readonly customs: CustomsState; readonly payment: PaymentState }
  /** Nothing to change: said already, overtaken by a later step, or of a kind that moves nothing. */
  | { readonly effect: "kept" };

/** The facets after a notification; a step that the tables do not allow changes nothing, so that a late or doubled one is harmless. */
export function applyNotification(facets: Facets, code: string): NotificationEffect {
  const kind = byCode.get(code);
  let { customs, payment } = facets;
  if (kind?.customs !== undefined && mayMove(customsMoves, customs, kind.customs)) {
    customs = kind.customs;
  }
  if (kind?.payment !== undefined && mayMove(paymentMoves, payment, kind.payment)) {
    payment = kind.payment;
  }
  if (customs === facets.customs && payment === facets.payment) return { effect: "kept" };
  return { effect: "moved", customs, payment };
}
