/** Calls that the shell answers itself. Apart from the desk's, so that the shell reads no more schemas than it uses. */
import { z } from "zod";
import { languages } from "../labels/language.ts";
import { printShellCalls } from "./print.ts";
import { fileReference } from "./shapes.ts";

/** Only the shell may open a file dialog. */
export const shellCalls = {
  "shell.pickFiles": {
    input: z.object({}),
    output: z.object({ files: z.array(z.object({ file: fileReference, name: z.string() })) }),
  },
  "shell.pickSave": {
    input: z.object({ suggested: z.string().max(200), folder: z.boolean().default(false) }),
    output: z.object({ file: fileReference.nullable(), name: z.string() }),
  },
  /** The language of the person at the window, for what the system tells them. */
  "shell.speak": { input: z.object({ language: z.enum(languages) }), output: z.object({}) },
  ...printShellCalls,
} as const;

export type ShellCalls = typeof shellCalls;
export type ShellCallName = keyof ShellCalls;
