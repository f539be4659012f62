/** Rules about the documents of items, the authorisations that ask for them and the guarantees behind those. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";

/** The document that proves an authorisation (CDS volume 3, appendix 5A). */
const proofs: Readonly<Record<string, string>> = {
  AEOC: "C501",
  CGU: "C505",
  DPO: "C506",
  EIR: "C514",
  SDE: "C512",
  IPO: "C601",
  OPO: "C019",
  TEA: "C516",
  CWP: "C517",
  CW1: "C518",
  CW2: "C519",
  EUS: "N990",
};

/** Whether some item has a document. */
function isGiven(views: readonly ItemView[], code: string): boolean {
  return views.some(({ documents }) => documents.some((document) => document.code === code));
}

function holds(declaration: Declaration, type: string): boolean {
  return (declaration.authorisationHolders ?? []).some(({ categoryCode }) => categoryCode === type);
}

export const documentRules = rulesOf([
  {
    id: "authorisation-without-document",
    code: "CDS12096",
    severity: "warning",
    subject: "documents",
    holds: "An authorisation at the header is proved by its document at an item.",
    source: "CDS error list (D.E. 3/39, 2/3); CDS volume 3, appendix 5A",
    profiles: ["gb"],
    message: "Authorisation {type} is named, but no item has the document {document}.",
    fix: "Add the document, or remove the authorisation.",
    check: ({ authorisationHolders = [] }, { facts }) =>
      authorisationHolders.flatMap(({ categoryCode: type = "" }, row) => {
        const document = Object.hasOwn(proofs, type) ? proofs[type] : undefined;
        if (document === undefined || isGiven(facts.views, document)) return none;
        return [found(`/authorisationHolders/${row}/categoryCode`, { type, document })];
      }),
  },
  {
    id: "document-without-authorisation",
    code: "CDS12096",
    severity: "warning",
    subject: "documents",
    holds: "A document that proves an authorisation has its holder at the header.",
    source: "CDS completion, D.E. 3/39",
    profiles: ["gb"],
    message: "Document {document} proves the authorisation {type}, whose holder is not named.",
    fix: "Add the holder with the type {type}.",
    check: (declaration, { facts }) => {
      const row = declaration.authorisationHolders?.length ?? 0;
      return Object.entries(proofs)
        .filter(([type, document]) => !holds(declaration, type) && isGiven(facts.views, document))
        .map(([type, document]) =>
          found(`/authorisationHolders/${row}/categoryCode`, { type, document }),
        );
    },
  },
  {
    id: "simplified-without-authorisation",
    code: "CDS12120",
    severity: "warning",
    subject: "documents",
    holds:
      "Simplified declarations (C, F, Y) name an SDE authorisation, entries in records (Z) an EIR one.",
    source: "CDS error list (D.E. 1/2, 3/39)",
    profiles: ["gb"],
    message: "Declaration type {type} asks for the authorisation {wanted}.",
    fix: "Add its holder, or correct the type.",
    check: (declaration, { facts }) => {
      const kind = facts.additionalType;
      const wanted = "CFY".includes(kind) && kind !== "" ? "SDE" : kind === "Z" ? "EIR" : undefined;
      if (wanted === undefined || holds(declaration, wanted)) return [];
      const row = declaration.authorisationHolders?.length ?? 0;
      return [
        found(`/authorisationHolders/${row}/categoryCode`, {
          type: declaration.typeCode ?? "",
          wanted,
        }),
      ];
    },
  },
  {
    id: "guarantee-type",
    code: "CDS12113",
    severity: "warning",
    subject: "documents",
    holds: "Authorisation CGU comes with a guarantee of type 0 or 1.",
    source: "CDS error list (D.E. 8/2)",
    profiles: ["gb"],
    message: "Authorisation CGU asks for a guarantee of type 0 or 1.",
    fix: "Give the guarantee, type 0 when it is waived.",
    check: (declaration) => {
      const guarantees = declaration.obligationGuarantees ?? [];
      const isGiven = guarantees.some(
        ({ securityDetailsCode: type }) => type === "0" || type === "1",
      );
      return holds(declaration, "CGU") && !isGiven
        ? [found("/obligationGuarantees/0/securityDetailsCode")]
        : none;
    },
  },
  {
    id: "document-half",
    code: "CDS12070",
    severity: "blocking",
    subject: "documents",
    holds: "A document of an item has its category and its type.",
    source: "CDS completion, D.E. 2/3; CDS error list",
    message: "The document “{value}” lacks its {missing}.",
    fix: "Write the code in full, such as N and 380.",
    checkItem: ({ item }) =>
      inEach(item.additionalDocuments, ({ categoryCode, typeCode, id }, row) => {
        const missing = typeCode ? (categoryCode ? undefined : "categoryCode") : "typeCode";
        if (missing === undefined) return none;
        const value = typeCode ?? id ?? categoryCode ?? "";
        const word = missing === "typeCode" ? "type" : "category";
        return [found(`/additionalDocuments/${row}/${missing}`, { value, missing: word })];
      }),
  },
  {
    id: "document-number",
    code: "CDS77000",
    severity: "warning",
    subject: "documents",
    holds: "A document of an item has its number, or a word why there is none.",
    source: "CDS error list (D.E. 2/3); seen so on every published sample",
    profiles: ["gb"],
    message: "Document {code} has neither a number nor a reason.",
    fix: "Give the number that stands on it, or say in its name why there is none.",
    checkItem: ({ documents }) =>
      inEach(documents, ({ pointer, code, id, name }) =>
        id === "" && name === "" && code !== "" ? [found(`${pointer}/id`, { code })] : none,
      ),
  },
  {
    id: "waiver-reason",
    code: "CDS77005",
    severity: "note",
    subject: "documents",
    holds: "A document that is waived (XW, XX) says why.",
    source: "CDS error list (D.E. 2/3)",
    profiles: ["gb"],
    message: "Document {code} is waived with status {status}, but no reason is given.",
    fix: "Say in its name why it is not needed.",
    checkItem: ({ documents }) =>
      inEach(documents, ({ pointer, code, status, name }) =>
        (status === "XW" || status === "XX") && name === ""
          ? [found(`${pointer}/name`, { code, status })]
          : none,
      ),
  },
  {
    id: "licence-status",
    code: "CDS71201",
    severity: "warning",
    subject: "documents",
    holds: "A licence that stands at several items has the same status at each.",
    source: "CDS error list (D.E. 2/3)",
    profiles: ["gb"],
    message: "Document {code} {value} has status {status} here, but {other} at item {first}.",
    fix: "Use one status for one licence.",
    check: (_declaration, { facts }) => {
      const known = new Map<string, { readonly status: string; readonly item: number }>();
      return facts.views.flatMap(({ documents }, item) =>
        inEach(documents, ({ pointer, code, id, status }) => {
          const key = `${code} ${id}`;
          const first = known.get(key);
          if (id === "" || status === "") return none;
          if (first === undefined) known.set(key, { status, item });
          if (first === undefined || first.item === item || first.status === status) return none;
          const at = { other: first.status, first: String(first.item + 1) };
          const place = itemPointer(item, `${pointer}/lpcoExemptionCode`);
          return [found(place, { code, value: id, status, ...at })];
        }),
      );
    },
  },
  {
    id: "document-twice",
    code: "CDS71200",
    severity: "warning",
    subject: "documents",
    holds: "No document with one number stands twice in an item.",
    source: "CDS error list (D.E. 2/3)",
    message: "Document {code} {value} stands twice in this item.",
    fix: "Remove one.",
    checkItem: ({ documents }) => {
      const seen = new Set<string>();
      return inEach(documents, ({ pointer, code, id }) => {
        const key = `${code} ${id}`;
        const isSecond = id !== "" && seen.has(key);
        seen.add(key);
        return isSecond ? [found(`${pointer}/id`, { code, value: id })] : none;
      });
    },
  },
  {
    id: "waiver-once",
    code: "CDS12155",
    severity: "blocking",
    subject: "documents",
    holds: "Document 999L stands at most once in an item.",
    source: "CDS error list (D.E. 2/3)",
    profiles: ["gb"],
    message: "Document 999L stands {count} times in this item.",
    fix: "Keep one.",
    checkItem: ({ documents }) => {
      const waivers = documents.filter(({ code }) => code === "999L");
      const [, second] = waivers;
      return second === undefined
        ? none
        : [found(`${second.pointer}/typeCode`, { count: String(waivers.length) })];
    },
  },
  {
    id: "waiver-in-northern-ireland",
    code: "CDS12154",
    severity: "warning",
    subject: "documents",
    holds: "Document 999L does not stand beside NIIMP, NIDOM or NIEXP.",
    source: "CDS error list (D.E. 2/2, 2/3)",
    profiles: ["gb"],
    message: "Document 999L is not allowed beside {statement}.",
    fix: "Remove the document.",
    checkItem: ({ documents, statements }) => {
      const statement = ["NIIMP", "NIDOM", "NIEXP"].find((code) => statements.has(code));
      if (statement === undefined) return none;
      return inEach(documents, ({ pointer, code }) =>
        code === "999L" ? [found(`${pointer}/typeCode`, { statement })] : none,
      );
    },
  },
  {
    id: "status-of-type-y",
    code: "CDS71262",
    severity: "warning",
    subject: "documents",
    holds: "Document status EA stands only on supplementary declarations (Y).",
    source: "CDS error list (D.E. 2/3)",
    profiles: ["gb"],
    message: "Document status EA is only for supplementary declarations of type Y.",
    fix: "Take the status for a document that is not yet attributed.",
    given: (_declaration, { facts }) => [facts.additionalType],
    checkItem: ({ documents }, _context, [kind]) =>
      inEach(documents, ({ pointer, status }) =>
        status === "EA" && kind !== "Y" ? [found(`${pointer}/lpcoExemptionCode`)] : none,
      ),
  },
]);
