/** What each notification of customs does to a declaration (domain.md §2a: WCO Response FunctionCode). */
import { customsMoves, mayMove, paymentMoves } from "./moves.ts";
import type { Move } from "./moves.ts";
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
  | { readonly effect: "kept" }
  /** What comes before it is still to come: an exit before the release, a reminder before the tax. */
  | { readonly effect: "waits" };

/** How far a declaration has come with customs; an end lies behind everything. */
const customsProgress: Readonly<Record<CustomsState, number>> = {
  none: 0,
  received: 1,
  accepted: 2,
  controlled: 3,
  "documents-required": 3,
  queried: 3,
  detained: 3,
  amended: 3,
  released: 4,
  cleared: 5,
  exited: 6,
  rejected: 9,
  invalidated: 9,
  expired: 9,
};

const paymentProgress: Readonly<Record<PaymentState, number>> = {
  none: 0,
  due: 1,
  short: 2,
  reminded: 2,
  paid: 3,
};

interface Facet<State> {
  readonly now: State;
  readonly said: State;
  readonly moves: readonly Move<State>[];
  readonly progress: Readonly<Record<State & string, number>>;
}

function stepOf<State extends string>({ now, said, moves, progress }: Facet<State>, late: boolean) {
  const ahead = progress[said] > progress[now];
  if (mayMove(moves, now, said) && (ahead || !late)) return "moves";
  // From an end nothing leads on, so there is nothing to wait for.
  return ahead && moves.some(({ from }) => from === now) ? "waits" : "stays";
}

/**
 * The facets after a notification; a step that the tables do not allow changes nothing, so that a late or doubled one is harmless.
 * @param late true when customs said it before something that was taken already: then it only ever leads on, never back.
 */
export function applyNotification(facets: Facets, code: string, late = false): NotificationEffect {
  const kind = byCode.get(code);
  const { customs: saidCustoms = facets.customs, payment: saidPayment = facets.payment } =
    kind ?? {};
  const customs = stepOf(
    { now: facets.customs, said: saidCustoms, moves: customsMoves, progress: customsProgress },
    late,
  );
  const payment = stepOf(
    { now: facets.payment, said: saidPayment, moves: paymentMoves, progress: paymentProgress },
    late,
  );
  if (customs === "moves" || payment === "moves") {
    return {
      effect: "moved",
      customs: customs === "moves" ? saidCustoms : facets.customs,
      payment: payment === "moves" ? saidPayment : facets.payment,
    };
  }
  return { effect: customs === "waits" || payment === "waits" ? "waits" : "kept" };
}
