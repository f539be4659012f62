/** Trade words for plastics, rubber, leather goods, wood, paper and printed matter (chapters 39 to 49). */

export const plasticsLeather = `
391610 391690 | plastic filament, 3d printer filament, pla filament, plastic rod | 3d打印耗材 | filamen pencetak 3d
391721 | polyethylene pipe, pe tube | pe管 | paip pe
391723 | pvc pipe, upvc pipe | pvc管 | paip pvc
391732 391733 | plastic hose, garden hose, flexible tube, silicone tube | 软管, 花园水管 | hos getah, hos taman
391740 | pvc pipe fittings, plastic connector elbow | 管件 | penyambung paip
391810 | vinyl flooring, pvc floor tile, floor mat pvc roll | pvc地板, 塑胶地板 | lantai vinil
391910 | adhesive tape roll, sellotape, double sided tape, masking tape plastic, packaging tape | 胶带, 透明胶, 双面胶 | pita pelekat, salotep
391990 | self adhesive film, vinyl sticker, wall sticker plastic, screen protector film, hydrogel film, car wrap vinyl, pvc stickers | 贴纸, 墙贴, 手机膜, 改色膜 | pelekat vinil, pelekat dinding
392010 | stretch film, polyethylene film, cling film, food wrap, bubble wrap | 缠绕膜, 保鲜膜, 气泡膜 | filem regang, plastik balut
392049 392043 | pvc sheet, transparent table cover pvc | pvc片, 桌垫 | lembaran pvc
392051 | acrylic sheet | 亚克力板 | kepingan akrilik
392113 392119 | foam sheet, eva foam sheet, sponge | 泡沫板, 海绵 | span, kepingan busa
392210 | bathtub, plastic sink, shower tray | 浴缸 | tab mandi
392220 | toilet seat plastic, toilet cover | 马桶盖 | tempat duduk tandas
392290 | flush cistern plastic, bidet plastic | 水箱 | tangki simbah
392310 | plastic storage box, plastic crate, plastic container with lid packaging, bento packaging box | 塑料收纳箱, 周转箱 | kotak simpanan plastik
392321 | pe bags, plastic carrier bag, garbage bags, poly mailer, zip lock bag, trash bag, courier bag | 塑料袋, 垃圾袋, 自封袋, 快递袋 | beg plastik, plastik sampah
392329 | pp bags, plastic pouch, opp bag, vacuum bags | 真空袋, opp袋 | beg vakum
392330 | plastic bottle, pet bottle empty, jerrycan, spray bottle empty, cosmetic bottle | 塑料瓶, 喷雾瓶 | botol plastik kosong
392350 | bottle caps, plastic lids, stoppers | 瓶盖 | penutup botol
392390 | plastic packaging tray, cable spool plastic | 塑料托盘包装 | dulang pembungkus plastik
392410 | plastic tableware, food container plastic, lunchbox, bento box, plastic plates, plastic cup, water bottle plastic, tumbler plastic, kitchen utensils silicone, spatula silicone, baby bowl, cutting board plastic, ice cube tray, sippy cup, salad bowl plastic | 塑料餐具, 饭盒, 便当盒, 塑料水杯, 硅胶铲, 砧板 | bekas makanan plastik, bekal makanan, botol air plastik, pinggan plastik
392490 | plastic household articles, soap dish, toothbrush holder, laundry basket plastic, plastic hanger, trash can plastic, dustbin, storage basket, bathroom organiser, bucket, shower cap, plastic broom holder, pet bowl plastic, baby bath tub plastic, bath mat plastic | 塑料衣架, 垃圾桶, 收纳筐, 水桶, 肥皂盒 | bakul plastik, tong sampah, penyangkut baju plastik, baldi
392510 | water tank plastic large | 塑料水塔 | tangki air plastik
392530 | window blinds plastic, roller shutter plastic, venetian blinds | 百叶窗 | bidai plastik
392520 | plastic door | 塑料门 | pintu plastik
392610 | plastic stationery, file folder, ring binder plastic, pencil case plastic, desk organiser, ruler | 文件夹, 文具盒 | fail plastik, bekas pensel
392620 | plastic apron, pvc raincoat, vinyl gloves, plastic poncho, disposable plastic gloves | 塑料雨衣, 一次性手套, pvc手套 | baju hujan plastik, sarung tangan plastik
392640 | plastic figurine, statuette plastic, resin ornament, decorative resin statue, keychain acrylic | 树脂摆件, 装饰摆件 | patung hiasan resin
392690 | phone case, mobile phone cover, cell phone case, phone shell, tablet case plastic, airpods case silicone, watch strap silicone, cable tie, cable clips, phone holder plastic, phone grip stand, plastic hook, plastic parts, name tag, lanyard card holder, plastic beads, luggage tag plastic, hose clamp plastic, furniture leg pads, nail tips, artificial nails, fake nails, bag sealing clip, silicone keyboard cover, self adhesive hooks plastic, plastic fan hand held, remote control cover, acrylic display stand | 手机壳, 手机保护套, 手机套, 扎带, 塑料挂钩, 手机支架, 塑料制品, 假指甲 | sarung telefon, penutup telefon bimbit, casing telefon, pengikat kabel, pemegang telefon
400110 | natural rubber latex | 天然胶乳 | lateks getah asli
400122 | natural rubber smr | 天然橡胶 | getah asli
400912 400911 | rubber hose | 橡胶软管 | hos getah
401036 401039 | timing belt, rubber fan belt, conveyor belt, v belt | 传动带, 皮带 | tali sawat
401110 | car tyres, passenger car tyre, new tires for car | 汽车轮胎 | tayar kereta
401120 | truck tyre, bus tyre, lorry tyre | 卡车轮胎 | tayar lori
401140 | motorcycle tyre | 摩托车轮胎 | tayar motosikal
401150 | bicycle tyre | 自行车轮胎 | tayar basikal
401320 | bicycle inner tube | 自行车内胎 | tiub basikal
401290 | tyre flaps, solid tyre | 实心轮胎 | tayar padu
401410 | condom | 避孕套, 安全套 | kondom
401490 | baby pacifier, feeding bottle teat, nipple, hot water bottle rubber, soother | 奶嘴, 安抚奶嘴 | puting bayi
401512 | surgical gloves, medical gloves, nitrile examination gloves, disposable latex gloves | 医用手套, 丁腈手套, 乳胶手套 | sarung tangan perubatan, sarung tangan nitril, sarung tangan getah
401519 | household rubber gloves, dishwashing gloves, cleaning gloves | 家务手套, 橡胶手套 | sarung tangan mencuci
401590 | diving suit rubber, neoprene wetsuit, waist trainer neoprene | 潜水服 | pakaian selam
401691 | rubber floor mat, car mat rubber, anti slip rubber mat | 橡胶地垫 | alas lantai getah
401692 | eraser | 橡皮擦 | pemadam
401693 | gasket, o-ring, oil seal, rubber seal, washer rubber | 密封圈, 油封, 垫片 | gasket, pengedap
401699 | rubber parts, rubber bush, rubber bands, rubber stopper, rubber grommet, silicone rubber parts | 橡胶件, 橡皮筋 | gelang getah
410712 | finished leather cow hide | 牛皮革 | kulit lembu
420100 | dog collar, dog leash, pet harness, saddle, pet clothes, dog muzzle, horse riding tack | 狗绳, 宠物项圈, 宠物衣服, 牵引绳 | tali anjing, kolar haiwan peliharaan
420211 | leather suitcase, leather briefcase | 真皮行李箱 | beg pakaian kulit
420212 | luggage, travel suitcase, trolley case, cabin luggage, school bag satchel plastic, briefcase, vanity case, makeup case hard | 行李箱, 拉杆箱, 旅行箱, 公文包 | bagasi, beg pakaian beroda, beg troli
420221 | leather handbag, leather tote, designer bag leather | 真皮手提包, 皮包 | beg tangan kulit
420222 | handbag, shoulder bag, crossbody bag, tote bag canvas, shopping tote, sling bag, clutch bag, women's bag, nylon handbag | 手提包, 女包, 单肩包, 斜挎包, 帆布袋 | beg tangan wanita, beg tote, beg silang
420231 | wallet, leather purse, card holder leather, leather phone case, passport holder leather, leather key case, coin purse leather | 钱包, 皮夹, 卡包 | dompet kulit, beg duit
420232 | wallet pu, purse plastic, coin purse fabric, phone wallet case pu, card case, textile wallet, spectacle pouch | 零钱包, 人造革钱包 | dompet, beg syiling
420291 | leather backpack, leather travel bag, leather watch box | 真皮背包 | beg galas kulit
420292 | backpack, rucksack, laptop bag, laptop sleeve, travel bag, duffel bag, gym bag, cosmetic bag, toiletry bag, pencil bag, lunch bag insulated, cooler bag, waist bag, fanny pack, camera bag, tool bag, diaper bag, mummy bag, sports bag, jewellery box travel, drawstring bag, school bag, storage bag organiser, headphone case, packing cubes, waterproof dry bag | 背包, 双肩包, 书包, 电脑包, 化妆包, 旅行袋, 腰包, 妈咪包, 保温袋, 收纳包 | beg galas, beg sekolah, beg komputer riba, beg kosmetik, beg sukan, beg pinggang
420299 | instrument case, gift jewellery box, jewelry box paperboard, watch case wooden | 首饰盒, 乐器箱 | kotak barang kemas
420310 | leather jacket, leather coat | 皮衣, 皮夹克 | jaket kulit
420321 | leather sports gloves, baseball glove, boxing gloves, weight lifting gloves | 皮运动手套, 拳击手套 | sarung tangan tinju
420329 | leather work gloves, welding gloves, leather gloves | 皮手套, 电焊手套 | sarung tangan kulit
420330 | leather belt, waist belt leather, bandolier | 皮带, 真皮腰带 | tali pinggang kulit
420500 | leather strap, leather key fob, leather craft, leather keychain, leather shoelaces | 皮革制品 | barangan kulit
430310 | fur coat, mink coat | 皮草大衣 | kot bulu
430400 | faux fur, artificial fur | 人造毛皮 | bulu tiruan
440131 | wood pellets | 木屑颗粒 | pelet kayu
440290 440220 440210 | charcoal, bbq charcoal, shisha charcoal | 木炭, 烧烤炭 | arang
440711 | pine timber, sawn wood | 松木板材 | kayu gergaji
440910 | wood flooring solid, decking wood, parquet strip | 实木地板 | lantai kayu
441113 441112 441114 | mdf board, fibreboard, laminate flooring | 中密度板, 复合地板 | papan mdf
441233 441234 | plywood | 胶合板 | papan lapis
441490 | photo frame wood, wooden mirror frame, painting frame | 木相框, 画框 | bingkai gambar kayu
441520 | wooden pallet | 木托盘 | palet kayu
441510 | wooden crate, wooden packing case | 木箱 | peti kayu
441821 441829 | wooden door | 木门 | pintu kayu
441911 | bamboo cutting board, bamboo chopping board | 竹砧板 | papan pemotong buluh
441912 | chopsticks bamboo | 竹筷子, 筷子 | penyepit buluh
441919 | bamboo tableware, bamboo bowl, bamboo spoon | 竹餐具 | pinggan buluh
441990 | wooden cutting board, wooden spoon, wooden tray, wooden bowl, wooden kitchen utensils, wooden chopsticks | 木砧板, 木碗, 木勺 | papan pemotong kayu, senduk kayu
442019 442011 | wooden figurine, wood carving, wooden ornament | 木雕, 木摆件 | ukiran kayu
442090 | wooden jewellery box, wooden storage box, wooden tea box | 木首饰盒, 木盒 | kotak kayu
442110 | wooden hangers | 木衣架 | penyangkut baju kayu
442191 442199 | wooden craft, bamboo skewers, toothpicks, clothes pegs wooden, wooden stool ladder, wooden sticks, bamboo straw | 牙签, 竹签, 木夹子 | lidi buluh, pencungkil gigi
450410 | cork sheet, cork coaster, cork board | 软木垫 | gabus
460212 460211 | rattan basket, bamboo basket, wicker basket, woven basket | 藤篮, 竹篮, 编织篮 | bakul rotan, bakul buluh
460194 460129 | straw mat, bamboo mat, rattan mat | 草席, 竹席 | tikar
480256 | copy paper a4, printer paper, photocopy paper | 复印纸, 打印纸 | kertas a4
480300 | tissue paper jumbo roll | 原纸大卷 | gulungan tisu besar
481019 481013 | art paper coated, photo paper coated | 铜版纸 | kertas bersalut
481141 | paper adhesive tape, masking tape, self adhesive paper label, kraft tape | 美纹纸胶带, 不干胶纸 | pita kertas
481420 481490 | wallpaper, wall covering paper | 墙纸, 壁纸 | kertas dinding
481710 | envelopes | 信封 | sampul surat
481810 | toilet tissue, toilet rolls, bathroom tissue | 卫生纸, 厕纸 | tisu tandas
481820 | facial tissue, kitchen towel paper, paper handkerchief, tissue box, pocket tissue, face towel disposable paper | 面巾纸, 抽纸, 厨房纸 | tisu muka, tuala kertas
481830 | paper napkins, paper tablecloth | 餐巾纸 | napkin kertas
481910 | corrugated carton box, shipping box, cardboard box | 纸箱, 瓦楞纸箱 | kotak kadbod
481920 | paper gift box, folding carton, packaging box paper, cake box | 纸盒, 礼品盒 | kotak kertas, kotak hadiah
481940 481930 | paper bag, paper shopping bag, kraft bag | 纸袋 | beg kertas
482010 | notebook, diary planner, notepad, sticky notes, journal, memo pad, receipt book | 笔记本, 日记本, 便利贴 | buku nota, diari
482020 | exercise book school | 练习本, 作业本 | buku latihan
482030 | binder, file folder paper, document folder | 文件夹纸质 | fail dokumen
482050 | photo album, stamp album | 相册 | album gambar
482110 | paper labels printed, thermal sticker labels, barcode label, price tag paper, hang tags | 标签纸, 吊牌 | label kertas
482190 | blank labels, thermal labels unprinted | 空白标签 | label kosong
482320 | filter paper, coffee filter paper | 滤纸 | kertas turas
482340 | thermal paper roll printed chart | 记录纸卷 | gulungan kertas carta
482369 | paper cups, paper plates, disposable paper bowl, paper tray | 纸杯, 纸盘, 纸碗 | cawan kertas, pinggan kertas
482370 | moulded pulp egg tray, egg carton | 蛋托 | dulang telur
482390 | paper straw, party decoration paper, baking paper, parchment paper, paper fan, paper craft | 纸吸管, 烘焙纸, 烤盘纸 | straw kertas, kertas pembakar
490110 | leaflets, brochure, single sheet printed matter | 传单, 宣传册 | risalah
490199 | books, textbook, novel, magazine book, comic book, quran, bible | 书籍, 小说, 教科书, 漫画书 | buku, novel, buku teks, al-quran
490290 | magazine, newspaper | 杂志, 报纸 | majalah
490300 | children's picture book, drawing book, colouring book | 儿童绘本, 填色书 | buku mewarna, buku gambar kanak-kanak
490400 | sheet music | 乐谱 | helaian muzik
490520 490590 | globe, maps, atlas | 地图, 地球仪 | peta
490700 | stamps unused, banknotes, cheque forms | 邮票 | setem
490810 490890 | decals, transfer sticker, temporary tattoo, heat transfer print | 水转印贴纸, 纹身贴 | tatu sementara
490900 | greeting cards, postcards, invitation card, birthday card | 贺卡, 明信片 | kad ucapan, poskad
491000 | calendar | 日历 | kalendar
491110 | catalogues, advertising material, trade catalogue | 产品目录 | katalog
491191 | poster, printed picture, photo print, art print, photocard | 海报, 照片, 小卡 | poster, gambar
491199 | tickets, name card, business card, trading card collectible, scratch card, printed label card | 名片, 票券 | kad nama, tiket
392061 | polycarbonate sheet | 聚碳酸酯板, 阳光板 | kepingan polikarbonat
392620 | pu belt, faux leather belt, plastic belt, silicone baby bib, waterproof bib | 人造革腰带, 硅胶围兜 | tali pinggang pu
392490 | baby teether silicone, feeding bottle plastic, baby bottle, flower pot plastic, watering can, plastic planter, toilet brush holder, shower head plastic, bath toy organiser, kitchen sponge holder, dish drainer plastic, tissue box plastic, potty training seat | 牙胶, 奶瓶, 塑料花盆, 浇水壶, 塑料花洒 | botol susu bayi, pasu bunga plastik, kepala pancuran
392690 | face shield, mouse pad plastic, steering cover plastic, plastic sheet protector, pill box, aquarium ornament plastic, car phone holder, acrylic box, plastic tags, cable organiser, webcam cover, silicone bracelet, plastic handle, wristband event | 防护面罩, 药盒, 塑料鼠标垫, 理线器 | pelindung muka, kotak pil, pemegang telefon kereta
401699 392690 630790 | mouse pad, mouse mat, desk mat | 鼠标垫 | alas tetikus
401699 950300 | balloons latex | 气球 | belon
481190 481029 | gift wrapping paper | 包装纸, 礼品包装纸 | kertas pembalut hadiah
480439 480411 | kraft paper | 牛皮纸 | kertas kraf
481710 392321 | bubble mailer, padded envelope | 气泡信封 | sampul gelembung
482110 | paper stickers, sticker sheet paper | 纸贴纸 | pelekat kertas
`;
