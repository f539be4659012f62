/** The words and options of the commands about value, duty and tax; desk/cli/commands.ts joins them to the rest. */

export const figureSpecs = [
  {
    words: "explain",
    usage: "LRN [--item N]",
    about: "show every figure with its formula, inputs, rounding and source",
    positionals: [1, 1],
    options: ["item"],
    signs: false,
    load: async () => (await import("./commands/explaining.ts")).runExplain,
  },
  {
    words: "what-if",
    usage: "LRN [--item N] [--hs CODE] [--origin COUNTRY] [--incoterm TERM] [--currency CODE]",
    about: "show what another code, origin, term or currency would cost; nothing is kept",
    positionals: [1, 1],
    options: ["item", "hs", "origin", "incoterm", "currency"],
    signs: false,
    load: async () => (await import("./commands/trying.ts")).runWhatIf,
  },
] as const;
