/** The commands about saved views; desk/cli/commands.ts joins them to the rest. */
import type { CommandSpec } from "./commandSpec.ts";

export const viewSpecs: readonly CommandSpec[] = [
  {
    words: "view save",
    usage: "NAME --where TEXT [--sort COLUMN] [--descending] --as USER",
    about: "keep a filter under a name; in the window it stands in the rail",
    positionals: [1, 1],
    options: ["where", "sort", "descending"],
    needs: ["where"],
    signs: true,
    load: async () => (await import("./commands/views.ts")).runViewSave,
  },
  {
    words: "view list",
    usage: "[--as USER]",
    about: "show the saved views, one's own or everybody's",
    positionals: [0, 0],
    options: [],
    signs: false,
    load: async () => (await import("./commands/views.ts")).runViewList,
  },
  {
    words: "view rename",
    usage: "NAME NEW --as USER",
    about: "call a view otherwise",
    positionals: [2, 2],
    options: [],
    signs: true,
    load: async () => (await import("./commands/views.ts")).runViewRename,
  },
  {
    words: "view delete",
    usage: "NAME --as USER",
    about: "forget a view; no declaration is touched",
    positionals: [1, 1],
    options: [],
    signs: true,
    load: async () => (await import("./commands/views.ts")).runViewDelete,
  },
];
