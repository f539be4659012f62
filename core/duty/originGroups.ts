/** Groups of countries that share a preference, by the agreement's short name. */

interface OriginGroup {
  readonly members: readonly string[];
  readonly source: string;
}

const asean = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"] as const;

const groups: Readonly<Record<string, OriginGroup>> = {
  ASEAN: { members: asean, source: "ASEAN Trade in Goods Agreement, 2009" },
  ACFTA: { members: [...asean, "CN"], source: "ASEAN-China Trade in Goods Agreement, 2004" },
  AKFTA: { members: [...asean, "KR"], source: "ASEAN-Korea Trade in Goods Agreement, 2006" },
  AANZFTA: {
    members: [...asean, "AU", "NZ"],
    source: "ASEAN-Australia-New Zealand agreement, 2009",
  },
  RCEP: {
    members: [...asean, "AU", "CN", "JP", "KR", "NZ"],
    source: "Regional Comprehensive Economic Partnership, 2020",
  },
  CPTPP: {
    members: ["AU", "BN", "CA", "CL", "GB", "JP", "MX", "MY", "NZ", "PE", "SG", "VN"],
    source:
      "Comprehensive and Progressive Agreement for Trans-Pacific Partnership, with the UK's accession of 2024",
  },
  EU: {
    members: [
      ..."AT BE BG CY CZ DE DK EE ES FI FR GR HR HU".split(" "),
      ..."IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
    ],
    source: "Treaty on European Union, members of 2020",
  },
};

/** True for all origins, for a country that is named, and for a member of a group that is named. */
export function coversOrigin(origins: readonly string[], country: string): boolean {
  if (origins.length === 0) return true;
  return origins.some(
    (origin) =>
      origin === country ||
      (Object.hasOwn(groups, origin) && groups[origin]?.members.includes(country)),
  );
}
