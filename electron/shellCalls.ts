/** Calls that the shell answers itself: dialogs, the language of its alerts, printing. */
import { fail, succeed } from "../core/contract/result.ts";
import type { CallResult } from "../core/contract/result.ts";
import type { ShellCallName } from "../core/contract/shell.ts";
import { isLanguage } from "../core/labels/language.ts";
import type { Language } from "../core/labels/language.ts";
import type { FileTokens } from "./files.ts";
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
      const { shellCalls } = await import("../core/contract/shell.ts");
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return fail("invalid-input", "A name to suggest is needed.");
      return succeed(await tokens.pickSave(parsed.data.suggested, parsed.data.folder));
    }
    case "shell.speak": {
      // Every start comes here, most to nothing else: the schemas, 4 MB of memory, are left unread.
      const language = typeof input === "object" && input !== null && "language" in input;
      if (!language || !isLanguage(input.language))
        return fail("invalid-input", "Name a language.");
      speak(input.language);
      return succeed({});
    }
    case "shell.printPdf":
    case "shell.printPaper":
    case "shell.sheets":
    case "shell.sheetsDrawn": {
      const { answerPrinting } = await import("./printCalls.ts");
      return await answerPrinting(name, input, printing);
    }
    default:
      return name satisfies never;
  }
}
