/** The desk as the screens use it: read by name and input, order by name, and the words for a refusal. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryKey, UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import { createContext, use } from "react";
import type { ReactNode } from "react";
import type { PageCallName, PageInput, PageOutput } from "../tidewaiter.d.ts";
import type { Ask } from "./ask.ts";

const AskContext = createContext<Ask | null>(null);

export function DeskProvider({ ask, children }: { ask: Ask; children: ReactNode }) {
  return <AskContext value={ask}>{children}</AskContext>;
}

export function useAsk(): Ask {
  const ask = use(AskContext);
  if (!ask) throw new Error("No desk around this component");
  return ask;
}

/** Every cached answer is kept under the call's name and its input. */
export function readKey<Name extends PageCallName>(name: Name, input: PageInput<Name>): QueryKey {
  return [name, input];
}

export function readOptions<Name extends PageCallName>(
  ask: Ask,
  name: Name,
  input: PageInput<Name>,
) {
  return queryOptions<PageOutput<Name>, Error, PageOutput<Name>, QueryKey>({
    queryKey: readKey(name, input),
    queryFn: () => ask(name, input),
  });
}

/** Reads one call; `enabled` false waits. */
export function useRead<Name extends PageCallName>(
  name: Name,
  input: PageInput<Name>,
  enabled = true,
): UseQueryResult<PageOutput<Name>> {
  const ask = useAsk();
  return useQuery({ ...readOptions(ask, name, input), enabled });
}

/** Orders the desk to do one call; what it changed comes back as events, and is read again at once for the person who asked. */
export function useOrder<Name extends PageCallName>(
  name: Name,
): UseMutationResult<PageOutput<Name>, Error, PageInput<Name>> {
  const ask = useAsk();
  const client = useQueryClient();
  return useMutation<PageOutput<Name>, Error, PageInput<Name>>({
    mutationFn: (input) => ask(name, input),
    onSettled: () => void client.invalidateQueries({ refetchType: "active" }),
  });
}
