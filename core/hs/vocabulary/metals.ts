/** Trade words for stone, ceramics, glass, jewellery, metals, tools and hardware (chapters 68 to 83). */

export const metals = `
680221 680291 680223 | marble tile, granite slab, stone countertop | 大理石, 花岗岩 | batu marmar, granit
680299 | stone statue, stone ornament | 石雕 | ukiran batu
680422 680423 | grinding wheel, cutting disc abrasive, sharpening stone, whetstone | 砂轮, 切割片, 磨刀石 | batu asah, cakera pemotong
680530 680520 680510 | sandpaper, abrasive paper, sanding disc | 砂纸 | kertas pasir
680919 680911 | gypsum board, plasterboard | 石膏板 | papan gipsum
681099 681091 | concrete article, cement pot | 水泥制品 | barangan konkrit
681381 | brake linings | 刹车片衬 | pelapik brek
681511 681599 | carbon fibre article, graphite crucible, mineral article | 碳纤维制品 | barangan gentian karbon
690100 690220 | refractory bricks | 耐火砖 | bata tahan api
690410 | building bricks clay | 红砖, 砖 | bata
690721 690722 690723 | wall tiles, ceramic tile, floor tile, mosaic tiles | 瓷砖, 地砖, 墙砖 | jubin lantai, jubin dinding
691010 | toilet bowl ceramic, wash basin porcelain, water closet, sanitary ware porcelain, urinal | 马桶, 洗手盆, 陶瓷洁具 | mangkuk tandas, sinki seramik
691090 | sanitary ware ceramic | 卫浴陶瓷 | seramik sanitari
691110 | porcelain tableware, bone china cup, porcelain plate, porcelain tea set, porcelain dinner set | 瓷餐具, 骨瓷, 瓷碗, 茶具 | pinggan porselin, set teh porselin
691200 | ceramic mug, stoneware plate, ceramic bowl, ceramic cup, ceramic tableware, coffee cup ceramic, ceramic teapot | 马克杯, 陶瓷杯, 陶瓷碗, 陶瓷餐具 | cawan seramik, mangkuk seramik, kole
691310 691390 | ceramic vase, ceramic ornament, porcelain figurine | 陶瓷摆件, 花瓶 | pasu seramik, hiasan seramik
691490 | ceramic plant pot, ceramic pot | 陶瓷花盆 | pasu bunga seramik
700719 | tempered glass, screen protector glass, phone screen glass film, toughened glass sheet | 钢化膜, 钢化玻璃 | pelindung skrin, kaca terbaja
700711 | toughened car window glass | 汽车钢化玻璃 | kaca tingkap kereta
700721 | laminated windscreen, windshield glass | 夹层玻璃, 挡风玻璃 | cermin depan kereta
700910 | rear view mirror, side mirror for vehicles, car blind spot mirror | 后视镜 | cermin sisi kereta
700991 700992 | mirror, wall mirror, makeup mirror, vanity mirror, bathroom mirror, cosmetic mirror | 镜子, 化妆镜, 浴室镜 | cermin, cermin solek
701090 | glass bottle, glass jar, dropper bottle glass, perfume bottle empty | 玻璃瓶, 玻璃罐 | botol kaca, balang kaca
701328 701322 | wine glasses, stemware | 红酒杯, 高脚杯 | gelas wain
701337 701333 | drinking glass, glass cup, glass tumbler, glass mug | 玻璃杯 | gelas minum
701349 701341 701342 | glass bowl, glass food container, glass lunch container, glass teapot, glass jug, glass kitchenware, glass baking dish | 玻璃碗, 玻璃饭盒, 玻璃茶壶 | mangkuk kaca, bekas kaca
701399 701391 | glass vase, glass candle holder, glass decoration, crystal ornament | 玻璃花瓶, 水晶摆件 | pasu kaca
701610 701690 | glass mosaic tiles | 玻璃马赛克 | mozek kaca
701790 701710 | laboratory glassware, beaker, test tube | 玻璃烧杯, 试管 | kaca makmal, bikar
701810 701890 | glass beads, imitation pearls, rhinestones | 玻璃珠, 水钻 | manik kaca
701990 701919 | fibreglass, glass fibre mesh | 玻璃纤维 | gentian kaca
710122 710121 | pearls cultured | 珍珠 | mutiara
710239 | diamonds loose | 钻石 | berlian
710391 710399 | gemstones, ruby, sapphire, jade stone, crystal quartz gemstone | 宝石, 翡翠, 玉石 | batu permata, jed
710813 710812 | gold bar, bullion | 金条 | jongkong emas
711311 | silver jewellery, sterling silver ring, 925 silver necklace, silver earrings, silver bracelet | 银饰, 纯银项链, 银戒指 | barang kemas perak, cincin perak
711319 | gold jewellery, gold ring, gold chain, diamond ring, gold bracelet, platinum ring | 黄金首饰, 金戒指, 金项链, 钻戒 | barang kemas emas, cincin emas, rantai emas
711411 | silverware | 银器 | perkakas perak
711620 711610 | jade bracelet, pearl necklace, gemstone bracelet, natural stone bracelet, crystal bracelet | 玉镯, 珍珠项链, 水晶手链 | gelang jed, rantai mutiara
711719 | imitation jewellery, fashion jewelry, costume jewellery, stainless steel necklace, earrings alloy, bracelet fashion, plated ring, pendant, brooch, anklet, body piercing jewellery, titanium ring, charm bracelet | 饰品, 仿真首饰, 合金耳环, 项链, 手链, 胸针, 耳钉 | barang kemas tiruan, rantai leher, anting-anting, gelang tangan, kerongsang
711790 | imitation jewellery plastic, beaded bracelet, resin earrings, wooden bracelet, leather bracelet | 串珠手链, 树脂耳环 | gelang manik
711890 711810 | coins, commemorative coin | 硬币, 纪念币 | duit syiling
720839 720917 | steel coil, hot rolled coil, cold rolled sheet | 钢卷 | gegelung keluli
721049 | galvanised steel sheet | 镀锌板 | kepingan keluli bergalvani
721420 | steel rebar, deformed bar | 螺纹钢 | besi tetulang
721720 | galvanised wire | 镀锌铁丝 | dawai bergalvani
721932 721933 721934 | stainless steel sheet | 不锈钢板 | kepingan keluli tahan karat
730441 730640 | stainless steel tube, ss pipe | 不锈钢管 | paip keluli tahan karat
730630 | welded steel pipe | 焊接钢管 | paip keluli kimpal
730722 730729 730799 730711 | pipe fittings steel, flange, elbow steel | 法兰, 钢管件 | kelengkapan paip keluli
730820 730890 | steel structure, scaffolding, steel frame building, fence panels steel | 钢结构, 脚手架 | struktur keluli
730830 | steel door, steel window frame | 钢门 | pintu keluli
730900 | steel storage tank large | 钢储罐 | tangki keluli
731010 731029 731021 | metal tin box, tin can, steel drum | 铁罐, 铁盒 | tin logam, tong keluli
731210 | steel wire rope, steel cable | 钢丝绳 | tali dawai keluli
731300 | barbed wire | 铁丝网刺绳 | dawai berduri
731449 731441 731420 731431 | wire mesh, steel netting, chain link fence | 钢丝网 | jaring dawai
731511 731512 | bicycle chain, motorcycle chain, roller chain | 链条, 自行车链条 | rantai basikal, rantai motosikal
731582 731589 | chain steel, dog chain steel | 铁链 | rantai besi
731700 | nails, thumb tacks, staples steel large | 钉子, 图钉 | paku
731815 | bolts, machine screws, hex bolt, allen screw, bolt and nut | 螺栓, 螺丝 | bolt, skru
731814 | self tapping screws, drywall screws | 自攻螺丝 | skru toreh sendiri
731812 | wood screws | 木螺丝 | skru kayu
731816 | nuts steel, hex nut | 螺母 | nat
731822 731821 | washers steel, spring washer | 垫圈 | sesendal
731829 | anchor bolt expansion, rivet, cotter pin | 铆钉, 膨胀螺丝 | rivet
731940 731990 | safety pins, knitting needles, sewing needles, crochet hook | 别针, 缝衣针, 毛衣针 | jarum jahit, pin baju
732020 732010 732090 | spring, coil spring, leaf spring, gas spring steel | 弹簧 | spring, pegas
732111 732181 | gas stove, gas cooker, camping stove gas, bbq grill gas | 燃气灶, 煤气灶, 卡式炉 | dapur gas
732119 732189 | charcoal grill, bbq grill, barbecue stand | 烧烤架, 烤炉 | pemanggang bbq
732310 | steel wool, scouring pad metal | 钢丝球 | sabut dawai
732393 | stainless steel pot, frying pan stainless, stainless steel kitchenware, stainless lunch box, stainless steel cup, water bottle stainless single wall, mixing bowl stainless, saucepan, wok stainless, stainless steel straw, colander, stainless food tray, dish rack stainless, cocktail shaker, steamer pot | 不锈钢锅, 不锈钢饭盒, 不锈钢餐具, 不锈钢杯, 不锈钢碗, 沥水架 | periuk keluli tahan karat, kuali keluli, bekas makanan keluli, rak pinggan
732391 732392 | cast iron pan, cast iron wok, enamel dutch oven | 铸铁锅, 珐琅锅 | kuali besi tuang
732394 732399 | iron frying pan, baking tray, cake mould, bakeware steel, wire kitchen rack, steel kitchen article, non stick pan steel, clothes drying rack steel | 烤盘, 蛋糕模具, 铁锅 | dulang pembakar, acuan kek
732410 | stainless steel sink, kitchen sink | 不锈钢水槽 | sinki dapur
732490 732429 | bathroom fittings steel, towel rack steel, shower rack, toilet roll holder steel | 毛巾架, 浴室五金 | rak tuala
732599 732690 732619 | steel article, iron hook, tool box steel, ladder steel, steel parts, metal keyring, metal clamp, pet cage steel, wire hanger, s hooks, carabiner, mailbox steel, metal craft, magnetic knife holder | 钢制品, 铁钩, 钥匙圈, 铁艺 | barangan besi, cangkuk besi, sangkar besi
740811 741110 741220 | copper wire, copper pipe, copper tube, brass fittings | 铜线, 铜管, 黄铜接头 | dawai kuprum, paip kuprum
741810 | copper kitchenware, brass cup, copper mug | 铜餐具 | perkakas kuprum
741980 | brass article, copper article | 铜制品 | barangan tembaga
760421 760429 760410 | aluminium profile, aluminium extrusion | 铝型材 | profil aluminium
760611 760612 | aluminium sheet | 铝板 | kepingan aluminium
760711 760719 | aluminium foil, tin foil kitchen | 铝箔, 锡纸 | kerajang aluminium
761010 | aluminium window, aluminium door | 铝门窗 | tingkap aluminium
761090 | aluminium structure, aluminium ladder, aluminium partition | 铝梯 | tangga aluminium
761290 | aluminium can, aerosol can aluminium, aluminium tube container | 铝罐 | tin aluminium
761510 | aluminium pan, non stick frying pan, aluminium pot, non stick cookware, aluminium foil tray, pressure cooker aluminium, moka pot | 不粘锅, 铝锅, 平底锅, 锡纸盒 | kuali tidak melekat, periuk aluminium
761699 | aluminium article, aluminium phone stand, laptop stand aluminium, aluminium parts | 铝制品, 铝合金支架 | barangan aluminium
780110 790700 800700 | zinc article, tin article, pewter mug | 锡制品, 锌制品 | barangan pewter
810890 | titanium article | 钛制品 | barangan titanium
820110 820130 820190 | garden shovel, spade, hoe, rake, garden tools hand, weeding tool | 铲子, 锄头, 园艺工具 | cangkul, penyodok
820140 | axe, hatchet, parang machete | 斧头, 砍刀 | kapak, parang
820150 820160 | pruning shears, garden scissors, secateurs | 修枝剪 | gunting pokok
820210 820239 820231 820299 820291 | hand saw, saw blade, hacksaw, circular saw blade | 手锯, 锯条, 锯片 | gergaji, mata gergaji
820320 | pliers, tweezers, pincers, eyebrow tweezers, nail nipper wire cutter | 钳子, 镊子 | playar, penyepit
820411 820412 820420 | wrench, spanner, socket set, adjustable wrench, torque wrench | 扳手, 套筒 | sepana
820520 | hammer | 锤子 | tukul
820540 | screwdriver, screwdriver set | 螺丝刀, 螺丝批 | pemutar skru
820551 | can opener hand, bottle opener, garlic press, kitchen hand tools, corkscrew, vegetable chopper manual, egg beater | 开瓶器, 开罐器, 压蒜器 | pembuka botol, pembuka tin
820559 | hand tools, glass cutter, glue gun manual, putty knife, tile tools, caulking gun, phone repair tools | 手动工具, 刮刀, 撬棒 | alat tangan
820570 | clamps, vices | 夹具, 台钳 | pengapit
820590 820600 | tool set, tool kit hand, repair tool kit, household tool set | 工具套装, 工具箱套装 | set alat tangan
820713 820719 820740 820750 820760 820770 820790 | drill bits, drill bit set, milling cutter, screwdriver bits, tap and die, end mill | 钻头, 铣刀, 批头 | mata gerudi
820890 820810 820830 | machine knives, shredder blade, blender blade | 机用刀片 | bilah mesin
820900 | carbide inserts, tungsten carbide tips | 硬质合金刀片 | mata karbida
821000 | manual coffee grinder, hand juicer, manual meat grinder, manual food chopper, pasta machine hand | 手摇磨豆机, 手动榨汁机 | pengisar tangan
821110 | knife set, sets of kitchen knives | 刀具套装 | set pisau
821191 | table knife fixed blade | 餐刀 | pisau meja
821192 | kitchen knife, paring knife, butcher knife, cleaver, chef's knives, santoku, hunting knife fixed blade | 菜刀, 厨师刀, 水果刀 | pisau dapur
821193 | pocket knife, folding knife, swiss knife, utility cutter knife, box cutter | 折叠刀, 美工刀 | pisau lipat
821210 | razor, safety razor, disposable razor, shaving razor, eyebrow razor | 剃须刀手动, 刮眉刀 | pisau cukur
821220 | razor blades, razor cartridge | 剃须刀片 | bilah pencukur
821300 | scissors, shears tailor, hair scissors, office scissors | 剪刀 | gunting
821410 | paper knife, letter opener, pencil sharpener | 卷笔刀 | pengasah pensel
821420 | nail clippers, manicure set, pedicure set, cuticle nipper, nail file metal, nail care kit | 指甲剪, 指甲刀, 修甲套装 | pengetip kuku, set manikur
821490 | hair clipper manual, cleaver kitchen, pet grooming comb blade | 手动理发剪 | pengetip rambut manual
821599 821591 821510 821520 | spoon, fork, cutlery set, tableware stainless fork, dessert spoon, ladle, tongs, serving spoon, skimmer | 勺子, 叉子, 餐具套装, 汤勺, 刀叉 | sudu, garpu, set sudu garpu
830110 | padlock | 挂锁 | mangga kunci
830120 | car door lock, motorcycle lock vehicle | 汽车锁 | kunci kereta
830140 | door lock, smart lock, fingerprint lock, digital door lock, bicycle lock, cabinet lock, combination lock | 门锁, 智能锁, 指纹锁, 自行车锁 | kunci pintu, kunci pintar, kunci basikal
830160 830170 | keys blank, lock cylinder | 锁芯, 钥匙胚 | anak kunci
830210 | hinges, door hinge | 铰链, 合页 | engsel
830220 | castor wheels, furniture caster | 脚轮, 万向轮 | roda kastor
830230 | vehicle mountings metal, car phone mount metal, roof rack mount | 车用配件金属 | pelekap kenderaan
830241 830249 830242 | door handle, drawer slide, drawer handle, curtain bracket, furniture fittings, door stopper metal, cabinet knob | 门把手, 抽屉滑轨, 拉手 | pemegang pintu, landasan laci
830250 | coat hooks metal, hat rack, wall hooks, curtain rod metal, brackets | 挂衣钩, 窗帘杆 | penyangkut kot, cangkuk dinding
830300 | safe box, cash box, security safe | 保险箱, 钱箱 | peti besi
830520 | staples in strips, stapler staples | 订书钉 | dawai kokot
830590 830510 | paper clips, binder clips, letter clip | 回形针, 长尾夹 | klip kertas
830621 830629 | metal figurine, statuette metal, metal ornament, trophy, medal, metal wall decor, fridge magnet metal | 金属摆件, 奖杯, 奖牌 | hiasan logam, trofi, pingat
830630 | metal photo frame, metal mirror | 金属相框 | bingkai gambar logam
830710 830790 | flexible metal hose, shower hose steel | 金属软管, 花洒软管 | hos pancuran
830810 830820 830890 | eyelets, hooks buckle, metal buckle, bag clasp, metal beads, rivets tubular, belt buckle | 扣子, 皮带扣, 金属扣 | kancing logam, gancu
830910 830990 | crown caps, metal lids, bottle cap metal | 瓶盖金属 | penutup logam
831000 | sign plate metal, number plate, name plate, metal sign | 金属标牌, 车牌 | papan tanda logam
831110 831120 | welding rods, welding electrode, solder wire | 焊条, 焊锡丝 | rod kimpal
740311 | copper cathode | 电解铜 | katod kuprum
760110 760120 | aluminium ingot | 铝锭 | jongkong aluminium
720449 720421 | scrap metal, steel scrap | 废钢 | besi buruk
741820 732490 842489 848180 | shower head, hand shower, rain shower set | 花洒, 淋浴喷头 | kepala pancuran mandi
732393 732399 | dish rack, kitchen organiser rack, spice rack metal | 沥碗架, 调料架 | rak pinggan dapur
`;
