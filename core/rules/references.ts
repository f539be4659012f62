/** Rules about references: LRN, UCR, earlier papers. */
import { addDays } from "../dates.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { acceptanceDay } from "./dates.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

interface Previous {
  readonly pointer: string;
  readonly type: string;
  readonly category: string;
  readonly id: string;
  readonly line: string;
}

type Rows = NonNullable<Declaration["goodsShipment"]>["previousDocuments"];

const noPapers: readonly Previous[] = [];

function placed(rows: Rows, pointer: string): readonly Previous[] {
  return (
    rows?.map(({ id = "", typeCode = "", categoryCode = "", lineNumeric = "" }, row) => ({
      pointer: `${pointer}/previousDocuments/${row}`,
      type: typeCode,
      category: categoryCode,
      id,
      line: lineNumeric,
    })) ?? noPapers
  );
}

function headerPapers({ goodsShipment }: Declaration): readonly Previous[] {
  return placed(goodsShipment?.previousDocuments, "/goodsShipment");
}

function itemPapers({ item }: ItemView): readonly Previous[] {
  return placed(item.previousDocuments, "");
}

type LookAtPapers = (papers: readonly Previous[]) => readonly Finding[];

/** The same look at the papers of the header and at those of each item. */
function papers(look: LookAtPapers) {
  return {
    check: (declaration: Declaration) => look(headerPapers(declaration)),
    checkItem: (view: ItemView) => look(itemPapers(view)),
  };
}

/** Year digit, country, trader's number, hyphen, own reference. */
const ducr = /^\d[A-Z]{2}[A-Z\d]{1,17}-[A-Z\d()\-/]{1,19}$/iu;
/** The forms of a master reference in the UK: GB/, A:, C:, and a DUCR. */
const mucr =
  /^(?:GB\/[A-Z\d]{3,4}-[A-Z\d:]{5,30}|GB\/[A-Z\d]{9,12}-[A-Z\d]{1,23}|A:[A-Z\d]{3}\d{8}|C:[A-Z]{3}[A-Z\d]{3,30}|[A-Z]{2}\/[A-Z\d-]{3,32})$/iu;
const oddCharacters = /[^A-Za-z\d./_\- ]/u;

const referenceTypes: ReadonlySet<string> = new Set(["DCR", "DCS"]);

function holdsReference(rows: Rows): boolean {
  return rows?.some(({ typeCode = "" }) => referenceTypes.has(typeCode)) ?? false;
}

/** Whether some paper or UCR says which consignment it is. */
function hasConsignmentReference({ goodsShipment }: Declaration): boolean {
  const { id, traderAssignedReferenceID } = goodsShipment?.ucr ?? {};
  return (
    id !== undefined ||
    traderAssignedReferenceID !== undefined ||
    holdsReference(goodsShipment?.previousDocuments) ||
    (goodsShipment?.items?.some((item) => holdsReference(item.previousDocuments)) ?? false)
  );
}

function isWrongDucr(value: string | undefined): value is string {
  return value !== undefined && value !== "" && !ducr.test(value);
}

function wrongDucrs(rows: readonly Previous[]): readonly Finding[] {
  return inEach(rows, ({ pointer, type, id }) =>
    type === "DCR" && isWrongDucr(id) ? [found(`${pointer}/id`, { value: id })] : none,
  );
}

/** Entries in the declarant's records that are not of the day; without a day nothing can be said. */
function wrongEntryDates(rows: readonly Previous[], day = ""): readonly Finding[] {
  if (day === "") return none;
  return inEach(rows, ({ pointer, type, id }) =>
    type === "CLE" && id !== "" && id !== day.replaceAll("-", "")
      ? [found(`${pointer}/id`, { value: id, day })]
      : none,
  );
}

