/** Starts the page: words and first answers are fetched before React draws, so that the first frame has something to show. */
import "./style/firstFace.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/shell.css";
import "./style/contrast.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app/App.tsx";
import { readAppearance, wear } from "./app/appearance.ts";
import { afterFirstScreen } from "./app/painted.ts";
import { rememberedAt } from "./app/remembered.ts";
import { askOf } from "./desk/ask.ts";
import type { Ask } from "./desk/ask.ts";
import { createClient } from "./desk/client.ts";
import { DeskProvider, readOptions } from "./desk/desk.tsx";
import { createJobBook } from "./desk/jobs.ts";
import { createPinGate } from "./desk/pinGate.ts";
import { createKeyring } from "./keys/keyring.ts";
import { KeysProvider } from "./keys/keys.tsx";
import { SpeechProvider } from "./words/say.tsx";
import { createWords } from "./words/words.ts";

const now = () => performance.now();

/** Asks nothing before the promise is kept. */
function askAfter(shown: Promise<void>, ask: Ask): Ask {
  return async (name, input) => {
    await shown;
    return await ask(name, input);
  };
}

async function start(root: HTMLElement): Promise<void> {
  const gate = createPinGate();
  const desk = new URLSearchParams(location.search).get("desk") ?? "";
  const remembered = rememberedAt(localStorage, desk);
  // A desk that is opened beside the page takes its processor: where the sign-in can be shown without, it is shown first.
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  if (remembered.users === null) show();
  const ask = gate.guard(askAfter(shown, askOf(window.tidewaiter)));
  const client = createClient();
  const state = client.prefetchQuery(readOptions(ask, "desk.state", {}));
  void client.prefetchQuery(readOptions(ask, "declaration.count", { by: "status", where: "" }));
  const appearance = readAppearance(localStorage, navigator);
  wear(document.documentElement, window, appearance)();
  const words = await createWords(appearance.language);
  const page = (
    <StrictMode>
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={client}>
          <DeskProvider ask={ask}>
            <KeysProvider keyring={createKeyring(now)}>
              <SpeechProvider>
                <App
                  first={appearance}
                  jobs={createJobBook(now)}
                  gate={gate}
                  remembered={remembered}
                  tidewaiter={window.tidewaiter}
                />
              </SpeechProvider>
            </KeysProvider>
          </DeskProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  );
  flushSync(() => createRoot(root).render(page));
  afterFirstScreen(show);
  await state;
  performance.mark("desk answered");
  // Chinese and the figures of code come after the first screen: what they cover is drawn meanwhile in the machine's own fonts.
  afterFirstScreen(() => void import("./style/laterFonts.ts"));
}

const place = document.querySelector<HTMLElement>("#root");
if (!place) throw new Error("index.html has lost its #root");
void start(place);
