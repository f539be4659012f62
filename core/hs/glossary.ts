/** Chinese and Malay words of trade with the English words that official wording uses for them; ours, for finding only. */

/** english | 中文 | melayu; the English word is looked for as well, at a little less. */
const lines = `
cotton | 棉, 纯棉, 全棉 | kapas
wool | 羊毛 | bulu biri-biri
silk | 丝, 真丝 | sutera
polyester synthetic | 涤纶, 聚酯, 化纤 | poliester
nylon | 尼龙, 锦纶 | nilon
linen flax | 亚麻 | linen
knitted | 针织 | kait
woven | 梭织, 机织 | tenunan
leather | 皮革, 真皮, 皮 | kulit
rubber | 橡胶 | getah
silicone | 硅胶 | silikon
plastic | 塑料, 塑胶 | plastik
wood | 木, 木制, 实木 | kayu
bamboo | 竹 | buluh
rattan | 藤 | rotan
paper | 纸 | kertas
glass | 玻璃 | kaca
ceramic | 陶瓷 | seramik
porcelain | 瓷 | porselin
stone | 石 | batu
cement | 水泥 | simen
iron steel | 钢, 铁 | besi, keluli
stainless steel | 不锈钢 | tahan karat
copper | 铜 | kuprum, tembaga
aluminium | 铝 | aluminium
zinc | 锌 | zink
tin | 锡 | timah
gold | 黄金, 金 | emas
silver | 银 | perak
pearl | 珍珠 | mutiara
diamond | 钻石 | berlian
oil | 油 | minyak
water | 水 | air
milk | 牛奶, 奶 | susu
meat | 肉 | daging
beef bovine | 牛肉 | lembu
pork swine | 猪肉 | babi, khinzir
chicken fowl poultry | 鸡 | ayam
fish | 鱼 | ikan
shrimp | 虾 | udang
crab | 蟹, 螃蟹 | ketam
squid | 鱿鱼 | sotong
vegetable | 蔬菜 | sayur
fruit | 水果 | buah
rice | 米, 大米 | beras
wheat | 小麦 | gandum
flour | 面粉, 粉 | tepung
sugar | 糖 | gula
salt | 盐 | garam
coffee | 咖啡 | kopi
tea | 茶, 茶叶 | teh
cocoa chocolate | 可可, 巧克力 | koko, coklat
spice pepper | 胡椒, 香料 | lada, rempah
nut | 坚果 | kacang
coconut | 椰 | kelapa
palm | 棕榈 | sawit
juice | 果汁 | jus
wine | 酒, 葡萄酒 | wain
tobacco | 烟草 | tembakau
frozen | 冷冻, 冻 | beku
dried | 干, 干制 | kering
fresh | 新鲜, 鲜 | segar
powder | 粉末 | serbuk
seed | 种子 | benih, biji
medicament | 药, 药品 | ubat
vaccine | 疫苗 | vaksin
perfume | 香水 | wangi
cosmetic skin | 化妆品 | kosmetik, solek
soap | 皂 | sabun
paint | 漆, 油漆 | cat
ink | 墨 | dakwat
glue adhesive | 胶 | gam, pelekat
fertiliser | 肥料 | baja
toy | 玩具 | mainan, permainan
doll | 娃娃 | patung
shirt | 衬衫 | kemeja
trouser | 裤, 裤子, 长裤 | seluar
dress | 裙, 连衣裙 | gaun
skirt | 半身裙 | skirt
jacket | 夹克, 外套 | jaket
coat overcoat | 大衣 | kot
underwear brief | 内裤 | dalam
sock | 袜 | stoking, sarung kaki
glove | 手套 | sarung tangan
hat headgear | 帽, 帽子 | topi
scarf shawl | 围巾 | selendang, tudung
towel | 毛巾 | tuala
blanket | 毯 | selimut
curtain | 帘 | langsir
carpet | 地毯 | permaidani
footwear shoe | 鞋, 鞋子 | kasut
boot | 靴 | but
bag | 包, 袋 | beg
suitcase | 箱包 | bagasi
belt | 腰带, 带 | tali pinggang
umbrella | 伞 | payung
watch | 表, 手表 | jam
clock | 钟 | jam
spectacle | 眼镜 | cermin mata
sunglass | 太阳镜 | cermin mata hitam
mirror | 镜 | cermin
bottle | 瓶 | botol
cup | 杯 | cawan
plate | 盘 | pinggan
knife | 刀 | pisau
spoon | 勺 | sudu
fork | 叉 | garpu
pot | 锅 | periuk
pan | 平底锅 | kuali
scissor | 剪刀 | gunting
lamp | 灯 | lampu
candle | 蜡烛 | lilin
furniture | 家具 | perabot
table | 桌 | meja
chair seat | 椅 | kerusi
bed | 床 | katil
mattress | 床垫 | tilam
pillow | 枕 | bantal
door | 门 | pintu
window | 窗 | tingkap
lock | 锁 | kunci
key | 钥匙 | kunci
machine | 机, 机器 | mesin
engine | 发动机 | enjin
motor | 电机, 马达 | motor
pump | 泵 | pam
valve | 阀 | injap
pipe tube | 管 | paip, tiub
filter | 过滤器 | penapis
fan | 扇 | kipas
refrigerator | 冰箱 | peti sejuk
battery accumulator | 电池 | bateri
cable wire | 电缆, 线 | kabel, dawai, wayar
phone | 电话 | telefon
computer | 电脑, 计算机 | komputer
printer | 打印机 | pencetak
camera | 照相机, 相机 | kamera
television | 电视 | televisyen
microphone | 话筒 | mikrofon
loudspeaker | 扬声器 | pembesar suara
switch | 开关 | suis
socket plug | 插座, 插头 | soket, palam
transformer | 变压器 | transformer
car vehicle | 汽车, 车 | kereta
motorcycle | 摩托车 | motosikal
bicycle | 自行车 | basikal
tyre | 轮胎 | tayar
ship vessel | 船 | kapal, bot
aircraft | 飞机 | pesawat
book | 书 | buku
pen | 笔 | pen
pencil | 铅笔 | pensel
ball | 球 | bola
racket | 球拍 | raket
fishing | 钓鱼 | pancing
guitar | 吉他 | gitar
piano | 钢琴 | piano
drum | 鼓 | dram
tent | 帐篷 | khemah
brush | 刷, 刷子 | berus
comb | 梳 | sikat
women | 女, 女士, 女式 | wanita
men | 男, 男士, 男式 | lelaki
baby | 婴儿, 宝宝 | bayi
children | 儿童 | kanak-kanak
part | 配件, 零件 | alat ganti
pet dog cat | 宠物 | haiwan
medical | 医用, 医疗 | perubatan
screw | 螺丝 | skru
nail | 钉 | paku
tool | 工具 | alat
box | 盒 | kotak
container | 容器 | bekas
film | 膜, 薄膜 | filem
tile | 砖, 瓷砖 | jubin
brick | 砖头 | bata
rope | 绳 | tali
yarn thread | 纱, 纱线 | benang
fabric | 布, 面料 | kain
flower | 花 | bunga
plant | 植物 | pokok
egg | 蛋 | telur
honey | 蜂蜜 | madu
butter | 黄油 | mentega
cheese | 奶酪 | keju
bread | 面包 | roti
biscuit | 饼干 | biskut
noodle pasta | 面条 | mi
sauce | 酱 | sos
soup | 汤 | sup
vinegar | 醋 | cuka
potato | 土豆 | kentang
onion | 洋葱 | bawang
garlic | 大蒜 | bawang putih
`;

/** A word or phrase in Chinese or Malay with the English words that it stands for. */
export interface GlossaryEntry {
  readonly from: string;
  readonly to: readonly string[];
}

function entriesOf(line: string): GlossaryEntry[] {
  const [english = "", chinese = "", malay = ""] = line.split("|");
  const to = english.trim().split(" ");
  return [...chinese.split(","), ...malay.split(",")].map((from) => ({ from: from.trim(), to }));
}

export const glossary: readonly GlossaryEntry[] = lines.trim().split("\n").flatMap(entriesOf);

export const longestChinese = 4;
