/** A small nomenclature in our own words, with codes of the HS: enough to try the search where no pack is. */
import type { HsLine } from "../../core/hs/hsIndex.ts";

const lines = `
01 Animals that live
0101 Horses and donkeys, alive
010121 Horses alive, for breeding, of pure race
010129 Horses alive, not for breeding
39 Goods of plastics
3923 Plastic goods to carry or pack other goods
392321 Sacks and bags of polyethylene
3924 Plastic things for table, kitchen and household
392410 Plastic things for table and kitchen
3926 Further goods of plastics
392690 Goods of plastics that have no place of their own
40 Rubber and what is made of it
4011 New tyres filled with air
401110 New tyres for motor cars
401150 New tyres for bicycles
61 Clothing, knitted
6109 T-shirts, vests
610910 T-shirts and vests of cotton, knitted
610990 T-shirts and vests of other fibres (other than cotton), knitted
85 Electrical goods
8507 Electric accumulators
850760 Accumulators with lithium ions
8516 Electric water heaters, hair dryers, irons, ovens
851631 Hair dryers, electric
851650 Microwave ovens
8517 Telephones and apparatus to send or receive data
851713 Telephones that are smartphones
851762 Apparatus to receive and send on voice, pictures or data
8518 Microphones, loudspeakers, headphones
851830 Headphones and earphones
87 Vehicles
8715 Carriages for babies
871500 Carriages for babies and parts of these
`;

export const smallNomenclature: readonly HsLine[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const at = line.indexOf(" ");
    return { code: line.slice(0, at), description: line.slice(at + 1) };
  });
