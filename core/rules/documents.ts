/** Rules about the documents of items, the authorisations that ask for them and the guarantees behind those. */
import type { Declaration } from "../declaration/declaration.ts";
import { found, itemPointer } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";

interface Paper {
  readonly pointer: string;
  readonly item: number;
  /** Category and type: "C506". */
  readonly code: string;
  readonly id: string;
  readonly status: string;
}

function papersOf({ facts }: RuleContext): Paper[] {
  return facts.items.flatMap((each, item) =>
    (each.additionalDocuments ?? []).map((document, row) => ({
      pointer: itemPointer(item, `/additionalDocuments/${row}`),
      item,
      code: `${document.categoryCode ?? ""}${document.typeCode ?? ""}`,
      id: document.id ?? "",
      status: document.lpcoExemptionCode ?? "",
    })),
  );
}

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

function holds(declaration: Declaration, type: string): boolean {
  return (declaration.authorisationHolders ?? []).some(({ categoryCode }) => categoryCode === type);
}

export const documentRules: readonly Rule[] = [
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
    check: ({ authorisationHolders = [] }, context) => {
      const given = new Set(papersOf(context).map(({ code }) => code));
      return authorisationHolders.flatMap(({ categoryCode: type = "" }, row) => {
        const document = Object.hasOwn(proofs, type) ? proofs[type] : undefined;
        if (document === undefined || given.has(document)) return [];
        return [found(`/authorisationHolders/${row}/categoryCode`, { type, document })];
      });
    },
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
    check: (declaration, context) => {
      const given = new Set(papersOf(context).map(({ code }) => code));
      const row = declaration.authorisationHolders?.length ?? 0;
      const missing = Object.entries(proofs).filter(
        ([type, document]) => given.has(document) && !holds(declaration, type),
      );
      return missing.map(([type, document]) =>
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
        : [];
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
    check: (_declaration, { facts }) =>
      facts.items.flatMap((item, index) =>
        (item.additionalDocuments ?? []).flatMap((document, row): Finding[] => {
          const { categoryCode, typeCode, id } = document;
          const missing = typeCode ? (categoryCode ? undefined : "categoryCode") : "typeCode";
          if (missing === undefined) return [];
          const words = missing === "typeCode" ? "type" : "category";
          const value = typeCode ?? id ?? categoryCode ?? "";
          const pointer = itemPointer(index, `/additionalDocuments/${row}/${missing}`);
          return [found(pointer, { value, missing: words })];
        }),
      ),
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
    check: (_declaration, context) => {
      const seen = new Set<string>();
      return papersOf(context).flatMap(({ pointer, item, code, id }) => {
        const key = `${item} ${code} ${id}`;
        const isSecond = id !== "" && seen.has(key);
        seen.add(key);
        return isSecond ? [found(`${pointer}/id`, { code, value: id })] : [];
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
    check: (_declaration, context) => {
      const waivers = papersOf(context).filter(({ code }) => code === "999L");
      return waivers.flatMap(({ pointer, item }, at) => {
        const same = waivers.filter((paper) => paper.item === item);
        return waivers[at - 1]?.item === item && same[1]?.pointer === pointer
          ? [found(`${pointer}/typeCode`, { count: String(same.length) })]
          : [];
      });
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
    check: (_declaration, context) =>
      papersOf(context).flatMap(({ pointer, item, code }) => {
        const codes = context.facts.statements[item];
        const statement = ["NIIMP", "NIDOM", "NIEXP"].find((each) => codes?.has(each));
        return code === "999L" && statement !== undefined
          ? [found(`${pointer}/typeCode`, { statement })]
          : [];
      }),
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
    check: (_declaration, context) =>
      papersOf(context).flatMap(({ pointer, status }) =>
        status === "EA" && context.facts.additionalType !== "Y"
          ? [found(`${pointer}/lpcoExemptionCode`)]
          : [],
      ),
  },
];
