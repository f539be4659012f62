/** What several rules need to know of a declaration, worked out once for each check. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { ProfileData } from "../profiles/profile.ts";
import { statementCodes } from "./itemView.ts";
import type { ItemView } from "./itemView.ts";

export { procedureOf } from "./itemView.ts";

export type Direction = "import" | "export" | "either";

export interface DeclarationFacts {
  readonly items: readonly Item[];
  /** One for each item. */
  readonly views: readonly ItemView[];
  readonly direction: Direction;
  /** Third letter of the type: A and D standard, C and F simplified, Y and Z supplementary. "" when there is none. */
  readonly additionalType: string;
  readonly form: string | undefined;
  readonly headerStatements: ReadonlySet<string>;
  /** Key of the profile's table of obligations. */
  readonly category: string;
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
  views: readonly ItemView[],
  profile: ProfileData,
  form?: string | null,
): DeclarationFacts {
  const typeCode = declaration.typeCode ?? "";
  const direction = directionOf(typeCode);
  const known = {
    items: declaration.goodsShipment?.items ?? [],
    views,
    direction,
    additionalType: typeCode.slice(2, 3),
    form: formOf(profile, declaration, direction, form),
    headerStatements: statementCodes(declaration.additionalInformation),
  };
  return { ...known, category: profile.categoryOf(known) };
}

/** Whether any item uses one of these additional procedure codes. */
export function hasAdditional(
  { views }: Pick<DeclarationFacts, "views">,
  codes: ReadonlySet<string>,
): boolean {
  return views.some(({ procedure }) => procedure.additional.some((code) => codes.has(code)));
}

/** Whether a statement stands at the header or in any item. */
export function hasStatement({ headerStatements, views }: DeclarationFacts, code: string): boolean {
  return headerStatements.has(code) || views.some(({ statements }) => statements.has(code));
}
