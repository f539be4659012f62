/** Rules about containers, seals and means of transport. */
import { containerCheckDigit, isContainerNumber } from "../codes/container.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

interface Equipment {
  readonly pointer: string;
  readonly id: string;
}

type Rows = readonly { readonly id?: string }[] | undefined;

const noEquipment: readonly Equipment[] = [];

function placed(rows: Rows, pointer: string): readonly Equipment[] {
  return (
    rows?.map(({ id = "" }, row) => ({
      pointer: `${pointer}/transportEquipments/${row}/id`,
      id,
    })) ?? noEquipment
  );
}

function headerContainers({ goodsShipment }: Declaration): readonly Equipment[] {
  const rows = goodsShipment?.consignment?.transportEquipments;
  return placed(rows, "/goodsShipment/consignment");
}

function itemContainers({ item }: ItemView): readonly Equipment[] {
  return placed(item.commodity?.transportEquipments, "/commodity");
}

type Look = (container: Equipment) => readonly Finding[];

/** The same look at the containers of the header and at those of each item. */
function eachContainer(look: Look) {
  return {
    check: (declaration: Declaration) => headerContainers(declaration).flatMap(look),
    checkItem: (view: ItemView) => inEach(itemContainers(view), look),
  };
}

function indicatorOf({ goodsShipment }: Declaration): string {
  return goodsShipment?.consignment?.containerCode ?? "";
}

/** A container where the indicator says that there is none. */
function unexpected({ pointer, id }: Equipment): readonly Finding[] {
  return id === "" ? none : [found(pointer, { value: id })];
}

/** Four letters or nearly so, then digits: meant as a container number. Swap bodies and trailers are named otherwise. */
function isAttempt(id: string): boolean {
  return /^[A-Z]{3,5}\s?\d{5,8}(?:[-\s]?\d)?$/iu.test(id);
}

/** Kind of identity (first digit) by transport mode: a flight is no plate. */
const modeOfIdentity: Readonly<Record<string, readonly string[]>> = {
  "1": ["1", "6", "8"],
  "2": ["2"],
  "3": ["3", "6"],
  "4": ["4", "5"],
};

export const transportRules = rulesOf([
  {
    id: "container-check-digit",
    code: "TW-CONT-01",
    severity: "warning",
    subject: "transport",
    holds: "The last digit of a container number fits the others.",
    source: "ISO 6346",
    message: "Container {value}: the check digit should be {digit}.",
    fix: "Compare it with the bill of lading; two digits may have been exchanged.",
    ...eachContainer(({ pointer, id }) => {
      const digit = containerCheckDigit(id);
      return digit === undefined || id.endsWith(digit)
        ? none
        : [found(pointer, { value: id, digit })];
    }),
  },
  {
    id: "container-shape",
    code: "TW-CONT-02",
    severity: "note",
    subject: "transport",
    holds: "A container number has four letters and seven digits.",
    source: "ISO 6346",
    message: "“{value}” has not the form of a container number.",
    fix: "Write four letters, of which the last is U, J or Z, and seven digits.",
    ...eachContainer(({ pointer, id }) =>
      isAttempt(id) && !isContainerNumber(id) ? [found(pointer, { value: id })] : none,
    ),
  },
  {
    id: "container-missing",
    code: "CDS12070",
    severity: "warning",
    subject: "transport",
    holds: "Goods in containers name the containers.",
    source: "CDS completion, D.E. 7/2 and 7/10; CDS error list",
    message: "In containers says 1, but no container is named.",
    fix: "Add the container number, or write 0.",
    check: (declaration, { facts }) => {
      if (indicatorOf(declaration) !== "1") return none;
      const isNamed = ({ id }: Equipment): boolean => id !== "";
      return headerContainers(declaration).some(isNamed) ||
        facts.views.some((view) => itemContainers(view).some(isNamed))
        ? none
        : [found("/goodsShipment/consignment/transportEquipments/0/id")];
    },
  },
  {
    id: "container-not-expected",
    code: "CDS12075",
    severity: "warning",
    subject: "transport",
    holds: "Goods that travel in no container name none.",
    source: "CDS completion, D.E. 7/2 and 7/10; CDS error list",
    message: "In containers says 0, but container {value} is named.",
    fix: "Write 1, or remove the container.",
    check: (declaration) =>
      indicatorOf(declaration) === "0" ? headerContainers(declaration).flatMap(unexpected) : none,
    given: (declaration) => [indicatorOf(declaration)],
    checkItem: (view, _context, [indicator]) =>
      indicator === "0" ? inEach(itemContainers(view), unexpected) : none,
  },
  {
    id: "container-twice",
    code: "CDS12024",
    severity: "warning",
    subject: "transport",
    holds: "No container stands twice at the header.",
    source: "CDS error list (D.E. 7/10)",
    message: "Container {value} stands twice.",
    fix: "Remove one.",
    check: ({ goodsShipment }) => {
      const seen = new Set<string>();
      return (goodsShipment?.consignment?.transportEquipments ?? []).flatMap(({ id = "" }, row) => {
        const isSecond = id !== "" && seen.has(id);
        seen.add(id);
        const pointer = `/goodsShipment/consignment/transportEquipments/${row}/id`;
        return isSecond ? [found(pointer, { value: id })] : [];
      });
    },
  },
  {
    id: "identity-fits-mode",
    code: "TW-MODE-01",
    severity: "note",
    subject: "transport",
    holds: "The kind of identity of the means of transport fits the mode.",
    source: "UCC annex B and CDS code list, D.E. 7/9",
    message: "Kind of identity {kind} does not fit transport mode {mode}.",
    fix: "See which of the two is right.",
    check: ({ borderTransportMeans, goodsShipment }) => {
      const arrival = goodsShipment?.consignment?.arrivalTransportMeans;
      const mode = arrival?.modeCode ?? borderTransportMeans?.modeCode ?? "";
      const kind = arrival?.identificationTypeCode ?? "";
      const fitting = modeOfIdentity[kind.slice(0, 1)];
      return mode !== "" && fitting !== undefined && !fitting.includes(mode)
        ? [
            found("/goodsShipment/consignment/arrivalTransportMeans/identificationTypeCode", {
              kind,
              mode,
            }),
          ]
        : none;
    },
  },
  {
    id: "package-row-empty",
    code: "CDS12070",
    severity: "warning",
    subject: "items",
    holds: "A row of packaging has its kind and its number.",
    source: "CDS completion, D.E. 6/9 and 6/10",
    message: "This packaging has no {missing}.",
    fix: "Fill it in.",
    checkItem: ({ item }) =>
      inEach(item.packagings, ({ typeCode, quantity }, row) => {
        const pointer = `/packagings/${row}`;
        if (typeCode === undefined) return [found(`${pointer}/typeCode`, { missing: "kind" })];
        return quantity === undefined && !typeCode.startsWith("V")
          ? [found(`${pointer}/quantity`, { missing: "count" })]
          : none;
      }),
  },
]);
