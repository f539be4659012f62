/** How a trigger is written: its name and moment, when it strikes, and what it refuses. */
import type { Move } from "../core/lifecycle/moves.ts";

/** A refusal's text begins with its code: `four-eyes: …`. */
export function refuse(code: string, message: string): string {
  return `SELECT RAISE(ABORT, '${code}: ${message}')`;
}

export function trigger(name: string, moment: string, when: string, ...body: string[]): string {
  const condition = when === "" ? "" : ` WHEN ${when}`;
  return `CREATE TRIGGER ${name} ${moment}${condition} BEGIN ${body.map((line) => `${line}; `).join("")}END`;
}

export function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}

/** Refuses every move of a column that core's table does not have. */
export function moveTrigger(
  table: string,
  facet: string,
  states: readonly string[],
  moves: readonly Move<string>[],
): string {
  const legal = states.flatMap((from) => {
    const targets = moves.filter((move) => move.from === from).map(({ to }) => to);
    return targets.length === 0
      ? []
      : [`(OLD.${facet} = '${from}' AND NEW.${facet} IN (${list(targets)}))`];
  });
  return trigger(
    `${table}_${facet}_moves`,
    `BEFORE UPDATE OF ${facet} ON ${table}`,
    `OLD.${facet} IS NOT NEW.${facet} AND NOT (${legal.join(" OR ")})`,
    refuse("illegal-move", `${facet} does not go that way`),
  );
}

export function appendOnly(table: string): string[] {
  const refusal = refuse("append-only", `${table} is never changed`);
  return [
    trigger(`${table}_stays`, `BEFORE UPDATE ON ${table}`, "", refusal),
    trigger(`${table}_is_kept`, `BEFORE DELETE ON ${table}`, "", refusal),
  ];
}
