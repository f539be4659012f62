/** Rules about tax lines: how they are paid, quotas and preferences, amounts that the broker states. */
import type { Item } from "../declaration/declaration.ts";
import { hasStatement } from "./facts.ts";
import type { DeclarationFacts } from "./facts.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

type TaxLine = NonNullable<NonNullable<Item["commodity"]>["dutyTaxFees"]>[number];

function eachLine(
  { item }: ItemView,
  check: (line: TaxLine, pointer: string) => readonly Finding[],
): readonly Finding[] {
  return inEach(item.commodity?.dutyTaxFees, (line, row) =>
    check(line, `/commodity/dutyTaxFees/${row}`),
  );
}

const statedAmounts = ["taxAssessedAmount", "paymentAmount"] as const;

/** Methods that draw on a deferment account. */
const deferred: ReadonlySet<string> = new Set(["E", "R"]);
/** Whether any tax of the declaration is paid by deferment. */
function isDeferred({ items }: DeclarationFacts): boolean {
  return items.some(({ commodity }) =>
    commodity?.dutyTaxFees?.some(({ payment }) => deferred.has(payment?.methodCode ?? "")),
  );
}

/** Preferences that claim a quota: 120, 125, 220, 320 and their like, 118 and 143. */
const quotaPreference = /^\d(?:2\d|18|43)$/u;

