/** Whether the command line started the app to print. */

export interface PrintFiles {
  /** JSON, as `print.sheets` answers. */
  readonly sheets: string;
  readonly pdf: string;
}

/** What this start is asked to print; undefined when it is an ordinary start. */
export function printFilesIn(argv: readonly string[]): PrintFiles | undefined {
  const after = (word: string): string | undefined => {
    const at = argv.indexOf(word);
    return at < 0 ? undefined : argv[at + 1];
  };
  const [sheets, pdf] = [after("--print-sheets"), after("--print-pdf")];
  return sheets === undefined || pdf === undefined ? undefined : { sheets, pdf };
}
