/** Triggers that keep the counters and the full-text index in step with the declarations. */

export const counterDimensions = [
  "status",
  "work",
  "transport",
  "customs",
  "payment",
  "form",
  "client",
] as const;
export type CounterDimension = (typeof counterDimensions)[number];

const searchColumns = [
  "lrn",
  "mrn",
  "client",
  "importer",
  "exporter",
  "goods",
  "waybill",
  "order_no",
] as const;

function of(row: "NEW" | "OLD", columns: readonly string[]): string {
  return columns.map((column) => `${row}.${column}`).join(", ");
}

const more = "ON CONFLICT (dimension, value) DO UPDATE SET n = n + 1";

/** The status is computed from the facets: an update names those. */
const facets = "work, transport, customs, payment";

function counted(dimension: CounterDimension): string {
  const columns = dimension === "status" ? facets : dimension;
  return `CREATE TRIGGER counters_${dimension} AFTER UPDATE OF ${columns} ON declarations WHEN OLD.${dimension} IS NOT NEW.${dimension} BEGIN
  UPDATE counters SET n = n - 1 WHERE dimension = '${dimension}' AND value = coalesce(OLD.${dimension}, '');
  INSERT INTO counters (dimension, value, n) VALUES ('${dimension}', coalesce(NEW.${dimension}, ''), 1) ${more};
END`;
}

const countedInsert = `CREATE TRIGGER counters_insert AFTER INSERT ON declarations BEGIN
  INSERT INTO counters (dimension, value, n) VALUES ('total', '', 1), ${counterDimensions
    .map((dimension) => `('${dimension}', coalesce(NEW.${dimension}, ''), 1)`)
    .join(", ")} ${more};
END`;

const searched = searchColumns.join(", ");
const changed = searchColumns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(" OR ");

export const upkeepTriggers: readonly string[] = [
  countedInsert,
  ...counterDimensions.map(counted),
  `CREATE TRIGGER search_insert AFTER INSERT ON declarations BEGIN
  INSERT INTO search (rowid, ${searched}) VALUES (NEW.id, ${of("NEW", searchColumns)});
END`,
  `CREATE TRIGGER search_update AFTER UPDATE OF ${searched} ON declarations WHEN ${changed} BEGIN
  INSERT INTO search (search, rowid, ${searched}) VALUES ('delete', OLD.id, ${of("OLD", searchColumns)});
  INSERT INTO search (rowid, ${searched}) VALUES (NEW.id, ${of("NEW", searchColumns)});
END`,
];
