/** Opens the manual from wherever one is, also before anybody signed in. */
import { createContext, lazy, Suspense, use, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { PageId } from "./pages.ts";

const Manual = lazy(async () => ({ default: (await import("./Manual.tsx")).Manual }));

type OpenManual = (page: PageId) => void;

const OpenContext = createContext<OpenManual | null>(null);

export function ManualDoor({ children }: { children: ReactNode }) {
  const [page, setPage] = useState<PageId | null>(null);
  const open = useMemo<OpenManual>(() => setPage, []);
  return (
    <OpenContext value={open}>
      {children}
      <Suspense fallback={null}>
        {page !== null && <Manual first={page} onClose={() => setPage(null)} />}
      </Suspense>
    </OpenContext>
  );
}

export function useManual(): OpenManual {
  const open = use(OpenContext);
  if (!open) throw new Error("No manual around this component");
  return open;
}
