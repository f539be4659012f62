/** What the desk keeps for the person in front of the window. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAsk } from "../desk/desk.tsx";
import type { PageOutput } from "../tidewaiter.d.ts";
import { ownKey, useOwnRead } from "./ownRead.ts";
import { useSession } from "./session.tsx";

export interface Preferences {
  /** Read, or not to be had: work does not wait for looks. */
  readonly loaded: boolean;
  /** undefined when it was never kept, or is not read yet. */
  readonly of: (key: string) => unknown;
  /** null forgets. Shown at once; should the desk not keep it, the window alone remembers. */
  readonly keep: (key: string, value: unknown) => void;
}

export function usePreferences(): Preferences {
  const ask = useAsk();
  const client = useQueryClient();
  const { user } = useSession();
  const read = useOwnRead("preference.list", {});
  const held = read.data?.preferences;
  const failed = read.isError;
  return useMemo(
    () => ({
      loaded: held !== undefined || failed,
      of: (key) => held?.[key],
      keep: (key, value) => {
        client.setQueryData<PageOutput<"preference.list">>(
          ownKey("preference.list", {}, user.name),
          (old) => ({ preferences: { ...old?.preferences, [key]: value } }),
        );
        // A desk that cannot write says so in its own way; how the window looks is no reason to stop anybody.
        void ask("preference.set", { key, value }).catch(() => undefined);
      },
    }),
    [ask, client, held, failed, user.name],
  );
}
