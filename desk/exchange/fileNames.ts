/** Names of files that are made from LRNs: safe on every disk, and no two the same even where case does not count. */

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

function safeName(text: string): string {
  const name = text
    .replaceAll(/[^A-Za-z0-9._-]/gu, "_")
    .replace(/^\.+/u, "_")
    .replace(/\.+$/u, "_");
  return name === "" || reserved.test(name.split(".")[0] ?? "") ? `_${name}` : name;
}

export interface NameGiver {
  /** A name that was not given before. */
  nameFor(stem: string, ending: string): string;
}

export function createNameGiver(): NameGiver {
  const given = new Set<string>();
  return {
    nameFor(stem, ending) {
      const safe = safeName(stem);
      for (let number = 1; ; number += 1) {
        const name = `${safe}${number === 1 ? "" : `~${number}`}${ending}`;
        const key = name.toLowerCase();
        if (given.has(key)) continue;
        given.add(key);
        return name;
      }
    },
  };
}
