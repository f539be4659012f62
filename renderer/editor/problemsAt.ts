/** Which problems belong to which cell: those at its field, at a part of it, or at a group that it stands for. */
import type { Problem } from "../../core/contract/shapes.ts";
import { rowOf } from "../../core/declaration/itemPlaces.ts";

/** What is drawn at a field: the hub's own errors count as blocking. */
export interface Remark {
  readonly pointer: string;
  readonly severity: Problem["severity"];
  readonly code: string;
  readonly message: string;
  readonly fix?: string | undefined;
  /** Said by the hub, not found by our rules. */
  readonly fromHub: boolean;
}

const weights = { blocking: 2, warning: 1, note: 0 } as const;

export function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

export function remarksAt(
  remarks: readonly Remark[],
  places: readonly string[],
): readonly Remark[] {
  return remarks.filter((remark) => places.some((place) => isAt(remark.pointer, place)));
}

/** Remarks by item, so that a cell looks through those of its own item alone. */
export function remarkIndex(
  remarks: readonly Remark[],
): (places: readonly string[]) => readonly Remark[] {
  const byRow = Map.groupBy(remarks, ({ pointer }) => rowOf(pointer));
  return (places) => remarksAt(byRow.get(rowOf(places[0] ?? "")) ?? [], places);
}

export function worstOf(remarks: readonly Remark[]): Remark | undefined {
  return remarks.reduce<Remark | undefined>(
    (one, other) =>
      one === undefined || weights[other.severity] > weights[one.severity] ? other : one,
    undefined,
  );
}

/** Blocking first, then in the order of the declaration, items by their number. */
export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  const collator = new Intl.Collator("en", { numeric: true });
  return remarks.toSorted(
    (one, other) =>
      weights[other.severity] - weights[one.severity] ||
      collator.compare(one.pointer, other.pointer),
  );
}

/**
 * The one of these places that is nearest to a pointer: itself, else the nearest place around it, else the first
 * inside it. undefined when none is related.
 */
export function nearestPlace(pointer: string, places: readonly string[]): string | undefined {
  const around = places
    .filter((place) => isAt(pointer, place))
    .toSorted((one, other) => other.length - one.length);
  return around[0] ?? places.find((place) => isAt(place, pointer));
}
