/** Who is signed in, as every screen below knows it. */
import { createContext, use } from "react";
import type { CallOutput } from "../../core/contract.ts";

export type User = NonNullable<CallOutput<"desk.state">["user"]>;

export interface Session {
  readonly user: User;
  readonly lock: () => void;
  /** Asks who is there; the place is kept. */
  readonly switchUser: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("Nobody is signed in around this component");
  return session;
}
