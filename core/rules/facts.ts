/** What several rules need to know of a declaration, worked out once for each check. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { ProfileData } from "../profiles/profile.ts";

export type Direction = "import" | "export" | "either";

/** Requested and previous procedure ("40", "00") with the additional codes ("000", "C07"). */
export interface ItemProcedure {
  readonly requested: string;
  readonly previous: string;
  readonly additional: readonly string[];
  /** Rows of the item's procedures: the main one, and that of each additional code. */
  readonly row: number;
  readonly additionalRows: readonly number[];
}

export interface DeclarationFacts {
  readonly items: readonly Item[];
  readonly direction: Direction;
  /** Third letter of the type: A and D standard, C and F simplified, Y and Z supplementary. "" when there is none. */
  readonly additionalType: string;
  readonly form: string | undefined;
  /** One for each item. */
  readonly procedures: readonly ItemProcedure[];
  /** Codes of the additional statements of each item. */
  readonly statements: readonly ReadonlySet<string>[];
  readonly headerStatements: ReadonlySet<string>;
  /** Key of the profile's table of obligations. */
  readonly category: string;
}

type Rows = readonly { readonly statementCode?: string }[] | undefined;

function statementCodes(rows: Rows): ReadonlySet<string> {
  return new Set((rows ?? []).flatMap(({ statementCode }) => statementCode ?? []));
}

/** The row with a previous code holds the procedure, else the first; the others are additional codes. "4000" in one piece is understood. */
export function procedureOf(item: Item): ItemProcedure {
  const rows = item.governmentProcedures ?? [];
  const row = Math.max(
    0,
    rows.findIndex(({ previousCode }) => previousCode !== undefined),
  );
  const { currentCode: current = "", previousCode } = rows[row] ?? {};
  const joined = /^\d{4}$/u.test(current) && previousCode === undefined;
  const additional = rows.flatMap(({ currentCode }, at) =>
    at === row || currentCode === undefined ? [] : [{ code: currentCode, at }],
  );
  return {
    requested: joined ? current.slice(0, 2) : current,
    previous: joined ? current.slice(2) : (previousCode ?? ""),
    additional: additional.map(({ code }) => code),
    row,
    additionalRows: additional.map(({ at }) => at),
  };
}

function directionOf(typeCode: string): Direction {
  if (typeCode.startsWith("IM")) return "import";
  return typeCode.startsWith("EX") ? "export" : "either";
}

/** The form named by the broker; a declaration that names none, or its own type for one, is on the first form of its direction. */
function formOf(
  profile: ProfileData,
  { typeCode }: Declaration,
  direction: Direction,
  named: string | null | undefined,
): string | undefined {
  if (named && named !== typeCode) return named;
  const fitting = profile.forms.find((each) => each.direction === direction);
  return (profile.forms.find((each) => each.typeCode === typeCode) ?? fitting)?.code;
}

/** The facts of a declaration under a profile; `form` is what the broker says it is lodged on. */
export function factsOf(
  declaration: Declaration,
  profile: ProfileData,
  form?: string | null,
): DeclarationFacts {
  const typeCode = declaration.typeCode ?? "";
  const items = declaration.goodsShipment?.items ?? [];
  const direction = directionOf(typeCode);
  const known = {
    items,
    direction,
    additionalType: typeCode.slice(2, 3),
    form: formOf(profile, declaration, direction, form),
    procedures: items.map(procedureOf),
    statements: items.map((item) => statementCodes(item.additionalInformation)),
    headerStatements: statementCodes(declaration.additionalInformation),
  };
  return { ...known, category: profile.categoryOf(known) };
}

/** Whether any item uses one of these additional procedure codes. */
export function hasAdditional(
  facts: Pick<DeclarationFacts, "procedures">,
  codes: ReadonlySet<string>,
): boolean {
  return facts.procedures.some(({ additional }) => additional.some((code) => codes.has(code)));
}

/** Whether a statement stands at the header or in any item. */
export function hasStatement(facts: DeclarationFacts, code: string): boolean {
  return facts.headerStatements.has(code) || facts.statements.some((codes) => codes.has(code));
}
