/** Trade words for food, drink, tobacco, plants and animals (chapters 1 to 24). */

export const food = `
010619 | pet cat, live kitten, pet dog, puppy, rabbit live | 活猫, 宠物狗 | kucing hidup, anjing hidup
020230 | frozen beef boneless | 冷冻牛肉, 牛肉 | daging lembu beku
020319 | fresh pork | 鲜猪肉 | daging khinzir
020714 | frozen chicken wings, chicken cuts, chicken thighs, chicken feet | 鸡翅, 冷冻鸡块, 鸡爪 | kepak ayam beku, ketul ayam
020442 | frozen lamb, mutton with bone | 羊肉 | daging kambing
030214 | fresh salmon | 三文鱼 | ikan salmon
030487 | frozen tuna fillet, tuna steak | 金枪鱼片 | isi ikan tuna
030617 | frozen prawns, shrimps, peeled shrimp | 冻虾, 虾仁 | udang beku
030743 | frozen squid, cuttlefish | 鱿鱼 | sotong beku
030811 | sea cucumber | 海参 | timun laut, gamat
040120 | fresh milk, uht milk | 鲜牛奶, 纯牛奶 | susu segar
040221 | full cream milk powder, whole milk powder | 奶粉, 全脂奶粉 | susu tepung penuh krim
040210 | skimmed milk powder | 脱脂奶粉 | susu skim
040299 | sweetened condensed milk | 炼乳 | susu pekat manis
040320 | yogurt, yoghurt drink | 酸奶 | yogurt, tairu
040510 | butter | 黄油 | mentega
040690 | cheddar cheese, cheese slices | 奶酪, 芝士 | keju
040721 | hen eggs, chicken eggs | 鸡蛋 | telur ayam
040900 | honey, natural bee honey | 蜂蜜 | madu lebah
041090 | edible bird nest, swiftlet nest, birdnest, royal jelly | 燕窝, 蜂王浆 | sarang burung walit
050100 | human hair unworked | 人发 | rambut manusia
060220 | fruit tree seedlings | 果树苗 | anak pokok buah
060290 | potted plant, live house plant | 盆栽, 绿植 | pokok hiasan
060311 | fresh cut roses | 玫瑰花 | bunga ros segar
060313 | fresh orchids | 兰花 | bunga orkid
070190 | potatoes fresh | 土豆, 马铃薯 | ubi kentang
070200 | tomatoes fresh | 番茄, 西红柿 | tomato
070310 | onions, shallots | 洋葱 | bawang besar
070320 | garlic fresh | 大蒜 | bawang putih
070960 | chilli fresh, capsicum, bell pepper | 辣椒 | cili segar
070951 | mushrooms fresh | 蘑菇 | cendawan segar
071239 | dried mushrooms, shiitake, dried fungus | 香菇, 干蘑菇, 木耳 | cendawan kering
071080 | frozen vegetables | 冷冻蔬菜 | sayur beku
080119 | coconut fresh | 椰子 | kelapa
080132 | cashew nuts | 腰果 | gajus, kacang gajus
080212 | almonds shelled | 杏仁, 巴旦木 | badam
080232 | walnuts | 核桃 | walnut
080251 080252 | pistachios | 开心果 | pistasio
080390 | bananas | 香蕉 | pisang
080410 | dates fruit, kurma | 椰枣, 红枣 | kurma
080450 | mangoes, mangosteens, guava | 芒果, 山竹 | mangga, manggis, jambu
080510 | oranges | 橙子 | oren
080610 | grapes fresh | 葡萄 | anggur
080620 | raisins, dried grapes | 葡萄干 | kismis
080711 | watermelon | 西瓜 | tembikai
080810 | apples | 苹果 | epal
081010 | strawberries fresh | 草莓 | strawberi
081060 | durian fresh, musang king | 榴莲, 猫山王 | durian
081190 | frozen durian pulp, frozen fruit, frozen berries | 冷冻榴莲, 冷冻水果 | durian beku, buah beku
081340 | dried fruit, dried mango, dried longan, goji berries, wolfberry | 干果, 枸杞, 龙眼干 | buah kering
090111 | green coffee beans not roasted | 咖啡生豆 | biji kopi mentah
090121 | roasted coffee, ground coffee | 烘焙咖啡豆, 咖啡粉 | kopi sangrai, serbuk kopi
090210 | green tea packed, matcha | 绿茶, 抹茶 | teh hijau
090230 | black tea, tea bags, earl grey, oolong | 红茶, 茶包, 乌龙茶 | teh hitam, uncang teh
090411 | pepper whole, white pepper | 胡椒 | lada
090421 | dried chilli | 干辣椒 | cili kering
090620 090611 | cinnamon | 肉桂 | kayu manis
091030 | turmeric powder | 姜黄 | kunyit
091091 | curry powder, mixed spices | 咖喱粉 | serbuk kari
100630 | rice, white rice, fragrant rice, jasmine rice | 大米, 香米 | beras
100590 | maize corn grain | 玉米 | jagung
110100 | wheat flour | 面粉 | tepung gandum
110290 | rice flour | 米粉 | tepung beras
110412 | rolled oats, oatmeal | 燕麦片 | oat
120190 | soya beans | 大豆, 黄豆 | kacang soya
120242 | peanuts shelled, groundnuts | 花生 | kacang tanah
120740 | sesame seeds | 芝麻 | bijan
120991 | vegetable seeds for planting | 蔬菜种子 | benih sayur
121190 | medicinal herbs, chinese herbs, dried herbs | 中药材, 草药 | herba
121120 | ginseng root | 人参 | ginseng
121221 | seaweed, nori, dried kelp | 海苔, 紫菜, 海带 | rumpai laut
130219 | plant extract, herbal extract | 植物提取物 | ekstrak tumbuhan
150790 | refined soybean oil | 大豆油 | minyak soya
150920 | extra virgin olive oil | 特级初榨橄榄油 | minyak zaitun dara
150990 | olive oil refined | 橄榄油 | minyak zaitun
151190 | palm olein, palm oil, cooking oil | 棕榈油, 食用油 | minyak sawit, minyak masak
151219 | sunflower oil | 葵花籽油 | minyak bunga matahari
151319 | coconut oil | 椰子油 | minyak kelapa
151710 | margarine | 人造黄油 | marjerin
160100 | sausages | 香肠, 腊肠 | sosej
160232 | chicken nuggets | 鸡块 | nuget ayam
160249 | luncheon meat, spam | 午餐肉 | daging luncheon
160413 | canned sardines | 沙丁鱼罐头 | ikan sardin
160414 | canned tuna | 金枪鱼罐头 | tuna dalam tin
160420 | fish balls, crab stick, surimi | 鱼丸 | bebola ikan
170199 | white sugar refined | 白糖 | gula pasir
170230 | glucose syrup | 葡萄糖浆 | sirap glukosa
170290 | brown sugar syrup, artificial honey, maple syrup | 糖浆 | sirap
170410 | chewing gum | 口香糖 | gula-gula getah
170490 | sweets, candy, gummies, lollipop, hard candy, jelly candy | 糖果, 软糖 | gula-gula
180500 | cocoa powder unsweetened | 可可粉 | serbuk koko
180631 | filled chocolate bar | 夹心巧克力 | coklat berinti
180632 | chocolate bar not filled, dark chocolate slab | 巧克力排块 | bar coklat
180690 | chocolates assorted, chocolate box, chocolate drink powder, chocolate spread | 巧克力 | coklat
190110 | infant formula, baby milk powder, baby cereal | 婴儿配方奶粉, 婴幼儿奶粉 | susu formula bayi
190120 | cake mix, bread dough mix | 蛋糕预拌粉 | adunan kek
190190 | malt drink powder, milo, horlicks | 麦芽饮品 | minuman malt
190219 | spaghetti, pasta, dried noodles, rice vermicelli, macaroni | 意大利面, 挂面, 米粉丝 | spageti, bihun, pasta
190230 | instant noodle, ramen cup noodles | 方便面, 泡面 | mi segera
190410 | breakfast cereal, corn flakes, granola | 麦片, 玉米片 | bijirin sarapan
190490 | cooked rice instant, self heating rice | 自热米饭 | nasi segera
190531 | sweet biscuits, cookies | 饼干, 曲奇 | biskut
190532 | waffles, wafers | 华夫饼, 威化饼 | wafer
190590 | bread, cakes, pastry, crackers, prawn crackers, mooncake, rice crackers | 面包, 蛋糕, 月饼 | roti, kek, keropok
200110 | pickled cucumber | 酸黄瓜 | jeruk timun
200290 | tomato paste, tomato puree | 番茄酱膏 | pes tomato
200410 | frozen french fries | 冷冻薯条 | kentang goreng beku
200520 | crisps, potato crisps, potato snack | 薯片 | kerepek kentang
200599 | kimchi, canned vegetables | 泡菜, 蔬菜罐头 | kimchi
200799 | jam, marmalade, kaya | 果酱, 咖椰 | jem
200811 | peanut butter, roasted peanuts | 花生酱, 炒花生 | mentega kacang
200819 | mixed nuts roasted, roasted cashews, roasted almonds | 坚果零食, 混合坚果 | kacang panggang
200899 | fruit preserved, seaweed snack, canned longan, dried fruit snack | 水果罐头 | buah dalam tin
200912 | orange juice | 橙汁 | jus oren
200989 | fruit juice, coconut water | 果汁, 椰子水 | jus buah, air kelapa
210111 | instant coffee, coffee extract | 速溶咖啡 | kopi segera
210112 | white coffee mix, coffee premix, instant coffee mix with creamer | 白咖啡, 三合一咖啡 | kopi campuran, kopi putih
210120 | instant tea, milk tea powder, teh tarik premix | 奶茶粉, 速溶茶 | teh tarik segera
210210 | yeast | 酵母 | yis
210310 | soy sauce | 酱油 | kicap
210320 | tomato ketchup | 番茄酱 | sos tomato
210390 | chilli sauce, sauces, seasoning, condiment, oyster sauce, mayonnaise, hotpot base, sambal paste | 辣椒酱, 调味料, 蚝油, 火锅底料 | sos cili, perencah, sambal
210410 | soup mix, broth powder, stock cubes | 汤料 | sup segera, kiub pati
210500 | ice cream | 冰淇淋 | aiskrim
210610 | protein powder, whey protein, protein concentrate | 蛋白粉 | serbuk protein
210690 | dietary supplement, health supplement, food supplement capsules, multivitamin gummies, collagen powder, collagen drink, probiotics, fish oil softgel, non dairy creamer, meal replacement, enzyme, bubble tea pearls | 保健品, 膳食补充剂, 胶原蛋白, 益生菌, 维生素片 | makanan tambahan, suplemen kesihatan, kolagen
220110 | mineral water, sparkling water | 矿泉水 | air mineral
220210 | soft drinks, soda, energy drink, carbonated drink, isotonic drink | 汽水, 饮料, 能量饮料 | minuman ringan, minuman bergas
220299 | soya milk drink, plant based milk, oat milk, ready to drink coffee, canned coffee drink | 豆奶, 燕麦奶 | minuman soya
220300 | beer | 啤酒 | bir
220421 | wine bottle, red wine, white wine | 葡萄酒, 红酒 | wain
220410 | champagne, sparkling wine | 香槟, 起泡酒 | wain berkilau
220600 | sake, rice wine, cider | 清酒, 米酒 | wain beras
220820 | brandy, cognac | 白兰地 | brandi
220830 | whisky, whiskey, scotch | 威士忌 | wiski
220860 | vodka | 伏特加 | vodka
220890 | baijiu, liquor spirits | 白酒 | arak
220900 | vinegar, apple cider vinegar | 醋 | cuka
230910 | pet food, cat food, dog treats, cat treats, kibble | 猫粮, 狗粮, 宠物食品 | makanan kucing, makanan anjing
230990 | animal feed, fish feed, bird feed, poultry feed, feed additive | 饲料 | makanan haiwan, makanan ikan
240220 | cigarettes | 香烟 | rokok
240210 | cigars | 雪茄 | cerut
240311 | shisha tobacco | 水烟 | tembakau shisha
240412 | e-liquid nicotine, vape juice, vape liquid, disposable vape, vape pods with nicotine | 电子烟油, 烟弹 | cecair vape
030554 030559 | dried anchovies, ikan bilis dried, dried fish, salted fish | 干小鱼, 咸鱼, 鱼干 | ikan bilis, ikan masin
030695 | dried shrimp, shrimp paste, belacan | 虾米, 虾酱 | udang kering, belacan
030749 | dried squid | 干鱿鱼 | sotong kering
070490 | cabbage, kale, pak choy | 白菜, 卷心菜 | kobis
070519 | lettuce | 生菜 | salad hijau
070610 | carrots | 胡萝卜 | lobak merah
070700 | cucumber | 黄瓜 | timun
070820 | green beans, long beans | 豆角, 四季豆 | kacang panjang
070970 | spinach | 菠菜 | bayam
071040 | frozen sweet corn | 冷冻甜玉米 | jagung manis beku
071320 | chickpeas | 鹰嘴豆 | kacang kuda
071331 | mung beans, green gram | 绿豆 | kacang hijau
071340 | lentils, dhal | 扁豆 | kacang dal
071420 | sweet potatoes | 红薯, 番薯 | ubi keledek
080430 | pineapple | 菠萝, 凤梨 | nanas
080440 | avocado | 牛油果 | avokado
080521 | mandarins, tangerines, clementines | 橘子, 柑橘 | limau mandarin
080550 | lemons, limes | 柠檬, 青柠 | limau, lemon
080720 | papaya | 木瓜 | betik
080830 | pears | 梨 | pir
080929 | cherries | 樱桃, 车厘子 | ceri
081040 | blueberries, cranberries fresh | 蓝莓 | beri biru
081050 | kiwi fruit | 猕猴桃, 奇异果 | kiwi
081090 | dragon fruit, lychee, longan fresh, rambutan, jackfruit, passion fruit | 火龙果, 荔枝, 菠萝蜜 | buah naga, rambutan, nangka
090412 | ground black pepper, pepper powder | 胡椒粉 | serbuk lada
090422 | chilli powder, paprika | 辣椒粉 | serbuk cili
090510 | vanilla beans | 香草荚 | vanila
090710 | cloves | 丁香 | bunga cengkih
090831 | cardamom | 豆蔻 | buah pelaga
090931 | cumin seeds | 孜然 | jintan
090961 | star anise | 八角 | bunga lawang
091011 | ginger | 生姜, 姜 | halia
091020 | saffron | 藏红花 | safron
100850 | quinoa | 藜麦 | kuinoa
120600 | sunflower seeds raw | 葵花籽 | biji bunga matahari
120799 | chia seeds, pumpkin seeds raw | 奇亚籽, 南瓜籽 | biji chia
170114 | raw cane sugar, brown sugar | 红糖 | gula perang
180400 | cocoa butter | 可可脂 | mentega koko
190220 | frozen dumplings, gyoza, ravioli, stuffed pasta, wonton | 饺子, 速冻水饺, 馄饨 | ladu beku
200310 | canned mushrooms | 蘑菇罐头 | cendawan dalam tin
200570 | olives preserved | 橄榄罐头 | buah zaitun
200580 | canned sweet corn | 甜玉米罐头 | jagung dalam tin
200551 200540 | baked beans canned | 焗豆 | kacang panggang tin
200899 | coconut milk canned | 椰浆, 椰奶 | santan
210390 | fish sauce, curry paste, salad dressing, bouillon sauce, mala seasoning | 鱼露, 咖喱酱 | sos ikan, pes kari
`;
