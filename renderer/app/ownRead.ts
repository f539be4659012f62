/** What the desk answers for whoever is signed in: each person's own, never shown to another for a moment. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Ask } from "../desk/ask.ts";
import { useAsk } from "../desk/desk.tsx";
import type { PageCallName, PageInput, PageOutput } from "../tidewaiter.d.ts";
import { useSession } from "./session.tsx";

/** Its place in the cache. */
export function ownKey<Name extends PageCallName>(
  name: Name,
  input: PageInput<Name>,
  user: string,
) {
  return [name, input, user] as const;
}

function ownOptions<Name extends PageCallName>(
  ask: Ask,
  name: Name,
  input: PageInput<Name>,
  user: string,
) {
  return queryOptions({
    queryKey: ownKey(name, input, user),
    queryFn: () => ask(name, input),
  });
}

/** Reads one call anew each time it comes into sight: what was read last, as another sat down, is not theirs. */
export function useOwnRead<Name extends PageCallName>(
  name: Name,
  input: PageInput<Name>,
): UseQueryResult<PageOutput<Name>> {
  const ask = useAsk();
  const { user } = useSession();
  return useQuery({ ...ownOptions(ask, name, input, user.name), gcTime: 0 });
}

/** How long what was fetched for a person who sits down waits for the work to be drawn, in milliseconds. */
const arriving = 5000;

/** Fetches what the work asks for first, so that it is there with the answer who signed in. What fails is asked for again where it is used. */
export function useArrival(): (user: string) => Promise<unknown> {
  const ask = useAsk();
  const client = useQueryClient();
  return useCallback(
    (user) =>
      Promise.all(
        (["preference.list", "view.list"] as const).map((name) =>
          client.prefetchQuery({ ...ownOptions(ask, name, {}, user), gcTime: arriving }),
        ),
      ),
    [ask, client],
  );
}
