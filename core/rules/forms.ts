/** Rules about forms: Malaysia's K forms, China's cross-border codes. */
import { found, none, rulesOf } from "./rule.ts";
import type { RuleContext } from "./rule.ts";

function hasForm(context: RuleContext, ...forms: readonly string[]): boolean {
  return forms.includes(context.facts.form ?? "");
}

export const formRules = rulesOf([
  {
    id: "unknown-form",
    code: "TW-FORM-01",
    severity: "blocking",
    subject: "forms",
    holds: "The form is one of this customs service.",
    source: "Form list of the profile",
    profiles: ["gb", "my", "cn"],
    message: "Form “{form}” is not one of {known}.",
    fix: "Choose the form on which the goods are to be declared.",
    check: ({ typeCode }, { form, profile }) => {
      const codes = profile.forms.map(({ code }) => code);
      return !form || form === typeCode || codes.includes(form)
        ? none
        : [found("/typeCode", { form, known: codes.join(", ") })];
    },
  },
  {
    id: "form-and-type",
    code: "TW-FORM-02",
    severity: "blocking",
    subject: "forms",
    holds: "The declaration type has the direction of the form.",
    source: "Form list of the profile",
    message: "Form {form} is an {direction}, but the type is {type}.",
    fix: "Correct the form or the type.",
    check: ({ typeCode = "" }, { form, profile, facts }) => {
      const chosen = profile.forms.find(({ code }) => code === form);
      if (!chosen || chosen.direction === "either" || facts.direction === "either") return [];
      if (chosen.direction === facts.direction) return [];
      return [
        found("/typeCode", { form: chosen.code, direction: chosen.direction, type: typeCode }),
      ];
    },
  },
  {
    id: "transhipment-stays",
    code: "TW-MY-04",
    severity: "warning",
    subject: "forms",
    holds: "Goods on a K8 move on under bond: they are not released here.",
    source: "Royal Malaysian Customs Department, form K8",
    profiles: ["my"],
    message: "Form K8 is for goods under bond, but procedure {requested} releases them.",
    fix: "Use K1 for goods that stay, or correct the procedure.",
    given: (_declaration, context) => (hasForm(context, "K8") ? ["bond"] : []),
    checkItem: ({ procedure: { requested, row } }, _context, [isBond]) =>
      isBond !== undefined && ["40", "42", "45"].includes(requested)
        ? [found(`/governmentProcedures/${row}/currentCode`, { requested })]
        : none,
  },
  {
    id: "inland-movement",
    code: "TW-MY-06",
    severity: "warning",
    subject: "forms",
    holds: "A K3 moves goods inside Malaysia: between the Peninsula, Sabah and Sarawak.",
    source: "Royal Malaysian Customs Department, form K3",
    profiles: ["my"],
    message: "Form K3 is for goods that move inside Malaysia, but {field} is {country}.",
    fix: "Use K1 for goods that come in, K2 for goods that leave.",
    check: ({ goodsShipment }, context) => {
      if (!hasForm(context, "K3")) return none;
      const places = [
        ["/goodsShipment/exportCountry/id", goodsShipment?.exportCountry?.id],
        ["/goodsShipment/destination/countryCode", goodsShipment?.destination?.countryCode],
      ] as const;
      return places.flatMap(([pointer, country]) =>
        country === undefined || context.profile.homeCountries.includes(country)
          ? none
          : [found(pointer, { field: pointer, country })],
      );
    },
  },
  {
    id: "chinese-code-length",
    code: "TW-CN-02",
    severity: "note",
    subject: "codes",
    holds: "China's commodity codes have ten digits.",
    source: "GACC cross-border list messages (CEB603, gcode)",
    profiles: ["cn"],
    message: "Commodity code {code} has {length} digits; China's tariff has 10.",
    fix: "Complete it from the tariff before it is filed.",
    checkItem: ({ codes }) => {
      const code = codes[0]?.id ?? "";
      return /^\d{6,9}$/u.test(code)
        ? [found("/commodity/classifications/0/id", { code, length: String(code.length) })]
        : none;
    },
  },
  {
    id: "home-party",
    code: "TW-FORM-03",
    severity: "warning",
    subject: "parties",
    holds: "An importer lives here, and so does an exporter of goods that leave.",
    source: "Our own check",
    profiles: ["my", "cn"],
    message: "The {role} is in {country}, not in {home}.",
    fix: "Name the party here that answers for the goods, or correct the country.",
    check: (declaration, { facts, profile }) => {
      const isImport = facts.direction === "import";
      if (facts.direction === "either") return [];
      const party = isImport ? declaration.goodsShipment?.importer : declaration.exporter;
      const country = party?.address?.countryCode;
      if (!country || profile.homeCountries.includes(country)) return [];
      const pointer = `${isImport ? "/goodsShipment/importer" : "/exporter"}/address/countryCode`;
      const role = isImport ? "importer" : "exporter";
      return [found(pointer, { role, country, home: profile.homeCountries.join(", ") })];
    },
  },
]);
