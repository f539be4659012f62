/** Signing in: the work is drawn once and whole, with all that the person likes and saved. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { QueryClient, UseMutationResult } from "@tanstack/react-query";
import type { Ask } from "../desk/ask.ts";
import { readKey, useAsk } from "../desk/desk.tsx";
import type { PageInput, PageOutput } from "../tidewaiter.d.ts";
import { ownOptions } from "./ownRead.ts";
import type { Place } from "./place.ts";
import type { askFirstRows } from "./Workbench.tsx";

/** The person's name and PIN; who that is. */
type SigningIn = UseMutationResult<
  PageOutput<"session.signIn">,
  Error,
  PageInput<"session.signIn">
>;

/** How long what was fetched for a person who sits down waits for the work to be drawn, in milliseconds. */
const arriving = 5000;

/** What stands behind the curtain when it falls. */
export interface Behind {
  readonly here: Place;
  /** null where the code of the desk is not there yet. */
  readonly askRows: typeof askFirstRows | null;
}

/** Drawing the work with its rows at once is quicker than drawing both one after the other; it is not waited for longer, in milliseconds. */
const rowsWithin = 100;

/** What the work shows first. Where the rows of a list take longer they are on their way then, ahead of all that is asked around them. */
async function fetchFirst(
  client: QueryClient,
  ask: Ask,
  user: string,
  { here, askRows }: Behind,
): Promise<void> {
  const [{ preferences }, { views }] = await Promise.all([
    client.fetchQuery({ ...ownOptions(ask, "preference.list", {}, user), gcTime: arriving }),
    client.fetchQuery({ ...ownOptions(ask, "view.list", {}, user), gcTime: arriving }),
  ]);
  if (here.room !== "queue") return;
  const rows = askRows?.(client, ask, here.view, { preferences, views });
  await Promise.race([rows, new Promise((resolve) => setTimeout(resolve, rowsWithin))]);
}

/** @param onSignedIn Runs when all is there, just before the work is shown. */
export function useSigningIn(behind: Behind, onSignedIn: () => void): SigningIn {
  const ask = useAsk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given) => {
      const signedIn = await ask("session.signIn", given);
      const state = readKey("desk.state", {});
      // What was answered to somebody else, or to nobody, is old. Who sits here is said last: then the curtain falls.
      await client.cancelQueries({ queryKey: state });
      void client.invalidateQueries({
        refetchType: "active",
        predicate: ({ queryKey: [name] }) => name !== "desk.state",
      });
      const [now] = await Promise.all([
        ask("desk.state", {}),
        // What fails here is asked for again, and told, where it is used.
        fetchFirst(client, ask, signedIn.name, behind).catch(() => undefined),
      ]);
      client.setQueryData(state, now);
      return signedIn;
    },
    onSuccess: onSignedIn,
  });
}
