/** Trade words for minerals, chemicals, medicines, cosmetics and cleaning goods (chapters 25 to 38). */

export const chemicals = `
250100 | table salt, sea salt, himalayan salt | 食盐, 海盐 | garam
251710 | gravel, crushed stone | 碎石 | batu kelikir
252329 | portland cement | 水泥 | simen
250510 | silica sand, play sand | 石英砂 | pasir silika
250810 | bentonite, cat litter bentonite, cat sand | 膨润土猫砂, 猫砂 | pasir kucing bentonit
271019 | lubricating oil, engine oil, motor oil, diesel, kerosene, paraffin oil, hydraulic oil, gear oil | 润滑油, 机油, 柴油 | minyak enjin, minyak pelincir
271012 | petrol, gasoline, white spirit | 汽油 | petrol
271113 | butane gas canister, lighter gas refill | 丁烷气罐 | gas butana
271210 | petroleum jelly, vaseline | 凡士林 | jeli petroleum
280440 | oxygen gas | 氧气 | oksigen
280700 | sulphuric acid | 硫酸 | asid sulfurik
281511 281512 | caustic soda, sodium hydroxide | 烧碱, 氢氧化钠 | soda kaustik
283630 | baking soda, sodium bicarbonate | 小苏打 | soda penaik
284700 | hydrogen peroxide | 双氧水 | hidrogen peroksida
281121 | carbon dioxide, dry ice | 二氧化碳, 干冰 | ais kering
290511 | methanol | 甲醇 | metanol
220710 | ethanol alcohol 95 percent | 乙醇, 酒精 | etanol
290512 | isopropyl alcohol, isopropanol, rubbing alcohol | 异丙醇 | alkohol isopropil
290545 | glycerine, glycerol | 甘油 | gliserin
291814 | citric acid | 柠檬酸 | asid sitrik
292242 | msg, monosodium glutamate | 味精 | serbuk perasa
293627 | ascorbic acid raw material, vitamin c powder bulk | 抗坏血酸 | asid askorbik
293790 | hormone active ingredient, insulin bulk | 激素原料 | hormon
300215 | immunological products, monoclonal antibody | 免疫制品 | produk imunologi
300241 | vaccines for human | 疫苗 | vaksin
300490 | medicines, pharmaceutical tablets, medicated oil, painkiller, paracetamol, cough syrup, balm, eye drops, ointment | 药品, 药片, 中成药, 风油精 | ubat, minyak angin, panadol
300420 300410 | antibiotics, amoxicillin capsules | 抗生素 | antibiotik
300450 | vitamin medicine retail dosage | 维生素药品 | ubat vitamin
300510 | adhesive bandage, plaster, band aid, wound dressing, pain relief patch | 创可贴, 膏药 | plaster luka
300590 | gauze, cotton bandage, cotton wool medical | 纱布, 绷带 | kain kasa, pembalut
300650 | first aid kit | 急救包 | peti pertolongan cemas
310100 | organic fertilizer, compost, manure | 有机肥 | baja organik
310520 | npk fertilizer, compound fertiliser | 复合肥 | baja npk
310210 | urea fertilizer | 尿素 | urea
320417 | pigment powder, organic pigment | 颜料 | pigmen
320890 320820 | solvent paint, varnish, lacquer, spray paint | 油漆, 喷漆 | cat minyak, cat semburan
320910 | acrylic emulsion paint, wall paint water based | 乳胶漆, 墙漆 | cat dinding, cat emulsi
321310 | art paint set, watercolour set, poster colours, acrylic paint tubes set | 水彩颜料, 丙烯颜料 | cat air set
321410 | putty, wall filler, silicone sealant, grout, mastic | 密封胶, 腻子 | dempul, sealant silikon
321511 321519 | printing ink | 印刷油墨 | dakwat cetak
321590 | fountain pen ink, stamp pad ink, refill ink for printer bottle, inkjet ink bottle | 墨水 | dakwat pen
330129 | essential oil, aromatherapy oil, lavender oil, tea tree oil, agarwood oil | 精油 | minyak pati
330210 | food flavouring | 食用香精 | perisa makanan
330290 | fragrance oil, perfume compound | 香精 | pati wangian
330300 | perfume, cologne, body mist, fragrance spray, attar | 香水, 古龙水 | minyak wangi, pewangi
330410 | lipstick, lip gloss, lip tint, lip balm, lip liner | 口红, 唇膏, 唇彩 | gincu, pelembap bibir
330420 | eye shadow, mascara, eyeliner, eyebrow pencil, eye make up | 眼影, 睫毛膏, 眼线笔, 眉笔 | maskara, celak, pembayang mata
330430 | nail varnish, nail lacquer, manicure preparation, gel polish, nail remover | 指甲油 | pengilat kuku
330491 | face powder, compact powder, talcum powder, baby powder, blusher | 粉饼, 散粉, 爽身粉 | bedak
330499 | skin care, skincare set, moisturiser, serum, sunscreen, sun block lotion, body lotion, face mask sheet, facial mask, hand cream, foundation liquid, bb cream, toner, essence, night cream, whitening cream, anti ageing cream, eye cream, aloe vera gel, makeup base | 护肤品, 面霜, 乳液, 精华液, 防晒霜, 面膜, 身体乳, 粉底液, 护手霜, 爽肤水 | krim muka, losyen badan, pelembap, serum, pelindung matahari, topeng muka, penjagaan kulit
330510 | shampoo | 洗发水, 洗发露 | syampu
330520 | hair perm lotion, hair straightening cream | 烫发剂 | krim pelurus rambut
330530 | hair spray lacquer | 发胶 | semburan rambut
330590 | hair conditioner, hair dye, hair colour, hair oil, hair wax, hair gel, pomade, hair mask, hair tonic, hair growth serum | 护发素, 染发剂, 发膜, 发蜡 | perapi rambut, pewarna rambut, minyak rambut
330610 | toothpaste, dentifrice, tooth powder | 牙膏 | ubat gigi
330620 | dental floss | 牙线 | flos gigi
330690 | mouthwash, mouth spray, denture cleaner, teeth whitening strips | 漱口水 | ubat kumur
330710 | shaving foam, shaving cream, aftershave | 剃须膏, 剃须泡沫 | krim cukur
330720 | deodorant, antiperspirant roll on | 止汗剂, 香体露 | deodoran
330730 | bath salts, bath bomb, bath foam | 浴盐, 泡澡球 | garam mandian
330741 | incense sticks, agarbatti, joss sticks | 线香, 香 | colok, setanggi
330749 | air freshener, car perfume, room fragrance, reed diffuser, car freshener | 空气清新剂, 车载香水, 香薰 | penyegar udara, pewangi kereta
330790 | contact lens solution, hair removal cream, depilatory cream, wax strips | 隐形眼镜护理液, 脱毛膏 | krim buang bulu
340111 | toilet soap, bath soap, baby soap, wet wipes with soap, facial soap | 香皂, 肥皂 | sabun mandi
340119 | laundry soap bar | 洗衣皂 | sabun basuh
340130 | shower gel, body wash, facial cleanser, face wash, hand wash liquid, cleansing foam, makeup remover, micellar water | 沐浴露, 洗面奶, 洗手液, 卸妆水 | sabun cecair, pencuci muka, gel mandian
340250 | laundry detergent, washing powder, dishwashing liquid, fabric detergent pods, floor cleaner, cleaning spray, detergent retail | 洗衣粉, 洗衣液, 洗洁精, 清洁剂 | serbuk pencuci, cecair pencuci pinggan, detergen
340290 | industrial cleaning preparation, degreaser | 工业清洗剂 | bahan pencuci industri
380991 | fabric softener | 柔顺剂 | pelembut fabrik
340510 | shoe polish, leather care cream | 鞋油 | pengilat kasut
340530 | car wax, car polish | 车蜡 | pengilat kereta
340540 | scouring paste, scouring powder | 去污粉 | serbuk penggosok
340600 | candles, tealight, birthday candle, aroma candle, wax candle | 蜡烛, 香薰蜡烛, 香氛蜡烛 | lilin, lilin wangi
340700 | modelling clay, plasticine, play dough, slime | 橡皮泥, 彩泥 | plastisin, tanah liat mainan
350300 | gelatine powder | 明胶 | gelatin
350610 | glue, super glue, adhesive tube, glue stick, epoxy glue, eyelash glue, hot melt glue sticks, white glue | 胶水, 强力胶, 固体胶 | gam, gam kuat
350691 | industrial adhesive | 工业粘合剂 | pelekat industri
360410 | fireworks | 烟花 | bunga api
360500 | matches | 火柴 | mancis
370130 | photographic plates | 感光硬片 | plat fotografi
370231 | camera film roll colour, 35mm film | 胶卷 | filem kamera
370110 | x-ray film | x光胶片 | filem x-ray
380210 | activated carbon | 活性炭 | karbon aktif
380891 | insecticide, mosquito coil, insect repellent, mosquito repellent, mosquito liquid refill, ant bait, cockroach gel, anti mosquito patch | 杀虫剂, 蚊香, 驱蚊液 | racun serangga, ubat nyamuk
380892 | fungicide | 杀菌剂 | racun kulat
380893 | herbicide, weed killer | 除草剂 | racun rumpai
380894 | disinfectant, sanitiser, alcohol wipes, antiseptic spray, hand sanitiser | 消毒液, 免洗洗手液, 消毒湿巾 | pembasmi kuman, pensanitasi tangan
380899 | rat poison | 老鼠药 | racun tikus
381400 | paint thinner, solvent | 稀释剂 | pelarut cat
381900 | brake fluid | 刹车油 | cecair brek
382000 | antifreeze coolant, radiator coolant | 防冻液 | cecair penyejuk radiator
382219 | diagnostic reagent, pregnancy test kit, ovulation test strips | 诊断试剂, 验孕棒 | kit ujian kehamilan
382211 382219 | rapid test kit, covid antigen self test, glucose test strips | 检测试剂盒, 抗原检测, 血糖试纸 | kit ujian antigen, jalur ujian glukosa
382499 | chemical preparation, moisture absorber, desiccant pack, hand warmer, heat pack, e-liquid without nicotine, leak repair compound | 暖宝宝, 干燥剂 | pek haba
340319 | lubricating grease, chain lube, silicone spray, anti rust spray | 润滑脂, 除锈剂 | gris, semburan anti karat
390110 | polyethylene resin granules | 聚乙烯颗粒 | butiran polietilena
390210 | polypropylene resin | 聚丙烯 | polipropilena
390799 | polyester resin | 聚酯树脂 | resin poliester
390730 | epoxy resin | 环氧树脂 | resin epoksi
391000 | silicone raw, silicone oil | 硅油 | silikon mentah
280300 | carbon black | 炭黑 | karbon hitam
282300 320611 | titanium dioxide | 钛白粉 | titanium dioksida
283620 | soda ash | 纯碱 | soda abu
291521 | acetic acid | 醋酸, 乙酸 | asid asetik
310420 | potash fertiliser, potassium chloride | 氯化钾 | kalium klorida
321290 | tattoo ink, dye retail pack, fabric dye | 染料, 纹身墨水 | pewarna kain
330749 | scent sachet, wardrobe freshener | 香包 | uncang wangi
330499 | face primer, setting spray, slimming cream, stretch mark oil, acne patch cream, lip mask, baby lotion, after sun gel | 定妆喷雾, 婴儿润肤露, 妆前乳 | losyen bayi
340250 | laundry capsules, stain remover, glass cleaner, toilet cleaner, oven cleaner, dishwasher tablets | 洗衣凝珠, 玻璃清洁剂, 洁厕剂 | pencuci tandas, pencuci kaca
350300 350220 | whey protein isolate bulk | 乳清蛋白 | protein whey
370310 370320 | photographic paper, instant film paper | 相纸, 拍立得相纸 | kertas foto
390120 390110 | hdpe resin, ldpe resin | 高密度聚乙烯 | resin hdpe
390330 | abs resin | abs塑料粒 | resin abs
390410 | pvc resin | 聚氯乙烯树脂 | resin pvc
390810 | nylon chips | 尼龙切片 | cip nilon
330499 340111 330790 | wet wipes, baby wipes, facial wipes, makeup remover wipes | 湿巾, 婴儿湿巾, 卸妆湿巾 | tisu basah, tisu basah bayi
`;
