/** Which of the page's code is one file: each file that a screen needs at once is asked of the main process by itself. */
import { join } from "node:path";

/** What of Rollup's module graph is looked at. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

interface Group {
  readonly name: (id: string, graph: Graph) => string | null;
  /** The highest takes its modules first, with all that they import. */
  readonly priority: number;
}

/** All that a module imports at once, and so on; not the module itself. */
function importsOf(graph: Graph, entry: string): Set<string> {
  const found = new Set([entry]);
  // A set is walked in the order in which it grows.
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  found.delete(entry);
  return found;
}

function group(file: string, priority: number, entry: string, other?: string): Group {
  let members: Set<string> | undefined;
  const name = (id: string, graph: Graph): string | null => {
    members ??=
      other === undefined
        ? importsOf(graph, entry)
        : importsOf(graph, entry).intersection(importsOf(graph, other));
    return members.has(id) ? file : null;
  };
  return { name, priority };
}

/** `both` is what the printed page uses too: it loads nothing else of the window. `first` is the sign-in, `work` the desk behind it. */
export function chunkGroups(renderer: string): Group[] {
  const main = join(renderer, "main.tsx");
  const paper = join(renderer, "print/paper.tsx");
  const workbench = join(renderer, "app/Workbench.tsx");
  return [group("both", 3, main, paper), group("first", 2, main), group("work", 1, workbench)];
}
