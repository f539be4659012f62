/** What would be printed, as it would look; from here it becomes a PDF or goes to a printer. */
import { useEffect, useRef, useState } from "react";
import { languages } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";
import { sheetKinds } from "../../core/print/kinds.ts";
import type { SheetKind } from "../../core/print/kinds.ts";
import { BackButton } from "../app/BackButton.tsx";
import { useOrder, useRead } from "../desk/desk.tsx";
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { openRequestOf } from "../steps/StepBar.tsx";
import { sizeOf } from "../steps/sizes.ts";
import { useSpeech } from "../words/say.tsx";
import { languageNames } from "../words/words.ts";
import { SheetPaper } from "./SheetPaper.tsx";
import "../style/laterFonts.ts";
import "./paper.css";
import "./preview.css";

interface PreviewProps {
  /** One declaration, or the rows of a view. */
  readonly of: { readonly lrn: string } | { readonly where: string };
}

const versions = ["amendment", "in-force"] as const;
type Version = (typeof versions)[number];

const ofDeclaration: readonly SheetKind[] = sheetKinds.filter((kind) => kind !== "list");

function next<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length] ?? now;
}

export function Preview({ of }: PreviewProps) {
  const { say, language: spoken, refusal } = useSpeech();
  const kinds = "lrn" in of ? ofDeclaration : (["list"] as const);
  const [as, setAs] = useState<SheetKind>("lrn" in of ? "form" : "list");
  const [language, setLanguage] = useState<Language>(spoken);
  const [inForce, setInForce] = useState(false);
  const shown = useRead("declaration.show", { lrn: "lrn" in of ? of.lrn : "" }, "lrn" in of);
  const amends = shown.data !== undefined && openRequestOf(shown.data)?.typeCode === "COR";
  const order =
    "lrn" in of ? { as, lrns: [of.lrn], inForce, language } : { as, where: of.where, language };
  const sheets = useRead("print.sheets", order);
  const pdf = useOrder("shell.printPdf");
  const paper = useOrder("shell.printPaper");
  const desk = useRef<HTMLElement>(null);
  useEffect(() => desk.current?.focus({ preventScroll: true }), []);
  const busy = pdf.isPending || paper.isPending || !sheets.data;
  const name = `${"lrn" in of ? of.lrn : "list"}-${as}.pdf`.replaceAll(/[^\w.-]+/gu, "-");
  const save = () => {
    if (!busy) pdf.mutate({ order, suggested: name });
  };
  const print = () => {
    if (!busy) paper.mutate({ order });
  };
  // What was said of the sheet before is over.
  const turnTo = (kind: SheetKind) => {
    pdf.reset();
    setAs(kind);
  };
  const speakIn = (chosen: Language) => {
    pdf.reset();
    setLanguage(chosen);
  };
  const turnVersion = (version: Version) => {
    pdf.reset();
    setInForce(version === "in-force");
  };
  useKeys("screen", [
    ...(amends
      ? [
          {
            keys: "v",
            say: "keys.print-version",
            run: () => turnVersion(inForce ? "amendment" : "in-force"),
            foot: {},
          } satisfies Binding,
        ]
      : []),
    { keys: "ctrl+s", say: "keys.print-pdf", run: save, typing: true, foot: {} },
    { keys: "ctrl+p", say: "keys.print-paper", run: print, typing: true, foot: {} },
    { keys: "s", say: "keys.print-what", run: () => turnTo(next(kinds, as)), foot: {} },
    {
      keys: "l",
      say: "keys.print-language",
      run: () => speakIn(next(languages, language)),
      foot: {},
    },
  ]);
  const wrong = sheets.error ?? pdf.error ?? paper.error;
  return (
    <main className="work" data-testid="print">
      <header className="head print-head">
        <BackButton />
        <h1 className="title clip grow">
          {"lrn" in of ? say("print.title", { lrn: of.lrn }) : say("print.title-list")}
        </h1>
        {kinds.length > 1 && (
          <SelectField
            label={say("print.what")}
            value={as}
            choices={kinds.map((kind) => ({ value: kind, word: say(`print.${kind}`) }))}
            onChange={turnTo}
            testid="print-what"
          />
        )}
        {amends && (
          <SelectField
            label={say("print.version")}
            value={inForce ? "in-force" : "amendment"}
            choices={versions.map((value) => ({ value, word: say(`print.${value}`) }))}
            onChange={turnVersion}
            testid="print-version"
          />
        )}
        <SelectField
          label={say("print.language")}
          value={language}
          choices={languages.map((each) => ({ value: each, word: languageNames[each] }))}
          onChange={speakIn}
          testid="print-language"
        />
        <Button hotkey="Ctrl P" disabled={busy} onPress={print}>
          {say("print.paper")}
        </Button>
        <Button look="primary" hotkey="Ctrl S" disabled={busy} onPress={save} testid="print-pdf">
          {say("print.pdf")}
        </Button>
      </header>
      <Said saved={pdf.data} busy={pdf.isPending || paper.isPending} />
      {wrong && (
        <div className="print-said">
          <Note tone="red" testid="print-refused">
            {refusal(wrong)}
          </Note>
        </div>
      )}
      <section
        ref={desk}
        className="print-desk scrolls"
        aria-label={say("print.preview")}
        // The arrows and the page keys move the paper.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {sheets.isPending && <p className="quiet small">{say("print.laying-out")}</p>}
        {sheets.data?.sheets.map((sheet) => (
          <SheetPaper key={`${sheet.kind} ${sheet.reference}`} sheet={sheet} />
        ))}
      </section>
    </main>
  );
}

interface SaidProps {
  readonly saved: { readonly name: string | null; readonly bytes: number } | undefined;
  readonly busy: boolean;
}

function Said({ saved, busy }: SaidProps) {
  const { say, format } = useSpeech();
  if (busy) return <p className="print-said small quiet">{say("print.printing")}</p>;
  if (!saved || saved.name === null) return null;
  return (
    <div className="print-said">
      <Note tone="green" testid="print-saved">
        {say("print.saved", { name: saved.name, size: sizeOf(saved.bytes, say, format) })}
      </Note>
    </div>
  );
}
