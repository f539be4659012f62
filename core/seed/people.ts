/** Invented senders and receivers, put together from common names and streets. Any likeness to real firms is chance. */
import type { Random } from "./random.ts";

export interface SeedParty {
  readonly name: string;
  readonly id?: string;
  readonly line: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
}

const chineseWords = [
  ["Qianchuan", "千川"],
  ["Yunqi", "云栖"],
  ["Hesheng", "和盛"],
  ["Lanting", "兰亭"],
  ["Xinghe", "星禾"],
  ["Jinlin", "锦麟"],
  ["Taiyuanli", "泰源里"],
  ["Mingzhu", "明渚"],
  ["Fengyi", "丰逸"],
  ["Baihui", "百汇"],
  ["Lvzhou", "绿洲"],
  ["Changqing", "长青"],
  ["Ruixiang", "瑞翔"],
  ["Songyuan", "松远"],
  ["Haoyue", "皓月"],
] as const;
const chineseTrades = [
  ["E-Commerce Co., Ltd.", "电子商务有限公司"],
  ["Import and Export Co., Ltd.", "进出口有限公司"],
  ["Trading Co., Ltd.", "贸易有限公司"],
  ["Supply Chain Co., Ltd.", "供应链有限公司"],
  ["Household Goods Co., Ltd.", "家居用品有限公司"],
] as const;
const chinesePlaces = [
  ["Hangzhou", "杭州", "310000"],
  ["Hangzhou", "杭州", "311100"],
  ["Hangzhou", "杭州", "311200"],
  ["Yiwu", "义乌", "322000"],
  ["Ningbo", "宁波", "315000"],
  ["Shenzhen", "深圳", "518000"],
  ["Wenzhou", "温州", "325000"],
] as const;
const chineseStreets = [
  "Wenyi West Road",
  "Jianghong South Road",
  "Xixi Road",
  "Binsheng Road",
  "Chouzhou North Road",
  "Tonghui Road",
  "Airport Avenue",
] as const;

export function chineseSender(random: Random): SeedParty {
  const [word, written] = random.pick(chineseWords);
  const [trade, writtenTrade] = random.pick(chineseTrades);
  const [city, writtenCity, postcode] = random.pick(chinesePlaces);
  const name = random.oneIn(6)
    ? `${writtenCity}${written}${writtenTrade}`
    : `${city} ${word} ${trade}`;
  const line = `No. ${1 + random.below(998)} ${random.pick(chineseStreets)}`;
  return { name, line, city, postcode, country: "CN" };
}

const malayNames = [
  "Nur Aisyah binti Rahman",
  "Siti Hajar binti Osman",
  "Muhammad Haziq bin Yusof",
  "Ahmad Faizal bin Kamarudin",
  "Nurul Izzati binti Zulkifli",
  "Aina Sofea binti Latif",
  "Mohd Ridzuan bin Harun",
  "Farah Nadia binti Sulaiman",
  "Amirul Hakim bin Salleh",
  "Wan Zulaikha binti Wan Idris",
  "Khairul Anuar bin Jaafar",
  "Syafiqah binti Mahmud",
] as const;
const chineseNames = [
  ["Tan Mei Ling", "陈美玲"],
  ["Lim Wei Jie", "林伟杰"],
  ["Wong Siew Fong", "黄秀芳"],
  ["Chong Kah Yan", "张嘉欣"],
  ["Ng Zhi Hao", "黄志豪"],
  ["Lee Pui Yee", "李佩仪"],
] as const;
const indianNames = [
  "Kavitha a/p Subramaniam",
  "Arvind a/l Krishnan",
  "Priya a/p Maniam",
  "Logan a/l Pillai",
  "Thivya a/p Raman",
] as const;
const malaysianFirms = [
  "Seri Melati Trading Sdn. Bhd.",
  "Kedai Runcit Puncak Jaya",
  "Bintang Selatan Enterprise",
  "Gemilang Gajet Sdn. Bhd.",
  "Rimba Outdoor Sdn. Bhd.",
  "Perabot Harmoni Sdn. Bhd.",
  "Kopitiam Supplies Sdn. Bhd.",
  "Cahaya Elektrik Sdn. Bhd.",
] as const;
const malaysianPlaces = [
  ["Kuala Lumpur", "50450"],
  ["Kuala Lumpur", "56100"],
  ["Petaling Jaya", "46200"],
  ["Shah Alam", "40150"],
  ["Subang Jaya", "47500"],
  ["Johor Bahru", "80300"],
  ["George Town", "10200"],
  ["Ipoh", "31400"],
  ["Melaka", "75200"],
  ["Seremban", "70300"],
  ["Kuantan", "25200"],
  ["Kota Bharu", "15300"],
  ["Kota Kinabalu", "88300"],
  ["Kuching", "93350"],
  ["Cyberjaya", "63000"],
] as const;
const malaysianStreets = [
  "Jalan Ampang",
  "Jalan Tun Razak",
  "Jalan SS 2/24",
  "Persiaran Surian",
  "Lorong Maarof",
  "Jalan Sultan Ismail",
  "Jalan Kenanga 3",
  "Taman Seri Indah, Jalan 5",
  "Jalan Bukit Bintang",
  "Jalan Telawi",
] as const;