export const taxRules = rulesOf([
  {
    id: "quota-preference",
    code: "CDS12110",
    severity: "warning",
    subject: "valuation",
    holds: "A quota number comes with a preference that claims a quota (120, 125, 220, 320 …).",
    source: "CDS error list (D.E. 8/1, 4/17)",
    profiles: ["gb"],
    message: "Quota {quota} is claimed with preference {preference}, which claims none.",
    fix: "Correct the preference, or remove the quota.",
    checkItem: (view) =>
      eachLine(view, ({ quotaOrderID: quota, dutyRegimeCode: preference }, pointer) =>
        quota !== undefined && preference !== undefined && !quotaPreference.test(preference)
          ? [found(`${pointer}/quotaOrderID`, { quota, preference })]
          : [],
      ),
  },
  {
    id: "quota-shape",
    code: "CDS10010",
    severity: "warning",
    subject: "valuation",
    holds: "A quota number has six digits.",
    source: "UK and EU tariffs, order numbers; CDS completion, D.E. 8/1",
    profiles: ["gb"],
    message: "Quota number “{quota}” has not six digits.",
    fix: "Look it up in the tariff.",
    checkItem: (view) =>
      eachLine(view, ({ quotaOrderID: quota }, pointer) =>
        quota === undefined || /^\d{6}$/u.test(quota)
          ? none
          : [found(`${pointer}/quotaOrderID`, { quota })],
      ),
  },
  {
    id: "union-quota",
    code: "CDS12144",
    severity: "warning",
    subject: "valuation",
    holds: "Quotas of the EU (09…) are claimed only for goods that move to Northern Ireland.",
    source: "CDS error list (D.E. 8/1)",
    profiles: ["gb"],
    message: "Quota {quota} is one of the EU; it is not open for imports into Great Britain.",
    fix: "Take the UK's quota (05…), or add the statement that says how the goods move.",
    checkItem: (view) =>
      ["NIIMP", "NIDOM"].some((code) => view.statements.has(code))
        ? none
        : eachLine(view, ({ quotaOrderID: quota }, pointer) =>
            quota?.startsWith("09") ? [found(`${pointer}/quotaOrderID`, { quota })] : none,
          ),
  },
  {
    id: "preference-shape",
    code: "CDS10020",
    severity: "blocking",
    subject: "valuation",
    holds: "A preference code has three digits.",
    source: "CDS code list D.E. 4/17",
    profiles: ["gb"],
    message: "Preference “{preference}” has not three digits.",
    fix: "Write 100 when none is claimed.",
    checkItem: (view) =>
      eachLine(view, ({ dutyRegimeCode: preference }, pointer) =>
        preference === undefined || /^\d{3}$/u.test(preference)
          ? none
          : [found(`${pointer}/dutyRegimeCode`, { preference })],
      ),
  },
  {
    id: "preference-without-origin",
    code: "CDS12070",
    severity: "warning",
    subject: "valuation",
    holds: "A claimed preference (2xx, 3xx) names the preferential origin.",
    source: "CDS completion, D.E. 4/17 and 5/16; CDS error list",
    profiles: ["gb"],
    message: "Preference {preference} is claimed, but no preferential origin (type 2) is given.",
    fix: "Add the origin with type 2, or claim no preference.",
    checkItem: (view) => {
      const origins = view.item.origins ?? [];
      if (origins.some(({ typeCode }) => typeCode === "2")) return none;
      return eachLine(view, ({ dutyRegimeCode: preference = "" }) =>
        /^[23]\d\d$/u.test(preference)
          ? [found(`/origins/${origins.length}/countryCode`, { preference })]
          : none,
      );
    },
  },
  {
    id: "stated-tax-currency",
    code: "CDS12111",
    severity: "blocking",
    subject: "amounts",
    holds: "Tax amounts that the broker states are in the home currency.",
    source: "CDS error list (D.E. 4/6, 4/7)",
    message: "The tax is stated in {currency}, not {home}.",
    fix: "Convert it to {home}.",
    checkItem: (view, { profile: { homeCurrency: home } }) =>
      eachLine(view, ({ payment }, pointer) =>
        inEach(statedAmounts, (key) => {
          const currency = payment?.[key]?.currencyID;
          if (currency === undefined || home === "" || currency === home) return none;
          return [found(`${pointer}/payment/${key}/currencyID`, { currency, home })];
        }),
      ),
  },
  {
    id: "stated-tax-statement",
    code: "CDS12139",
    severity: "warning",
    subject: "statements",
    holds: "A tax amount stated by the broker comes with the statement OVR01.",
    source: "CDS error list (D.E. 2/2, 4/6, 4/7)",
    profiles: ["gb"],
    message: "A tax amount is stated, but the statement OVR01 is missing.",
    fix: "Add OVR01 with the reason, or leave the amount to customs.",
    given: (_declaration, { facts }) => (hasStatement(facts, "OVR01") ? ["stated"] : []),
    checkItem: (view, _context, [isStated]) =>
      isStated === undefined
        ? eachLine(view, ({ payment }, pointer) =>
            payment?.paymentAmount ? [found(`${pointer}/payment/paymentAmount`)] : none,
          )
        : none,
  },
  {
    id: "deferment-without-method",
    code: "CDS12102",
    severity: "warning",
    subject: "valuation",
    holds: "A deferment account comes with a tax line that is paid from it (E or R).",
    source: "CDS error list (D.E. 2/6, 4/8)",
    profiles: ["gb"],
    message: "Deferment account {account} is named, but no tax is paid from it.",
    fix: "Set the method of payment to E, or remove the account.",
    check: ({ additionalDocuments = [] }, { facts }) =>
      additionalDocuments.flatMap(({ typeCode, id = "" }, row) =>
        typeCode === "DAN" && !isDeferred(facts)
          ? [found(`/additionalDocuments/${row}/id`, { account: id })]
          : none,
      ),
  },
  {
    id: "deferment-account-shape",
    code: "CDS12125",
    severity: "warning",
    subject: "references",
    holds: "A deferment account has seven digits and stands as document 1 DAN.",
    source: "HMRC guidance on duty deferment accounts; CDS error list (D.E. 2/6)",
    profiles: ["gb"],
    message: "Deferment account “{value}” has not seven digits.",
    fix: "Write the account number alone.",
    check: ({ additionalDocuments }) =>
      inEach(additionalDocuments, ({ typeCode, id = "" }, row) =>
        typeCode === "DAN" && !/^\d{7}$/u.test(id)
          ? [found(`/additionalDocuments/${row}/id`, { value: id })]
          : none,
      ),
  },
  {
    id: "method-without-deferment",
    code: "CDS12078",
    severity: "warning",
    subject: "valuation",
    holds: "A tax paid by deferment (E) names the deferment account.",
    source: "CDS error list (D.E. 2/6, 4/8)",
    profiles: ["gb"],
    message: "Method of payment E draws on a deferment account, but none is named.",
    fix: "Add the account as a document 1 DAN, or choose another method.",
    given: ({ additionalDocuments = [] }) =>
      additionalDocuments.some(({ typeCode }) => typeCode === "DAN") ? ["named"] : [],
    checkItem: (view, _context, [isNamed]) =>
      isNamed === undefined
        ? eachLine(view, ({ payment }, pointer) =>
            payment?.methodCode === "E" ? [found(`${pointer}/payment/methodCode`)] : none,
          )
        : none,
  },
  {
    id: "deferment-document-method",
    code: "CDS12148",
    severity: "warning",
    subject: "documents",
    holds: "Document C506 comes with a tax paid by deferment.",
    source: "CDS error list (D.E. 2/3, 4/8)",
    profiles: ["gb"],
    message: "Document C506 is given, but no tax of the declaration is paid by deferment.",
    fix: "Set the method of payment to E, or remove the document.",
    given: (_declaration, { facts }) => (isDeferred(facts) ? ["deferred"] : []),
    checkItem: ({ documents }, _context, [isUsed]) =>
      isUsed === undefined
        ? inEach(documents, ({ pointer, code }) =>
            code === "C506" ? [found(`${pointer}/typeCode`)] : none,
          )
        : none,
  },
]);