export const referenceRules = rulesOf([
  {
    id: "lrn-long",
    code: "CDS10010",
    severity: "warning",
    subject: "references",
    holds: "The LRN is no longer than this customs service takes.",
    source: "WCO D026 an..35; CDS takes 22 (D.E. 2/5)",
    message: "LRN {value} has {length} characters; this customs service takes {most}.",
    fix: "Shorten it before it is filed.",
    check: ({ functionalReferenceID: lrn = "" }, { profile }) =>
      lrn.length > profile.longestLrn
        ? [
            found("/functionalReferenceID", {
              value: lrn,
              length: String(lrn.length),
              most: String(profile.longestLrn),
            }),
          ]
        : [],
  },
  {
    id: "lrn-characters",
    code: "TW-LRN-01",
    severity: "warning",
    subject: "references",
    holds: "The LRN has only letters, digits, points, hyphens, strokes and underscores.",
    source: "CDS completion, D.E. 2/5; seen so on every published sample",
    message: "LRN “{value}” holds a character that hubs may refuse.",
    fix: "Use letters, digits, . - _ and /.",
    check: ({ functionalReferenceID: lrn = "" }) =>
      oddCharacters.test(lrn) ? [found("/functionalReferenceID", { value: lrn })] : [],
  },
  {
    id: "mrn-on-original",
    code: "CDS10002",
    severity: "warning",
    subject: "references",
    holds: "A new declaration has no MRN: customs gives it.",
    source: "WCO D014; CDS completion",
    message: "A new declaration already has the MRN {value}.",
    fix: "Remove it, or amend the declaration of that MRN.",
    check: ({ functionCode, id }) =>
      functionCode === "9" && id !== undefined ? [found("/id", { value: id })] : [],
  },
  {
    id: "ducr-shape",
    code: "CDS12132",
    severity: "warning",
    subject: "references",
    holds:
      "A consignment reference (DUCR) is a year digit, a country, a trader's number, a hyphen and a reference.",
    source: "WCO UCR guidelines; CDS error list (D.E. 2/1)",
    profiles: ["gb"],
    message: "Consignment reference “{value}” has not the form of a DUCR.",
    fix: "Write it like 6GB123456789000-ORDER1.",
    check: (declaration) => {
      const ucr = declaration.goodsShipment?.ucr?.traderAssignedReferenceID;
      const onPapers = wrongDucrs(headerPapers(declaration));
      return isWrongDucr(ucr)
        ? [...onPapers, found("/goodsShipment/ucr/traderAssignedReferenceID", { value: ucr })]
        : onPapers;
    },
    checkItem: (view) => wrongDucrs(itemPapers(view)),
  },
  {
    id: "mucr-shape",
    code: "CDS12133",
    severity: "warning",
    subject: "references",
    holds: "A master reference (MUCR) begins with GB/, A: or C:.",
    source: "HMRC guidance on master UCRs; CDS error list",
    profiles: ["gb"],
    message: "Master reference “{value}” has not the form of a MUCR.",
    fix: "Take it from the manifest as it stands there.",
    ...papers((rows) =>
      inEach(rows, ({ pointer, type, id }) =>
        type === "MCR" && id !== "" && !mucr.test(id)
          ? [found(`${pointer}/id`, { value: id })]
          : none,
      ),
    ),
  },
  {
    id: "one-mucr",
    code: "CDS12137",
    severity: "blocking",
    subject: "references",
    holds: "An import has at most one master reference at its header.",
    source: "CDS error list (D.E. 2/1)",
    profiles: ["gb"],
    message: "{count} master references stand at the header.",
    fix: "Keep the one of this consignment.",
    check: (declaration, { facts }) => {
      const masters = headerPapers(declaration).filter(({ type }) => type === "MCR");
      if (facts.direction !== "import" || masters.length < 2) return none;
      return [found(`${masters[1]?.pointer}/id`, { count: String(masters.length) })];
    },
  },
  {
    id: "ducr-on-export",
    code: "CDS12108",
    severity: "blocking",
    subject: "references",
    holds: "A standard export names its consignment reference (DUCR).",
    source: "CDS error list",
    profiles: ["gb"],
    message: "The export has no consignment reference (DUCR).",
    fix: "Add a previous document Z DCR with the reference.",
    check: (declaration, context) => {
      const isStandard = ["A", "D"].includes(context.facts.additionalType);
      if (context.facts.direction !== "export" || !isStandard) return [];
      if (hasConsignmentReference(declaration)) return none;
      const row = declaration.goodsShipment?.previousDocuments?.length ?? 0;
      return [found(`/goodsShipment/previousDocuments/${row}/id`)];
    },
  },
  {
    id: "paper-twice",
    code: "CDS12024",
    severity: "warning",
    subject: "references",
    holds: "No earlier paper stands twice at one place.",
    source: "CDS error list (D.E. 2/1)",
    message: "Previous document {type} {value} stands twice.",
    fix: "Remove one.",
    ...papers((rows) => {
      const seen = new Set<string>();
      return inEach(rows, ({ pointer, type, category, id, line }) => {
        const key = `${category} ${type} ${id} ${line}`;
        const isSecond = id !== "" && seen.has(key);
        seen.add(key);
        return isSecond ? [found(`${pointer}/id`, { type, value: id })] : none;
      });
    }),
  },
  {
    id: "paper-half",
    code: "CDS12070",
    severity: "blocking",
    subject: "references",
    holds: "An earlier paper has its type and its number.",
    source: "CDS completion, D.E. 2/1; CDS error list",
    message: "The previous document {known} lacks its {missing}.",
    fix: "Fill it in, or remove the row.",
    ...papers((rows) =>
      inEach(rows, ({ pointer, type, id }): readonly Finding[] => {
        if (type !== "" && id === "")
          return [found(`${pointer}/id`, { known: type, missing: "number" })];
        if (type === "" && id !== "")
          return [found(`${pointer}/typeCode`, { known: id, missing: "type" })];
        return none;
      }),
    ),
  },
  {
    id: "entry-date-paper",
    code: "CDS12156",
    severity: "warning",
    subject: "references",
    holds: "The entry in the declarant's records (CLE) is dated as the acceptance date.",
    source: "CDS error list (D.E. 2/1)",
    profiles: ["gb"],
    message: "Entry {value} is not the acceptance date {day}.",
    fix: "Write the acceptance date as CCYYMMDD.",
    check: (declaration) => wrongEntryDates(headerPapers(declaration), acceptanceDay(declaration)),
    given: (declaration) => [acceptanceDay(declaration) ?? ""],
    checkItem: (view, _context, [day]) => wrongEntryDates(itemPapers(view), day),
  },
  {
    id: "deadline-passed",
    code: "TW-DUE-01",
    severity: "warning",
    subject: "dates",
    holds: "The deadline of the filing has not passed.",
    source: "Deadline kept beside the declaration, or arrival plus the profile's days",
    message: "The deadline {day} has passed.",
    fix: "File it now; ask customs whether a penalty falls due.",
    check: (_declaration, { today, extras, profile }) => {
      const arrival = extras?.["arrivalDate"];
      const given = extras?.["deadline"]?.slice(0, 10);
      const day =
        given ?? (arrival === undefined ? undefined : addDays(arrival, profile.deadlineDays));
      return day !== undefined && day < today ? [found("/functionalReferenceID", { day })] : none;
    },
  },
]);
