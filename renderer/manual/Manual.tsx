/** The manual over the screen that it was asked from: its pages on the left, the page on the right. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { useSpeech } from "../words/say.tsx";
import { Blocks } from "./Blocks.tsx";
import { readMarkdown } from "./markdown.ts";
import { pageIds, readPage } from "./pages.ts";
import type { PageId } from "./pages.ts";
import "./manual.css";

interface ManualProps {
  readonly first: PageId;
  readonly onClose: () => void;
}

export function Manual({ first, onClose }: ManualProps) {
  const { say, language } = useSpeech();
  const [id, setId] = useState(first);
  const page = useQuery({
    queryKey: ["manual", id, language],
    queryFn: () => readPage(id, language),
  });
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    shown.current?.scrollTo(0, 0);
    // The arrows scroll the page at once.
    shown.current?.focus({ preventScroll: true });
  }, [page.data]);
  return (
    <Dialog title={say("manual.title")} onClose={onClose} wide bare testid="manual">
      <div className="manual">
        <nav aria-label={say("manual.pages")}>
          {pageIds.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === id ? "page" : undefined}
              data-testid={`manual-${each}`}
              onClick={() => setId(each)}
            >
              {say(`manual.${each}`)}
            </button>
          ))}
        </nav>
        {/* Scrolled by keys like any page. */}
        <article
          ref={shown}
          className="scrolls"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={say(`manual.${id}`)}
          data-testid="manual-page"
          data-page={id}
        >
          {page.data && <Blocks blocks={readMarkdown(page.data)} onPage={setId} />}
        </article>
      </div>
    </Dialog>
  );
}
