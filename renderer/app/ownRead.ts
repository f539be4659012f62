/** What the desk answers for whoever is signed in: each person's own, never shown to another for a moment. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
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

export function ownOptions<Name extends PageCallName>(
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
