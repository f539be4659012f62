/** One form for each word: American to British spelling, everyday words to the one that customs uses, joined and split forms. */

/** Spelling and synonyms of single words. Left: what is typed, already without plural. */
const oneForm: Readonly<Record<string, string>> = {
  aluminum: "aluminium",
  tire: "tyre",
  color: "colour",
  coloring: "colouring",
  colored: "coloured",
  jewelry: "jewellery",
  jewelery: "jewellery",
  jewellry: "jewellery",
  pajama: "pyjama",
  gray: "grey",
  fiber: "fibre",
  fiberglass: "fibreglass",
  center: "centre",
  meter: "metre",
  liter: "litre",
  mold: "mould",
  molding: "moulding",
  molded: "moulded",
  plow: "plough",
  sulfur: "sulphur",
  sulfuric: "sulphuric",
  sanitizer: "sanitiser",
  sterilizer: "steriliser",
  moisturizer: "moisturiser",
  moisturizing: "moisturising",
  organizer: "organiser",
  fertilizer: "fertiliser",
  flavor: "flavour",
  flavored: "flavoured",
  armor: "armour",
  whiskey: "whisky",
  yoghurt: "yogurt",
  donut: "doughnut",
  chile: "chilli",
  chili: "chilli",
  chilly: "chilli",
  catalog: "catalogue",
  program: "programme",
  disk: "disc",
  galvanized: "galvanised",
  polarized: "polarised",
  rubberized: "rubberised",
  woolen: "woollen",
  windshield: "windscreen",
  mustache: "moustache",
  caliber: "calibre",
  caliper: "calliper",
  carburetor: "carburettor",
  nebuliser: "nebulizer",
  eyeglass: "spectacle",
  eyewear: "spectacle",
  lady: "women",
  ladie: "women",
  ladies: "women",
  female: "women",
  woman: "women",
  womens: "women",
  wanita: "women",
  perempuan: "women",
  mens: "men",
  man: "men",
  male: "men",
  gent: "men",
  gents: "men",
  gentleman: "men",
  lelaki: "men",
  kid: "children",
  child: "children",
  childrens: "children",
  infant: "baby",
  newborn: "baby",
  tv: "television",
  fridge: "refrigerator",
  cellphone: "phone",
  handphone: "phone",
  telephone: "phone",
  telefon: "phone",
  tee: "tshirt",
  pant: "trouser",
  slack: "trouser",
  ac: "airconditioner",
  aircon: "airconditioner",
  airconditioning: "airconditioner",
  automobile: "car",
  bike: "bicycle",
  cycle: "bicycle",
  motorbike: "motorcycle",
  iphone: "phone",
  shoe: "footwear",
  mobilephone: "phone",
  gramme: "gram",
  mic: "microphone",
  specs: "spectacle",
  hanky: "handkerchief",
  stainles: "stainless",
  tumblr: "tumbler",
  prawn: "shrimp",
  groundnut: "peanut",
  maize: "corn",
  eggplant: "aubergine",
  nappy: "diaper",
  knit: "knitted",
  weave: "woven",
  print: "printed",
};

/** Words that nobody looks for: they fill listings. */
const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be by for from in into is it its no not of on onto or per plus that the their this those to
  up use used using via was were which with without you your our new hot sale brand original genuine quality high best
  pcs pc piece pieces pack packs pkt set sets box boxes unit units qty ctn pair pairs size free style type model assorted various
  kind item goods product products dan atau untuk dengan yang di ke dari pada ini itu nec heading subheading other thereof
  whether including excluding put`.split(/\s+/u),
);

/** Words after which a listing tells what comes along with the goods or what they are for. */
export const asideWords: ReadonlySet<string> = new Set([
  "for",
  "with",
  "without",
  "untuk",
  "dengan",
  "w",
]);

/** Words that say little about the heading; they count for less, not for nothing. */
const lightWords: ReadonlySet<string> = new Set(
  `black white red blue green yellow pink purple grey brown orange gold golden silver beige navy transparent clear colour coloured
  multicolour hitam putih merah biru hijau kuning small medium large mini big extra slim long short wide thick thin full portable foldable
  adjustable professional premium luxury fashion casual classic modern vintage cute simple creative universal multi
  multifunction multifunctional smart wireless bluetooth digital automatic auto manual electric electronic rechargeable waterproof
  outdoor indoor home house household kitchen travel office summer winter spring autumn gift men women children baby boy girl unisex adult
  safe safety soft hard light heavy duty strong fast quick super ultra max pro lite standard basic regular usb led
  oem replacement compatible accessory accessories kecil besar baru murah`.split(/\s+/u),
);

/** Numbers that are names of goods, not measures. */
const spokenNumbers: ReadonlySet<string> = new Set(["3d", "18650", "925", "35mm", "2way"]);

/** True for a measure, a count or a size: 500ml, 10, 4k, 60x60. */
export function isMeasure(word: string): boolean {
  const digit = word.charCodeAt(0) < 58;
  if (!digit && word.length > 4) return false;
  if (spokenNumbers.has(word)) return false;
  return (
    /^\d/u.test(word) ||
    /^(?:xs|s|m|l|xl|xxl|xxxl|cm|mm|ml|kg|g|gb|tb|mah|w|v|inch|ltr|ply)$/u.test(word)
  );
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** What a word counts for in a query: 1, less for what only decorates. */
export function weightOf(word: string): number {
  return lightWords.has(word) ? 0.55 : 1;
}

function singular(word: string): string {
  if (!word.endsWith("s") || word.length < 4) return word;
  if (/(?:ss|us|is|ous)$/u.test(word)) return word;
  if (/(?:sses|shes|ches|xes|zes)$/u.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:knives|wives|shelves|scarves|halves|leaves|loaves|valves)$/u.test(word)) {
    return word === "valves" ? "valve" : word.replace(/ves$/u, "f").replace(/kni(?:f)$/u, "knif");
  }
  return word.slice(0, -1);
}

/** The one form under which a word is kept and looked for. */
export function formOf(word: string): string {
  if (Object.hasOwn(oneForm, word)) return oneForm[word] ?? word;
  const bare = singular(word);
  // "knives" → "knif": the singular "knife" must meet it there.
  const stem = bare.endsWith("fe") ? bare.slice(0, -1) : bare;
  return Object.hasOwn(oneForm, stem) ? (oneForm[stem] ?? stem) : stem;
}
