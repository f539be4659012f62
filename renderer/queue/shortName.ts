/** Names of companies for grids only: what the law adds is dropped, the full name stays in tooltip and panel. */

const legalForm =
  /[\s,]+(?:Sdn\.?\s+Bhd\.?|Bhd\.?|Pte\.?\s+Ltd\.?|Co\.,?\s+Ltd\.?|Ltd\.?|Limited|GmbH|LLC|Inc\.?|PLC)$/iu;

export function shortName(name: string): string {
  return name.replace(legalForm, "");
}
