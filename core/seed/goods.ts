/** Goods that people order across borders, as they are described on invoices. Prices and weights are invented, codes are of the HS. */

export interface Goods {
  readonly name: string;
  readonly chinese: string;
  /** Six digits of the HS and two of a national tariff. */
  readonly code: string;
  /** Of one piece, in grams. */
  readonly grams: number;
  /** Of one piece, in US cents. */
  readonly cents: number;
  readonly unit: "H87" | "NPR" | "SET" | "KGM";
  readonly packing: "CT" | "BX" | "BG" | "PC";
}

type Row = readonly [
  name: string,
  chinese: string,
  code: string,
  grams: number,
  cents: number,
  unit?: Goods["unit"],
  packing?: Goods["packing"],
];

const rows: readonly Row[] = [
  ["Wireless earbuds with charging case", "无线蓝牙耳机", "85183000", 120, 2490],
  ["Silicone case for mobile phone", "手机硅胶保护壳", "39269097", 40, 390, "H87", "BG"],
  ["Power bank 20000 mAh, lithium-ion", "充电宝20000毫安", "85076000", 430, 1990],
  ["USB-C charger 65 W", "65瓦快充充电器", "85044095", 180, 1650],
  ["USB-C cable, braided, 2 m", "USB-C数据线2米", "85444290", 60, 490, "H87", "BG"],
  ["Smart watch with heart-rate sensor", "智能手表", "85176200", 110, 4590],
  ["LED desk lamp, dimmable", "LED护眼台灯", "94052140", 900, 2290, "H87", "CT"],
  ["Robot vacuum cleaner", "扫地机器人", "85081100", 3800, 18900, "H87", "CT"],
  ["Air fryer, 4 litres", "空气炸锅4升", "85167970", 4200, 5490, "H87", "CT"],
  ["Rice cooker, 1.8 litres", "电饭煲1.8升", "85166050", 2600, 3990, "H87", "CT"],
  ["Hair dryer, 1800 W", "电吹风1800瓦", "85163100", 610, 2690],
  ["Electric toothbrush with four heads", "电动牙刷", "85098000", 210, 1890],
  ["Electric kettle, stainless steel", "不锈钢电热水壶", "85161080", 1150, 2390, "H87", "CT"],
  ["Women's dress, woven cotton", "女式棉质连衣裙", "62044200", 290, 2190, "H87", "BG"],
  ["T-shirt, knitted cotton", "纯棉针织T恤", "61091000", 180, 890, "H87", "BG"],
  ["Men's trousers, woven cotton", "男式棉质长裤", "62034235", 510, 1990, "H87", "BG"],
  ["Hooded pullover, knitted cotton", "棉质连帽卫衣", "61102091", 620, 2490, "H87", "BG"],
  ["Socks, knitted cotton, five pairs", "棉袜五双装", "61159500", 190, 690, "NPR", "BG"],
  ["Baby romper, knitted cotton", "婴儿纯棉连体衣", "61112090", 120, 1090, "H87", "BG"],
  ["Running shoes, textile upper, rubber sole", "网面跑步鞋", "64041100", 790, 3490, "NPR", "BX"],
  ["Women's leather shoes", "女式皮鞋", "64039998", 860, 3990, "NPR", "BX"],
  ["Flip-flops, rubber", "橡胶人字拖", "64022000", 340, 590, "NPR", "BG"],
  ["Backpack, polyester", "涤纶双肩背包", "42029298", 880, 2490],
  ["Handbag, imitation leather", "仿皮女士手提包", "42022210", 620, 2890],
  ["Wallet, leather", "真皮钱包", "42023100", 120, 1690],
  ["Sunglasses, polarised", "偏光太阳镜", "90041091", 60, 1290],
  ["Folding umbrella", "折叠雨伞", "66019100", 390, 990],
  ["Cotton cap", "棉质棒球帽", "65050030", 110, 790, "H87", "BG"],
  ["Leather belt", "真皮皮带", "42033000", 220, 1490],
  ["Necklace, imitation jewellery", "合金项链", "71171900", 40, 690, "H87", "BG"],
  ["Quartz wrist watch, steel strap", "石英钢带手表", "91021100", 120, 3290],
  ["Lipstick, matt", "哑光口红", "33041000", 35, 890],
  ["Face cream, 50 ml", "面霜50毫升", "33049900", 130, 1590],
  ["Shampoo, 400 ml", "洗发水400毫升", "33051000", 450, 890],
  ["Building bricks, plastic toy", "塑料积木玩具", "95030035", 740, 1990, "SET", "CT"],
  ["Plush toy bear", "毛绒玩具熊", "95030041", 320, 1190, "H87", "BG"],
  ["Jigsaw puzzle, 1000 pieces", "1000片拼图", "95030069", 610, 1090, "SET"],
  ["Playing cards", "扑克牌", "95044000", 110, 390, "SET"],
  ["Wireless game controller", "无线游戏手柄", "95045000", 300, 2790],
  ["Yoga mat, 6 mm", "瑜伽垫6毫米", "95069190", 1080, 1590],
  ["Badminton racket, carbon", "碳素羽毛球拍", "95065900", 140, 2690],
  ["Fishing reel", "渔线轮", "95073000", 310, 2390],
  ["Bicycle helmet", "自行车头盔", "65061010", 360, 1990, "H87", "CT"],
  ["Camping tent for three", "三人露营帐篷", "63062200", 2450, 4990],
  ["Bed linen, cotton, four pieces", "纯棉四件套", "63023100", 1480, 3990, "SET"],
  ["Bath towel, cotton terry", "纯棉浴巾", "63026000", 520, 990],
  ["Curtain, polyester, blackout", "遮光窗帘", "63039290", 1050, 1890],
  ["Vacuum flask, stainless steel, 500 ml", "不锈钢保温杯500毫升", "96170000", 380, 1490],
  ["Frying pan, aluminium, non-stick", "铝制不粘煎锅", "76151010", 980, 1990, "H87", "CT"],
  ["Porcelain mug", "陶瓷马克杯", "69111000", 360, 590],
  ["Kitchen knife, stainless steel", "不锈钢厨刀", "82119200", 240, 1190],
  ["Storage box, plastic, with lid", "带盖塑料收纳箱", "39249000", 640, 890, "H87", "CT"],
  ["Screwdriver set, 32 pieces", "32件螺丝刀套装", "82054000", 690, 1690, "SET"],
  ["Cordless drill, 18 V", "18伏充电电钻", "84672120", 1820, 5990, "H87", "CT"],
  ["LED bulbs, E27, six pieces", "LED灯泡六只装", "85395200", 260, 990, "SET"],
  ["Bluetooth loudspeaker", "蓝牙音箱", "85182100", 610, 2990],
  ["Webcam, 1080p", "高清摄像头", "85258900", 160, 2190],
  ["Mechanical keyboard", "机械键盘", "84716060", 820, 4490],
  ["Wireless mouse", "无线鼠标", "84716070", 110, 1290],
  ["Portable solid-state drive, 1 TB", "移动固态硬盘1TB", "85235110", 70, 7490],
  ["Tablet computer, 11 inch", "11英寸平板电脑", "84713000", 520, 21900],
  ["Mobile telephone, 256 GB", "智能手机256GB", "85171300", 210, 34900],
  ["Notebooks, lined paper, five pieces", "横线笔记本五本装", "48201030", 680, 790, "SET"],
  ["Ballpoint pens, twelve pieces", "圆珠笔十二支装", "96081010", 120, 390, "SET"],
  ["Green tea, loose, 250 g", "龙井绿茶250克", "09021000", 270, 2490],
  ["Dried shiitake mushrooms, 500 g", "干香菇500克", "07123400", 520, 1390, "H87", "BG"],
  ["Dog lead, nylon", "尼龙牵狗绳", "42010000", 160, 690, "H87", "BG"],
  ["Baby pushchair, folding", "折叠婴儿推车", "87150010", 7600, 11900, "H87", "CT"],
  ["Wall clock, quartz", "石英挂钟", "91052100", 620, 1490],
  ["Picture frame, wood", "木制相框", "44149000", 480, 990],
  ["Artificial flowers, plastic", "塑料仿真花", "67021000", 390, 790],
  ["Screen protector, tempered glass", "钢化玻璃膜", "70071980", 60, 290, "H87", "BG"],
];

export const goods: readonly Goods[] = rows.map(
  ([name, chinese, code, grams, cents, unit = "H87", packing = "BX"]) => ({
    name,
    chinese,
    code,
    grams,
    cents,
    unit,
    packing,
  }),
);
