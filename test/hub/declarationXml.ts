/** Small WCO declarations for tests of the hub, right unless a part is replaced. */

export interface ItemParts {
  readonly number?: string;
  readonly commodityCode?: string;
  readonly net?: string;
  readonly gross?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly origin?: string;
  readonly packages?: string;
  /** XML of DutyTaxFee rows. */
  readonly fees?: string;
  /** XML placed at the front of the item. */
  readonly front?: string;
}

export interface DeclarationParts {
  readonly lrn: string;
  readonly functionCode?: string;
  readonly typeCode?: string;
  /** MRN that a request carries. */
  readonly mrn?: string;
  readonly stated?: string;
  readonly declarant?: string;
  readonly importer?: string;
  readonly exporter?: string;
  readonly exportCountry?: string;
  readonly acceptance?: string;
  readonly waybill?: string;
  readonly country?: string;
  readonly items?: readonly ItemParts[];
}

function leaf(name: string, text: string | undefined): string {
  if (text === undefined || text === "") return "";
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}

function party(name: string, id: string): string {
  return id === "" ? "" : `<${name}><ID>${id}</ID></${name}>`;
}

function itemXml(item: ItemParts, index: number): string {
  const { commodityCode = "85171300", net = "1.2", gross = "1.5", amount = "100.00" } = item;
  const { currency = "MYR", origin = "CN", packages = "1", fees = "", front = "" } = item;
  const code = `<Classification>${leaf("ID", commodityCode)}<IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>`;
  return `<GovernmentAgencyGoodsItem><SequenceNumeric>${item.number ?? index + 1}</SequenceNumeric>${front}
    <Commodity><Description>Telephones</Description>${commodityCode === "" ? "" : code}${fees}
      <GoodsMeasure><GrossMassMeasure>${gross}</GrossMassMeasure><NetNetWeightMeasure>${net}</NetNetWeightMeasure></GoodsMeasure>
      <InvoiceLine><ItemChargeAmount currencyID="${currency}">${amount}</ItemChargeAmount></InvoiceLine></Commodity>
    <Origin><CountryCode>${origin}</CountryCode></Origin>
    <Packaging><SequenceNumeric>1</SequenceNumeric><QuantityQuantity>${packages}</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
  </GovernmentAgencyGoodsItem>`;
}

/** A declaration in its wrapper; a request (function code 13) holds its reference, MRN and type alone. */
export function declarationXml(parts: DeclarationParts): string {
  const { lrn, functionCode = "9", typeCode = "IMA", items = [{}], country = "MY" } = parts;
  const { declarant = "MY1", importer = "MY2", exporter = "CN1", exportCountry = "CN" } = parts;
  const acceptance =
    parts.acceptance === undefined
      ? ""
      : `<AcceptanceDateTime><p1:DateTimeString xmlns:p1="urn:wco:datamodel:WCO:Declaration_DS:DMS:2" formatCode="304">${parts.acceptance}</p1:DateTimeString></AcceptanceDateTime>`;
  const document =
    parts.waybill === undefined
      ? ""
      : `<PreviousDocument><CategoryCode>N</CategoryCode><ID>${parts.waybill}</ID><TypeCode>740</TypeCode></PreviousDocument>`;
  const original = `<GoodsItemQuantity>${parts.stated ?? items.length}</GoodsItemQuantity>
    ${party("Declarant", declarant)}${party("Exporter", exporter)}
    <GoodsShipment><ExportCountry><ID>${exportCountry}</ID></ExportCountry>
      ${items.map(itemXml).join("\n")}${party("Importer", importer)}${document}
    </GoodsShipment>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">
  <md:WCOTypeName>DEC</md:WCOTypeName><md:ResponsibleCountryCode>${country}</md:ResponsibleCountryCode>
  <Declaration>${acceptance}${leaf("FunctionCode", functionCode)}${leaf("FunctionalReferenceID", lrn)}${leaf("ID", parts.mrn)}${leaf("TypeCode", typeCode)}
    ${functionCode === "9" ? original : ""}
  </Declaration>
</md:MetaData>
`;
}
