/** What is said of figures, in English: why one is withheld, relieved, or another than that of customs. `{name}` is filled in. */

export const sentences = {
  missing: "{what} is missing: fill it in.",
  "not-a-number": "{what} “{text}” is not a number: correct it.",
  negative: "{what} is {text}: it cannot be negative.",
  "too-large": "{what} is {text}, more than 13 digits: look for a slip in its digits.",
  "no-currency": "{what} names no currency: add it.",
  "wrong-currency": "{what} is in “{currency}”, which is no currency: correct it.",
  "meant-currency":
    "{what} is in “{currency}”, which is no currency: write {meant} if that is meant.",
  "charge-without-code": "A charge has no code: say what it is (FRT, INS, OTH …).",
  "charge-unknown":
    "Charge code “{code}” is not known: nobody can say whether it is added or taken off.",
  "rate-absurd":
    "The rate of {foreign} is given as {rate} {home} for {per} ({source}), which cannot be true: correct the rate.",
  "rate-expired":
    "The rate of {foreign} ({source}) holds from {from} to {to}, not on {day}: load the rates of that day.",
  "rate-not-yet":
    "The rate of {foreign} ({source}) holds from {from}, not on {day}: load the rates of that day.",
  "rate-missing": "There is no exchange rate of {foreign} into {home} for {day}: {why}",
  "shares-unequal": "The fixed shares of the items do not sum to the charge: correct them.",
  "shares-impossible":
    "The charge cannot be shared out: what it is shared by is zero for every item.",
  "terms-missing":
    "The delivery term is missing: nobody can say what the price holds. Give it (FOB, CIF, DAP …).",
  "terms-unknown":
    "Delivery term “{code}” says nothing about freight and insurance: give one of the Incoterms.",
  "freight-missing":
    "Under {term} the freight must be known for the value: give it, 0 if there was none.",
  "negative-value": "The deductions are larger than the price: correct one of them.",
  "insurance-percent": "The insurance of {percent} % is no percentage.",
  "insurance-currencies":
    "Insurance as a percentage needs price and freight in one currency: give its amount.",
  "quantity-missing": "{what} is missing: fill it in, the tax depends on it.",
  "zero-quantity": "{what} is 0, but the tax is by quantity: correct it.",
  "unit-other": "The quantity is in {code}, the tax is by {wanted}: give the quantity in {wanted}.",
  "unit-other-meant":
    "The quantity is in {code}, the tax is by {wanted}: write {meant} if that is meant.",
  "unit-unknown":
    "“{code}” is not a unit that can be taxed in; the tax is by {wanted}: give the quantity in {wanted}.",
  "unit-unknown-meant":
    "“{code}” is not a unit that can be taxed in; the tax is by {wanted}: write {meant} if that is meant.",
  "unit-missing": "{what} has no unit: add it; the tax is by {wanted}.",
  "tariff-unit":
    "The tariff taxes {hs} by “{unit}”, a unit that the desk does not know: correct the tariff pack.",
  "computed-from": "{type} is computed from {on}, which is withheld: see there.",
  "payment-0": "Method of payment 0: computed, not payable.",
  "payment-g": "Method of payment G: accounted for on the tax return instead.",
  stated: "The declarant states this amount (OVR01); it was not computed.",
  "composite-impossible":
    "{type} of {rate} % inside its own base cannot be: correct the tariff pack.",
  "measure-ambiguous":
    "The tariff has several measures of {type} on {hs} at once: correct the tariff pack.",
  ended: "{type} on {hs} ({source}) ended on {to}: nothing is charged.",
  "measure-ended":
    "The measure {type} on {hs} ({source}) ended on {to}; nothing holds on {day}. Load the tariff of that day.",
  "measure-begins":
    "The measure {type} on {hs} ({source}) begins on {from}; nothing holds on {day}. Load the tariff of that day.",
  "measure-missing":
    "The tariff has no {type} for {hs}: correct the commodity code, or load a tariff pack that holds it.",
  "preference-unknown":
    "Preference {regime} is claimed, but the tariff has none of {type} on {hs} from {origin}: correct the claim, or load the tariff that holds it.",
  "preference-without-proof":
    "A preference exists for {origin} ({names}), but no proof of origin is among the documents: the normal rate is used.",
  "preference-not-claimed": "A preference exists for {origin} ({names}); it is not claimed.",
  "claim-unknown":
    "Preference {regime} claims a {condition}, but the tariff has none of {type} on {hs}: correct the claim, or load the tariff that holds it.",
  "exists-not-claimed": "A {condition} exists: {source}. It is not claimed.",
  "origin-missing": "{type} on {hs} depends on the origin, which is missing: fill it in.",
  "commodity-missing": "The commodity code is missing: fill it in.",
  "relief-code": "Relief from customs duty by its additional procedure code.",
  "relief-returned": "Returned goods relief.",
  "relief-sold": "VAT was charged at the sale.",
  "procedure-07": "Procedure 07: excise and VAT are suspended in the warehouse.",
  "procedure-42": "Procedure 42: VAT is relieved for onward supply.",
  "procedure-51": "Procedure 51: inward processing, computed but not payable.",
  "procedure-53": "Procedure 53: temporary admission, computed but not payable.",
  "procedure-63": "Procedure 63: VAT is relieved for onward supply.",
  "procedure-71": "Procedure 71: customs warehousing, computed but not payable.",
  "procedure-78": "Procedure 78: free zone, computed but not payable.",
  "partial-relief":
    "Code {code} relieves a part of the duty, by figures that a declaration does not hold: take the amount from customs.",
  dearer:
    "Northern Ireland: the EU duty holds where it is higher than the UK duty, else the UK duty.",
  "de-minimis": "De minimis: by air courier or post, CIF of the consignment not over RM500.",
  "low-value-at-sale": "Taxed as low-value goods instead of at import.",
  "under-bond": "K8: moves under bond, duty and tax are computed but not payable.",
  "small-unknown":
    "Whether {type} is waived for a small consignment is not known while values of it are withheld.",
  "sale-unknown":
    "Whether SST or the tax on low-value goods falls due is not known while what the goods are sold for is withheld.",
  "low-value":
    "{pieces} × one good of not over RM500, carriage left out; if it was sold online, the seller charges it.",
  "retail-unknown":
    "Whether the retail rates hold is not known while values of the purchase are withheld.",
  "retail-charged": "Cross-border retail import: 70 % of the tax.",
  "retail-year":
    "The buyer's annual limit of RMB 26,000 was not checked: his purchases this year are not known.",
  "retail-over-purchase": "Over RMB 5,000 for one purchase: taxed as general trade.",
  "retail-over-year": "Over RMB 26,000 for the buyer this year: taxed as general trade.",
  "too-small": "Under RMB 50 for the whole consignment: not collected.",
  "waiver-unsure": "Other items are withheld: the whole may be too small to be collected.",
  same: "The same.",
  "told-not-payable": "Customs tells it; nothing is payable.",
  "ours-withheld": "Ours is withheld: {inner}",
  "not-computed": "Customs charges a line that we do not have: look at measures and procedure.",
  "not-notified-nothing": "Not notified, and nothing is payable.",
  "not-notified": "Customs does not charge this line: relief, or still to come.",
  "base-without-charges":
    "Customs took the price alone, without freight, insurance and other charges.",
  "base-differs": "The base differs by {off}: look at the value, and at the lines before.",
  "rounded-rate":
    "The notified rate is rounded for display: the amount was computed from a finer one.",
  "rate-differs":
    "Customs used {theirs} % instead of {ours} %: look at origin, preference and the date of the tariff.",
  deducted: "Customs deducted {amount} as relief.",
  held: "Customs assessed the amount but holds it: suspended, secured or postponed.",
  relieved: "Customs assessed nothing although base and rate are given: relief.",
  "one-unit": "One unit of rounding.",
  "not-stated": "Customs states no base or no rate for it: look at the measure that it used.",
  unexplained: "Base and rate agree, the amount does not: ask customs.",
} as const;

/** Words that are filled into them: a parameter `@freight` is said by its word. */
export const words = {
  "item-price": "The item price",
  "customs-value": "The customs value",
  freight: "The freight",
  charge: "Charge",
  "fixed-share": "The fixed share of an item",
  "gross-mass": "The gross mass",
  quantity: "The quantity",
  "taxed-quantity": "The quantity to be taxed",
  "net-mass": "The net mass",
  supplementary: "The supplementary quantity",
  strength: "The alcoholic strength",
  "stated-tax": "The stated",
  "value-inside": "the customs value",
  "sale-inside": "the sale value",
  "all-goods": "all goods",
  "no-origin": "no origin",
  suspension: "suspension",
  quota: "quota",
  "no-rate": "no rate of this currency is loaded. Load a rate pack.",
} as const;