function malaysianName(random: Random): string {
  const kind = random.below(10);
  if (kind < 4) return random.pick(malayNames);
  if (kind < 7) {
    const [latin, written] = random.pick(chineseNames);
    return random.oneIn(3) ? `${latin} ${written}` : latin;
  }
  return kind < 8 ? random.pick(indianNames) : random.pick(malaysianFirms);
}

export function malaysianReceiver(random: Random): SeedParty {
  const [city, postcode] = random.pick(malaysianPlaces);
  const name = malaysianName(random);
  const id = random.oneIn(3) ? { id: `MY${random.digits(10)}` } : {};
  return {
    name,
    ...id,
    line: `${1 + random.below(240)}, ${random.pick(malaysianStreets)}`,
    city,
    postcode,
    country: "MY",
  };
}

const foreignNames = [
  "Claire Dubois",
  "Jonas Weber",
  "Emily Carter",
  "Marta Rossi",
  "Lucas Ferreira",
  "Hiroshi Tanaka",
  "Anna Nowak",
  "Olivia Brown",
  "Daniel Novák",
  "Sofia Lindqvist",
] as const;
const foreignPlaces = [
  ["Paris", "75011", "FR", "Rue Oberkampf"],
  ["Hamburg", "20357", "DE", "Schanzenstraße"],
  ["Austin", "78704", "US", "South Lamar Boulevard"],
  ["Milano", "20144", "IT", "Via Tortona"],
  ["Lisboa", "1200-109", "PT", "Rua das Flores"],
  ["Tokyo", "150-0001", "JP", "Jingumae"],
  ["Warszawa", "00-545", "PL", "Marszałkowska"],
  ["Manchester", "M1 2JQ", "GB", "Dale Street"],
  ["Praha", "120 00", "CZ", "Mánesova"],
  ["Stockholm", "118 25", "SE", "Hornsgatan"],
] as const;

export function foreignReceiver(random: Random): SeedParty {
  const [city, postcode, country, street] = random.pick(foreignPlaces);
  return {
    name: random.pick(foreignNames),
    line: `${1 + random.below(180)} ${street}`,
    city,
    postcode,
    country,
  };
}

const britishFirms = [
  "Harrow Lane Imports Ltd",
  "Pennine Outdoor Ltd",
  "Calder Valley Homeware Ltd",
  "Tideway Gadgets Ltd",
  "Northgate Toys Ltd",
  "Severn Kitchen Supplies Ltd",
  "Albion Footwear Ltd",
  "Wharf Street Trading Ltd",
] as const;
const britishPlaces = [
  ["London", "E1 6AN"],
  ["Leeds", "LS1 4DY"],
  ["Bristol", "BS1 5TR"],
  ["Manchester", "M3 4LZ"],
  ["Glasgow", "G2 1DU"],
  ["Birmingham", "B3 2DX"],
  ["Felixstowe", "IP11 3SY"],
] as const;
const britishStreets = [
  "Commercial Road",
  "Station Approach",
  "Victoria Street",
  "Dock Road",
  "Mill Lane",
  "Canal Street",
] as const;

/** A British firm always has the same number: it follows from its place in the list. */
export function britishImporter(random: Random): SeedParty {
  const at = random.below(britishFirms.length);
  const [city, postcode] = random.pick(britishPlaces);
  return {
    name: britishFirms[at] ?? britishFirms[0],
    id: `GB${String(417_300_000 + at * 1_237_411).padStart(9, "0")}000`,
    line: `${1 + random.below(200)} ${random.pick(britishStreets)}`,
    city,
    postcode,
    country: "GB",
  };
}
