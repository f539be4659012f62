/** Picking files and importing them. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useAsk, useOrder } from "../desk/desk.tsx";

export type ImportReport = CallOutput<"declaration.import">;

export interface Importing {
  readonly pick: () => void;
  readonly samples: () => void;
  /** Empty: the desk finds it out by itself. */
  readonly profile: string;
  readonly setProfile: (profile: string) => void;
  readonly busy: boolean;
  /** Names of the files picked last. */
  readonly names: readonly string[];
  readonly report: ImportReport | null;
  readonly error: unknown;
}

export function useImport(): Importing {
  const ask = useAsk();
  const order = useOrder("declaration.import");
  const samples = useOrder("sample.load");
  const [names, setNames] = useState<readonly string[]>([]);
  const [profile, setProfile] = useState("");
  const [wrong, setWrong] = useState<unknown>(null);
  async function pick() {
    try {
      const { files } = await ask("shell.pickFiles", {});
      if (files.length === 0) return;
      setWrong(null);
      samples.reset();
      setNames(files.map((file) => file.name));
      order.mutate({
        files: files.map((file) => file.file),
        ...(profile === "" ? {} : { profile }),
      });
    } catch (error) {
      setWrong(error);
    }
  }
  const busy = order.isPending || samples.isPending;
  return {
    pick: () => {
      if (!busy) void pick();
    },
    samples: () => {
      order.reset();
      setNames([]);
      samples.mutate({});
    },
    profile,
    setProfile,
    busy,
    names,
    report: order.data ?? samples.data ?? null,
    error: wrong ?? order.error ?? samples.error,
  };
}
