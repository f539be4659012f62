/** The words in which the element table is written, and the types that follow from it. */

/** A leaf's value: text as written, or an amount, quantity or time with the attribute that gives it its meaning. */
export interface LeafValues {
  readonly text: string;
  readonly amount: Amount;
  readonly quantity: Quantity;
  readonly dateTime: DateTime;
}

/** Decimal text with its ISO 4217 currency. */
export interface Amount {
  readonly value: string;
  readonly currencyID?: string;
}

/** Decimal text with its UN/ECE Rec 20 unit (KGM when a mass names none). */
export interface Quantity {
  readonly value: string;
  readonly unitCode?: string;
}

/** UN/EDIFACT 2379 text: format 102 is CCYYMMDD, 304 CCYYMMDDHHMMSSZZZ. */
export interface DateTime {
  readonly value: string;
  readonly formatCode?: string;
}

export type LeafKind = keyof LeafValues;

/** One element that holds a value. */
export interface Leaf<Kind extends LeafKind = LeafKind> {
  readonly kind: Kind;
  /** Element name in the WCO Data Model. */
  readonly name: string;
  /** WCO id, the last part of a WCO pointer: "128". */
  readonly tag: string;
  /** WCO format: `an..35`, `a2`, `n..16,6`. */
  readonly format: string;
}

export type Fields = Readonly<Record<string, Leaf | Group>>;

/** One element that holds others, once or many times. */
export interface Group<F extends Fields = Fields, Many extends boolean = boolean> {
  readonly kind: "group";
  readonly name: string;
  /** WCO class id: "68A". */
  readonly tag: string;
  /** In the order of the XML Schema, which is the order in which they are written. */
  readonly fields: F;
  readonly many: Many;
  /** The most of them that the schema allows, where it sets a limit. */
  readonly most?: number;
}

export type ValueOf<Node> =
  Node extends Leaf<infer Kind>
    ? LeafValues[Kind]
    : Node extends Group<infer F, infer Many>
      ? Many extends true
        ? readonly Reading<F>[]
        : Reading<F>
      : never;

/** What is read from a group: every field may be missing, as in the XML Schema. */
export type Reading<F extends Fields> = { readonly [Key in keyof F]?: ValueOf<F[Key]> };

export function text(name: string, tag: string, format: string): Leaf<"text"> {
  return { kind: "text", name, tag, format };
}

export function amount(name: string, tag: string): Leaf<"amount"> {
  return { kind: "amount", name, tag, format: "n..16,3" };
}

export function quantity(name: string, tag: string, format = "n..16,6"): Leaf<"quantity"> {
  return { kind: "quantity", name, tag, format };
}

export function dateTime(name: string, tag: string): Leaf<"dateTime"> {
  return { kind: "dateTime", name, tag, format: "an..35" };
}

export function one<const F extends Fields>(name: string, tag: string, fields: F): Group<F, false> {
  return { kind: "group", name, tag, fields, many: false };
}

export function many<const F extends Fields>(
  name: string,
  tag: string,
  fields: F,
  most?: number,
): Group<F, true> {
  return { kind: "group", name, tag, fields, many: true, ...(most === undefined ? {} : { most }) };
}
