/** Calls that the shell answers itself: dialogs, the language of its alerts, printing. */
import { fail, shellCalls, succeed } from "../core/contract.ts";
import type { CallResult, ShellCallName } from "../core/contract.ts";
import type { Language } from "../core/labels/language.ts";
import type { FileTokens } from "./files.ts";
import { answerPrinting } from "./printCalls.ts";
import type { PrintContext } from "./printCalls.ts";

export interface ShellContext {
  readonly tokens: FileTokens;
  readonly printing: PrintContext;
  /** The language of the person at the window. */
  readonly speak: (language: Language) => void;
}

export async function answerShell(
  name: ShellCallName,
  input: unknown,
  { tokens, printing, speak }: ShellContext,
): Promise<CallResult<unknown>> {
  switch (name) {
    case "shell.pickFiles":
      return succeed(await tokens.pickFiles());
    case "shell.pickSave": {
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return fail("invalid-input", "A name to suggest is needed.");
      return succeed(await tokens.pickSave(parsed.data.suggested, parsed.data.folder));
    }
    case "shell.speak": {
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return fail("invalid-input", "Name a language.");
      speak(parsed.data.language);
      return succeed({});
    }
    case "shell.printPdf":
    case "shell.printPaper":
    case "shell.sheets":
    case "shell.sheetsDrawn":
      return await answerPrinting(name, input, printing);
    default:
      return name satisfies never;
  }
}
