/** One reader for the rows of each list, made from the file's header row. */
import { hsRow, locodeRow, packageRow, unitRow } from "./codeRows.ts";
import type { CodeColumn } from "./codeRows.ts";
import { mapColumns } from "./columns.ts";
import type { Cells, ColumnMap } from "./columns.ts";
import { rateRow, tariffRow } from "./figureRows.ts";
import type { RateColumn, TariffColumn } from "./figureRows.ts";
import type { CodeListName, PackRow, ReferenceList, RowFault, RowPassedOver } from "./lists.ts";

export interface PackReader {
  read(cells: Cells): PackRow | RowFault | RowPassedOver;
}

export type MadeReader =
  | { readonly ok: true; readonly value: PackReader }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * What a second row with a code means. `same`: it is counted when it says the same, and refused when it says
 * something else. `name`: places have names in several languages under one code; the first is kept, the others counted.
 */
export const duplicates: Readonly<Record<ReferenceList, "same" | "name">> = {
  hs: "same",
  locode: "name",
  unit: "same",
  package: "same",
  tariff: "same",
  rate: "same",
};

const codeNames: Readonly<Record<CodeListName, Partial<Record<CodeColumn, readonly string[]>>>> = {
  hs: {
    code: ["hscode", "hs", "hs6", "commoditycode", "commodity", "subheading", "goodscode", "id"],
    name: ["description", "en", "english", "text", "descriptionen", "goods"],
    parent: ["parentcode"],
    level: [],
  },
  locode: {
    code: ["locode", "unlocode", "unlocodecode", "portcode"],
    name: ["namewodiacritics", "locationname", "place", "en", "nameascii"],
    country: ["countrycode", "iso2"],
    location: ["locationcode"],
    subdivision: ["subdiv", "region", "state"],
    function: ["functions"],
    iata: [],
    coordinates: ["coords"],
    status: [],
  },
  unit: {
    code: ["commoncode", "unitcode", "rec20", "rec20code"],
    name: ["en", "english", "unit"],
    status: [],
    description: [],
    symbol: ["representationsymbol"],
    category: ["levelandcategory", "levelcategory", "quantity"],
    factor: ["conversionfactor"],
  },
  package: {
    code: ["packagecode", "packagetype", "rec21", "rec21code"],
    name: ["en", "english", "description", "packagename"],
    description: [],
    status: [],
  },
};

const tariffNames: Readonly<Record<TariffColumn, readonly string[]>> = {
  hs: ["hscode", "commoditycode", "commodity", "code", "goodscode", "tariffcode"],
  validFrom: ["from", "startdate", "start", "effectivefrom"],
  validTo: ["to", "until", "enddate", "end", "effectiveto"],
  origin: ["origingroup", "group", "country", "countrygroup", "geographicalarea"],
  type: ["taxtype", "measuretype", "tax"],
  kind: ["ratekind", "dutykind"],
  rate: ["percent", "percentage", "dutyrate", "advalorem"],
  amount: ["specificamount", "specific"],
  currency: ["amountcurrency"],
  unit: ["per", "uom", "unitcode"],
  minimum: ["min"],
  maximum: ["max"],
  source: ["law", "reference"],
  label: ["name", "description"],
};

const rateNames: Readonly<Record<RateColumn, readonly string[]>> = {
  currency: ["currencycode", "code", "foreign"],
  home: ["homecurrency", "base", "local"],
  rate: ["exchangerate", "value"],
  per: ["units", "unit"],
  validFrom: ["from", "startdate", "start", "date"],
  validTo: ["to", "until", "enddate", "end"],
  source: ["reference"],
};

const codeReaders = { hs: hsRow, locode: locodeRow, unit: unitRow, package: packageRow } as const;

function reader<Name extends string>(
  mapped: ReturnType<typeof mapColumns<Name>>,
  read: (columns: ColumnMap<Name>, cells: Cells) => PackRow | RowFault | RowPassedOver,
): MadeReader {
  if (!mapped.ok) return mapped;
  return { ok: true, value: { read: (cells) => read(mapped.value, cells) } };
}

/** Makes the reader of a list from a header row. Errors: `wrong-columns`, `repeated-column`. */
export function packReader(list: ReferenceList, header: Cells): MadeReader {
  switch (list) {
    case "tariff":
      return reader(mapColumns<TariffColumn>(header, tariffNames, ["hs", "type"]), tariffRow);
    case "rate":
      return reader(
        mapColumns<RateColumn>(header, rateNames, ["currency", "home", "rate"]),
        rateRow,
      );
    default: {
      const names = codeNames[list] as Readonly<Record<CodeColumn, readonly string[]>>;
      const inParts = list === "locode" && /"?location"?/iu.test(header.join(","));
      const whole = mapColumns<CodeColumn>(header, names, ["code", "name"]);
      const mapped =
        !whole.ok && inParts
          ? mapColumns<CodeColumn>(header, names, ["country", "location", "name"])
          : whole;
      return reader(mapped, codeReaders[list]);
    }
  }
}
