/** What the frequent fields mean and how to fill them, in our own words, by WCO class and tag. */
export const helpTexts = {
  "42A/023":
    "The day from which customs counts the declaration as lodged. Given only on supplementary declarations.",
  "42A/017": "9 for a new declaration, 13 for a request about one filed before.",
  "42A/D026":
    "Your own number for this declaration. Never use one twice; customs and the hub know the filing by it.",
  "42A/D014": "The number that customs gave on acceptance. Leave it empty on a new declaration.",
  "42A/D013":
    "Direction and kind in three letters: IMA is an import lodged on arrival, EXD an export lodged in advance.",
  "42A/228": "How many goods items follow. It must be exactly the number of item rows.",
  "42A/065": "The customs office at which the declaration is lodged.",
  "42A/109": "What the whole invoice comes to, in its own currency.",
  "42A/131": "Weight of all the goods with their packaging, in kilograms.",
  "42A/146":
    "How many packages the whole consignment has. Packages shared by several items count once.",
  "42A/504":
    "Asks for a special set of data, for instance for express consignments. Usually empty.",
  "17B/R059": "Who sends the message, when that is not the declarant.",
  "04A/241": "Town or city of the address.",
  "04A/242": "Two letters of ISO 3166: CN, MY, GB. Not UK and not a name.",
  "04A/239": "House and street, in one line of at most 70 characters.",
  "04A/245": "Postcode, at most 9 characters.",
  "04A/410": "How the location is described: U for a UN/LOCODE, Y for an authorised place.",
  "02A/D031": "The first letter of the document code: N for N380.",
  "02A/D006": "The last three characters of the document code: 380 for N380.",
  "02A/D005": "The number that stands on the document or licence.",
  "02A/D028":
    "Why a document is not given, or what it is about, where the status code asks for it.",
  "02A/360":
    "Whether the paper is attached, kept, electronic or not needed, as a two-letter status.",
  "02A/276": "The day on which the document was issued or begins to hold.",
  "03A/226":
    "A code by which you tell customs something beside the fields, such as NIIMP or GEN45.",
  "03A/225": "The words that belong to the statement code, where it asks for any.",
  "05A/R003": "Who acts for the trader, by name. Give the name or the number.",
  "05A/R004": "Who acts for the trader, by registration number.",
  "05A/102": "2 when you act in the trader's name, 3 when you act in your own.",
  "17C/R144":
    "Registration number of whoever holds the authorisation; usually a party of this declaration.",
  "17C/R145":
    "Which authorisation it is: DPO for deferred payment, CGU for a guarantee, and so on.",
  "15A/T006": "Flight, voyage or plate of what carries the goods across the border.",
  "15A/T018":
    "What kind of identity that is: 10 for an IMO number, 30 for a plate, 40 for a flight.",
  "15A/T014": "Country in which that ship, aircraft or vehicle is registered.",
  "15A/T022":
    "1 sea, 2 rail, 3 road, 4 air, 5 post, 6 roll-on roll-off, 7 fixed installation, 8 inland waterway, 9 own propulsion.",
  "18A/R011": "Who carries the goods across the border, by name. Give the name or the number.",
  "18A/R012": "Who carries the goods across the border, by registration number.",
  "30A/R020": "Who sends the goods off, when that is not the exporter.",
  "30A/R021": "Registration number of whoever sends the goods off.",
  "62A/098": "How the freight is paid: A cash, B card, D other, H by transfer.",
  "81A/064": "A country through which the goods travel, in the order of the journey.",
  "40A/135": "Currency for which you give a fixed rate.",
  "40A/118":
    "The fixed rate that your contract names. Leave it empty to use customs' rate of the day.",
  "57B/R124": "Who is responsible for the declaration, by name.",
  "57B/R123":
    "Registration number (EORI or the like) of whoever is responsible for the declaration.",
  "56A/G005": "Office through which the goods leave.",
  "57A/R031":
    "Who sells or sends the goods from abroad, or exports them. Name and address when there is no number.",
  "57A/R032": "Registration number of the exporter, where one is known to this customs service.",
  "67A/103": "Why the goods move: 1 for a sale, 2 for a return, 3 for a gift, and so on.",
  "68A/103": "Why this item moves, where it differs from the other items.",
  "16A/R009": "Who bought the goods, when that is not the importer.",
  "16A/R010": "Registration number of whoever bought the goods.",
  "27A/R014": "Who gets the goods, by name. Give the name or the number.",
  "27A/R015": "Who gets the goods, by registration number.",
  "28A/096": "1 when the goods travel in containers, 0 when not.",
  "10A/T002": "Flight, voyage or plate on which the goods arrive.",
  "10A/T034":
    "What kind of identity that is: 10 for an IMO number, 30 for a plate, 40 for a flight.",
  "10A/T020": "Mode by which the goods travel on inside the country.",
  "46A/T004": "Flight, voyage or plate on which the goods leave.",
  "64A/L016": "Where customs may examine the goods, by the code of the place.",
  "64A/L017": "Further identifier of that place, where it has one.",
  "64A/L110": "A designated place, B authorised place, C approved place, D other.",
  "83A/L010":
    "Airport or port at which the goods were loaded: three letters of IATA, or a UN/LOCODE.",
  "31B/159": "Four letters and seven digits; the last digit checks the others.",
  "44B/165": "The number on the seal of the container.",
  "41A/117": "What it costs to carry the goods to the border, when the price does not hold it.",
  "41A/122": "1 when the price paid is the basis. 2 to 6 when it cannot be.",
  "58B/371": "What is added to the price or taken off it, as a code.",
  "58B/181": "How much is added to the price or taken off it.",
  "99B/465": "Country where the goods finally go.",
  "55B/R119": "Tax number of whoever accounts for the tax.",
  "55B/R005": "FR1 importer, FR2 customer, FR3 tax representative, FR4 holder of deferred payment.",
  "95B/062": "Country from which the goods were sent off. It need not be the country of origin.",
  "68A/108": "Value of the item for duty, when you state it yourself.",
  "68A/006": "1 for the first item, then counting up without gaps.",
  "68A/114": "Value of the item for trade figures, in the home currency.",
  "22C/502": "How much of the licence this item uses up.",
  "23A/137":
    "What the goods are, precisely enough to classify them. No brand alone, no “gift”, no “samples”.",
  "21A/145": "Tariff number of the goods: 6 digits worldwide, 8 or 10 with the country's own part.",
  "21A/337":
    "Which part of the code it is: TSP for the 8 digits, TRC for the two after them, GN for a national code.",
  "12C/506": "Four digits of the UN list, for instance 3480 for lithium batteries.",
  "50A/116": "Amount on which the tax is worked out, when you state it yourself.",
  "50A/164":
    "100 when no preference is claimed. Other codes claim a preference, an end use or a quota.",
  "50A/129": "Quantity on which the tax is worked out, in the unit that it names.",
  "50A/113": "Which tax it is: A00 customs duty, B00 value added tax.",
  "50A/401": "Number of the quota whose lower rate you claim.",
  "94A/107":
    "How this tax is paid: E from a deferment account, R and others by deposit or guarantee.",
  "65A/126": "Weight of the item with its packaging, in kilograms.",
  "65A/128": "Weight of the item without any packaging, in kilograms. Less than the gross mass.",
  "65A/130": "Count or measure in the unit that the tariff asks for.",
  "79A/112": "Price of the whole item as invoiced, not of one piece, with its currency.",
  "70A/166":
    "First row: what is asked for, such as 40 for release to the market. Further rows: additional codes such as 000 or C07.",
  "70A/161": "What the goods were under before: 00 when nothing.",
  "92A/063": "Country where the goods were made or last worked on substantially.",
  "92A/501": "1 for plain origin, 2 for the origin that gives a preference.",
  "93A/142": "What is written on the packages, so that they can be found.",
  "93A/144":
    "How many packages of this kind the item fills. 0 when it shares those of another item.",
  "93A/141": "Two characters for the kind: CT carton, BX box, BG bag, PX pallet.",
  "99A/D031":
    "X for a summary declaration, Y for a first declaration, Z for any other earlier paper.",
  "99A/D018": "Number of the earlier paper: waybill, declaration or consignment reference.",
  "99A/D019":
    "What earlier paper it is: 740 air waybill, 741 master waybill, DCR consignment reference, MCR master reference.",
  "99A/171": "Item of the earlier paper that this one continues.",
  "09B/R050": "Who sold the goods, when that is not the exporter.",
  "35B/009": "A number of yours by which the consignment is known everywhere.",
  "39B/188":
    "Four digits, 0 for no and 1 for yes: related parties, limits on use, conditions on the price, later proceeds.",
  "74A/R037":
    "Who brings the goods in and answers for the duty. Name and address when there is no number.",
  "74A/R038": "Registration number of the importer.",
  "78A/D016": "Number of the commercial invoice.",
  "78A/D015": "Day on which the invoice was issued.",
  "22B/090": "Three letters of the Incoterms: FOB, CIF, DAP and the others.",
  "22B/L002": "UN/LOCODE of the place that the terms name.",
  "22B/L001": "The place that the terms name, in words.",
  "43B/L019": "Number of the warehouse in which the goods lie or are to lie.",
  "43B/L112": "What kind of warehouse it is.",
  "90A/D014": "Number of the guarantee.",
  "90A/101": "0 guarantee waived, 1 comprehensive, 3 cash deposit, and so on.",
  "97B/G012": "Office that watches over the procedure.",
} as const satisfies Readonly<Record<string, string>>;

/** A field that has a help text, by class and tag. */
export type HelpKey = keyof typeof helpTexts;
