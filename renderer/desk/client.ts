/** The query cache over the contract. The machine may be offline for days: nothing here waits for a network, and only the desk's own events make a value old. */
import { QueryClient } from "@tanstack/react-query";

export function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Infinity,
        gcTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
