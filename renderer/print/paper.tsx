/** The page that is printed: asks the shell for its sheets, draws them, and says when every letter is there. Nobody sees it. */
import "@fontsource-variable/jetbrains-mono/wght.css";
import "../style/firstFace.css";
import "../style/tokens.css";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { askOf } from "../desk/ask.ts";
import { addLaterFaces } from "../style/laterFaces.ts";
import { SheetPaper } from "./SheetPaper.tsx";
import "./paper.css";

async function draw(place: HTMLElement): Promise<void> {
  addLaterFaces(document.fonts);
  const ask = askOf(window.tidewaiter);
  const { sheets } = await ask("shell.sheets", {});
  const language = sheets[0]?.language ?? "en";
  document.documentElement.lang = language;
  flushSync(() =>
    createRoot(place).render(
      sheets.map((sheet) => <SheetPaper key={`${sheet.kind} ${sheet.reference}`} sheet={sheet} />),
    ),
  );
  // Laying out asks for the fonts of the letters that are there; only then is there something to wait for.
  place.getBoundingClientRect();
  await document.fonts.ready;
  await ask("shell.sheetsDrawn", {});
}

const place = document.querySelector<HTMLElement>("#root");
if (!place) throw new Error("print.html has lost its #root");
void draw(place);
