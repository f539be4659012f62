/** Trade words for fabric, clothing, home textiles, footwear, headgear and umbrellas (chapters 50 to 67). */

export const textiles = `
500720 | silk fabric | 丝绸面料, 真丝面料 | kain sutera
511211 | wool suiting fabric | 毛料 | kain bulu
520100 | raw cotton | 棉花 | kapas mentah
520512 | cotton yarn | 棉纱 | benang kapas
520852 520832 | printed cotton fabric, batik fabric, cotton cloth, patchwork fabric | 棉布, 印花布 | kain kapas, kain batik
520942 | denim fabric | 牛仔布 | kain denim
540110 540120 | sewing thread, embroidery thread polyester | 缝纫线, 绣花线 | benang jahit
540752 540769 | polyester fabric | 涤纶面料 | kain poliester
550810 | spun polyester sewing thread | 涤纶缝纫线 | benang poliester
551110 | knitting yarn acrylic, crochet yarn | 毛线, 编织线 | benang kait
560121 | cotton pads, cotton balls, cotton buds wadding, makeup remover cotton | 化妆棉, 棉球 | kapas muka
560311 560312 560313 560314 | non woven fabric, nonwoven wipes dry, spunbond | 无纺布 | kain bukan tenunan
560749 560750 | rope, nylon rope, paracord, twine | 绳子, 尼龙绳 | tali nilon
560811 560819 | fishing net, safety net, cargo net | 渔网 | jaring ikan, pukat
560900 | shoelaces cord, cotton rope article, lashing sling | 绳制品 | tali kasut
570231 570242 570331 570339 | carpet, rug, area rug, bedroom carpet | 地毯 | permaidani
570500 | door mat textile, bath mat, bathroom rug, prayer mat | 门垫, 浴室地垫, 祈祷毯 | pelapik kaki, alas kaki, sejadah
580632 | ribbon polyester, satin ribbon, webbing | 丝带, 织带 | reben
580710 | woven labels, clothing label | 织唛, 布标 | label tenunan
580810 580890 | trimmings, tassels, lace trim braid | 花边, 流苏 | rumbai
581092 | embroidery lace fabric, embroidered patch, iron on patch | 刺绣, 布贴 | sulaman
590310 | pvc coated fabric, tarpaulin fabric | pvc涂层布 | kain bersalut pvc
590320 | pu leather fabric, synthetic leather | 人造革, pu皮革 | kulit pu
590699 | rubberised fabric, kinesiology tape | 肌内效贴 | pita kinesiologi
600192 600410 600622 600632 | knitted fabric, jersey fabric, fleece fabric | 针织面料 | kain kait
610120 610130 | knitted coat men, hooded jacket knitted men | 男针织外套 | kot kait lelaki
610220 610230 | knitted coat women, cardigan coat women | 女针织外套 | kot kait wanita
610342 610343 | sweatpants men, jogger pants men, track pants men, knitted shorts men | 男运动裤, 卫裤 | seluar trek lelaki
610423 | women's knitted set, ladies tracksuit two piece | 女针织套装 | set pakaian wanita
610441 610442 610443 610444 | knitted dress, bodycon dress, jersey dress | 针织连衣裙 | gaun kait
610452 610453 | knitted skirt | 针织半身裙 | skirt kait
610462 610463 | leggings, yoga pants, knitted trousers women, tights sports women, jeggings | 打底裤, 瑜伽裤, 紧身裤 | legging, seluar yoga
610510 | polo shirt men cotton, knitted shirt men | 男polo衫 | baju polo lelaki
610520 | polo shirt men polyester, dri fit polo | 涤纶polo衫 | baju polo poliester
610610 610620 | women's knitted blouse, ladies polo shirt | 女针织衬衫 | blaus kait
610711 | men's boxer briefs cotton, underpants men cotton, boxer shorts | 男内裤 | seluar dalam lelaki
610712 | men's underwear synthetic | 化纤男内裤 | seluar dalam lelaki poliester
610721 610722 | men's pyjamas knitted, sleepwear men | 男睡衣 | baju tidur lelaki
610821 | women's panties cotton, cotton briefs ladies | 女内裤 | seluar dalam wanita
610822 | women's panties nylon, lace panties, thong | 蕾丝内裤, 三角裤 | seluar dalam wanita renda
610831 610832 | women's pyjamas, nightdress, nightgown, sleepwear women, pajamas set ladies | 女睡衣, 睡裙 | baju tidur wanita
610891 610892 | bathrobe knitted, dressing gown women | 浴袍, 睡袍 | jubah mandi
610910 | cotton t-shirt, tee cotton, cotton singlet, cotton tank top, graphic tee cotton | 纯棉t恤, 棉t恤, 棉背心 | baju t kapas, kemeja-t kapas
610910 610990 | t-shirt, tee shirt, singlet, tank top, vest top, crop top | t恤, 短袖, 背心 | baju t, kemeja-t, baju singlet
610990 | polyester t-shirt, jersey football shirt, dri fit t-shirt, sports t-shirt polyester, football jersey, running shirt | 涤纶t恤, 速干衣, 球衣 | jersi, baju sukan
611011 | wool jumper, merino sweater, woollen cardigan | 羊毛衫, 羊毛毛衣 | baju sejuk bulu
611012 | cashmere sweater | 羊绒衫 | baju kashmir
611020 | cotton sweater, cotton hoodie, cotton sweatshirt, cardigan cotton, cotton pullover | 棉卫衣, 棉毛衣 | baju sejuk kapas, hudi kapas
611030 | hoodie, sweatshirt, pullover acrylic, cardigan, polyester fleece hoodie, sweater, jumper | 卫衣, 毛衣, 开衫 | hudi, baju sejuk, kardigan
611120 | baby clothes cotton, baby bodysuit, baby onesie, infant sleepsuit, newborn clothing set, babygrow | 婴儿衣服, 婴儿连体衣, 哈衣 | baju bayi kapas
611130 | baby clothes polyester, baby socks synthetic | 化纤婴儿服 | baju bayi poliester
611212 | tracksuit synthetic, track suit knitted | 运动套装 | sut trek
611231 | men's swimwear, swimming trunks knitted | 男泳裤 | seluar renang lelaki
611241 | women's swimsuit, bikini, swimwear ladies, burkini, muslimah swimwear | 女泳衣, 比基尼 | baju renang wanita, burkini
611300 | coated knitted garment | 涂层针织服 | pakaian bersalut
611420 611430 | knitted garment, jumpsuit knitted, bodysuit women, dance costume, cosplay costume knitted, leotard, rompers women knitted, cycling jersey | 连体衣, 紧身衣, 舞蹈服 | pakaian kait
611510 | compression stockings, varicose socks | 压力袜 | stoking mampatan
611521 611530 611522 | pantyhose, tights, stockings nylon | 连裤袜, 丝袜 | stoking, sarung kaki panjang
611595 | cotton socks | 棉袜, 袜子 | stoking kapas, sarung kaki kapas
611596 | socks polyester, sports socks synthetic, football socks | 运动袜, 化纤袜 | stoking sukan
611610 | coated work gloves, nitrile coated gloves, safety gloves knitted | 劳保手套, 涂胶手套 | sarung tangan kerja
611691 611692 611693 | knitted gloves, touch screen gloves, winter gloves, mittens, arm sleeves | 针织手套, 触屏手套 | sarung tangan kait
611710 | knitted shawl, snood, neck warmer, knit scarves, instant hijab knitted | 针织围巾, 围脖 | selendang kait, mafela
611780 | headband knitted, necktie knitted, hair band textile, wristband, arm warmer, headwear accessories knitted | 针织发带, 护腕 | ikat kepala
611790 | parts of knitted garments, collar knitted | 针织服装零件 | bahagian pakaian kait
620120 620130 620140 | men's coat, men's padded jacket, windbreaker men, parka, men's jacket, down jacket men | 男外套, 男羽绒服, 男夹克, 冲锋衣 | jaket lelaki, kot lelaki
620220 620230 620240 | women's coat, women's jacket, trench coat, down jacket women, windbreaker women, padded coat ladies | 女外套, 风衣, 女羽绒服 | jaket wanita, kot wanita
620311 620312 | men's suit | 男西装, 西服套装 | sut lelaki
620331 620333 | blazer men, sport coat men | 男西装外套 | blazer lelaki
620342 | men's jeans, men's cotton trousers, chinos, cargo pants cotton men, men's cotton shorts | 男牛仔裤, 男休闲裤, 男短裤 | seluar jean lelaki, seluar lelaki kapas
620343 | men's polyester trousers, men's slacks, work trousers, board shorts, hiking pants | 男涤纶长裤, 男西裤 | seluar slack lelaki
620413 620411 620423 | ladies suit, women's suit set, baju kurung, muslim dress set | 女套装, 马来装 | baju kurung, sut wanita
620433 620432 620431 | blazer women | 女西装外套 | blazer wanita
620442 | cotton dress woven, sundress cotton, maxi dress cotton | 棉连衣裙 | gaun kapas
620443 | polyester dress, evening dress, chiffon dress, wedding gown, maxi dress, abaya polyester, jubah, kaftan | 连衣裙, 雪纺裙, 婚纱, 长裙 | gaun, jubah wanita, abaya, gaun pengantin
620444 620449 | rayon dress, viscose dress, silk dress | 真丝连衣裙, 人棉连衣裙 | gaun rayon
620452 620453 | skirt, pleated skirt, midi skirt, denim skirt | 半身裙, 百褶裙 | skirt
620462 | women's jeans, women's cotton trousers, denim shorts women | 女牛仔裤, 女休闲裤 | seluar jean wanita, seluar wanita kapas
620463 | women's polyester trousers, palazzo pants, wide leg pants women | 女阔腿裤, 女西裤 | seluar palazzo, seluar wanita
620520 | men's cotton shirt, dress shirt cotton, batik shirt men, long sleeve formal shirt men | 男衬衫, 棉衬衫 | kemeja lelaki, kemeja batik
620530 | men's polyester shirt | 涤纶男衬衫 | kemeja lelaki poliester
620590 | men's linen shirt, silk shirt men | 亚麻衬衫 | kemeja linen
620630 | women's cotton blouse, cotton shirt ladies | 女棉衬衫 | blaus kapas
620640 | women's blouse, chiffon blouse, ladies top polyester, kebaya | 女衬衫, 雪纺衫, 女上衣 | blaus wanita, kebaya
620711 620719 | men's woven boxers | 男梭织短裤 | seluar dalam tenunan
620721 620821 620822 | woven pyjamas, satin pyjamas, silk nightgown | 真丝睡衣 | piyama satin
620891 620892 | bath robe woven, kimono robe | 和服浴袍 | jubah mandi tenunan
620920 | baby clothes woven cotton, baby dress woven, baby bib cotton, burp cloth | 婴儿梭织服, 围兜 | baju bayi tenunan, lampin dada
620930 | baby clothing synthetic woven | 化纤婴儿服装 | baju bayi sintetik tenunan
621010 | disposable coverall, isolation gown, protective clothing nonwoven, surgical gown, ppe suit | 防护服, 隔离衣 | pakaian pelindung
621040 621050 | rain jacket coated fabric, raincoat, ski suit waterproof, rain suit | 雨衣, 雨披 | baju hujan
621111 621112 | swim shorts woven, swimwear woven | 沙滩裤 | seluar pantai
621132 621133 | work overalls men, uniforms men, chef jacket, martial arts uniform, taekwondo suit, safety vest reflective, tracksuit woven men | 工作服, 反光背心, 武术服, 厨师服 | pakaian seragam, ves keselamatan, baju silat
621142 621143 | apron, scrubs uniform, women's jumpsuit woven, cosplay costume, halloween costume adult, telekung, prayer dress, nurse uniform | 围裙, 角色扮演服装, 护士服 | apron, telekung, kostum
621210 | bra, brassiere, sports bra, bralette, nursing bra, wireless bra, bustier | 文胸, 内衣, 胸罩, 运动文胸 | coli, baju dalam wanita
621220 | girdle, panty girdle, shapewear pants | 塑身裤 | girdel
621230 | corset, corselette, body shaper bodysuit | 束身衣 | korset
621290 | suspenders, garters, braces, shapewear waist trainer belt, silicone nipple cover textile | 吊带, 束腰带 | bengkung
621320 621390 | handkerchief | 手帕 | sapu tangan
621410 | silk shawl, silk scarves | 丝巾, 真丝围巾 | selendang sutera
621420 | wool scarf, pashmina, cashmere shawl | 羊毛围巾, 羊绒披肩 | pashmina bulu
621430 | hijab, headscarf, tudung, scarf polyester, chiffon shawl, bawal | 头巾, 雪纺围巾 | tudung, selendang
621490 | cotton scarf woven, shawl viscose, bandana cotton | 棉围巾 | selendang kapas
621510 | silk tie, silk bow tie | 真丝领带 | tali leher sutera
621520 | necktie polyester, bow tie, tie | 领带, 领结 | tali leher
621600 | gloves fabric, driving gloves textile, cycling gloves | 布手套, 骑行手套 | sarung tangan kain
621710 | fabric belt, textile belt, hair accessories textile, canvas belt, scrunchie, songkok cover | 布腰带, 发圈 | tali pinggang kain
630120 630140 630130 630190 | blanket, throw blanket, fleece blanket, baby blanket, travel blanket | 毛毯, 毯子, 婴儿毯 | selimut
630210 630221 630222 630231 630232 | bed linen, bedsheet, fitted sheet, pillowcase, duvet cover, bedding set, quilt cover | 床单, 被套, 枕套, 床上四件套 | cadar, sarung bantal, set cadar
630251 630253 630240 | tablecloth, table runner, napkin cloth | 桌布, 餐巾布 | alas meja
630260 | towel, face towel, hand towel, kitchen towel terry, beach towel cotton | 毛巾, 浴巾, 沙滩巾 | tuala mandi, tuala muka
630291 630293 | kitchen linen cotton, microfiber towel, microfibre bath towel, tea towel | 超细纤维毛巾, 茶巾 | tuala mikrofiber
630392 630391 630312 | curtain, blackout curtains, window drapes, shower curtains, mosquito curtain valance | 窗帘, 遮光窗帘, 浴帘 | langsir, tirai mandi
630411 630419 | bedspread, bed cover | 床罩 | penutup katil
630420 630491 | mosquito net, bed net | 蚊帐 | kelambu
630492 630493 630499 | cushion cover, sofa cover, chair cover, furniture slipcover, wall tapestry, pillow cover decorative, car seat cover fabric | 抱枕套, 沙发套, 椅套, 挂毯 | sarung kusyen, sarung sofa
630532 630533 | fibc bag, woven sack, jumbo bag | 编织袋, 吨袋 | guni plastik
630510 630520 | jute sack, cotton packing bag, drawstring pouch cotton packaging | 麻袋, 棉布袋 | guni jut
630612 | tarpaulin, canvas cover, awning, sunshade sail, car cover, motorcycle cover | 防水布, 篷布, 遮阳布, 车罩 | kanvas, penutup kereta
630622 630629 | tent, pop up tent, beach tent, tent for camping, gazebo canopy | 帐篷, 野营帐篷 | khemah
630640 | air bed, inflatable mattress, air mattress | 充气床垫 | tilam angin
630690 | camping hammock textile, sleeping mat, camping goods | 吊床 | buaian
630710 | cleaning cloth, mop head, dish cloth, microfiber cleaning cloth, lens cloth, floor cloth | 清洁布, 抹布, 拖把头 | kain pengelap, kain lap
630720 | life jacket, life vest | 救生衣 | jaket keselamatan
630790 | face mask disposable, n95 mask, kn95, textile face mask, surgical mask, laundry bag, shoe bag, hot water bottle cover, luggage strap, lanyard, pet bed cover, baby carrier sling, flag banner, sleeping eye mask, ear loop mask, knee brace textile, ice pack cover, clothing storage bag, hanging organiser fabric, sanitary belt | 口罩, 医用口罩, 布口罩, 洗衣袋, 眼罩, 旗帜, 婴儿背带, 鞋袋 | pelitup muka, topeng muka pakai buang, beg dobi, bendera, penggendong bayi
630900 | used clothing, second hand clothes, bundle clothes | 旧衣服 | pakaian terpakai
640110 640192 640199 | rain boots, wellington boots, waterproof rubber boots | 雨靴, 雨鞋 | but hujan
640212 640319 | ski boots, football boots, soccer cleats, golf shoes, cycling shoes | 足球鞋, 高尔夫鞋 | kasut bola
640219 640411 | sports shoes, sneakers, trainers, running shoes | 运动鞋, 跑鞋, 球鞋 | kasut sukan
640220 | slippers, flip flop, thongs footwear, beach slippers | 人字拖, 拖鞋 | selipar, selipar jepun
640299 | plastic shoes, clogs, eva slippers, crocs, pvc sandals, jelly shoes, women's pu shoes, high heels pu, sandals plastic, pumps shoes | 塑料凉鞋, 洞洞鞋, 高跟鞋, eva拖鞋 | sandal plastik, kasut tumit tinggi, selipar eva
640291 | ankle boots pu, boots plastic upper | 人造革靴 | but plastik
640340 | safety shoes, steel toe boot, work boots leather | 劳保鞋, 安全鞋 | kasut keselamatan
640391 640351 | leather boots, ankle boots leather | 皮靴 | but kulit
640399 640359 | leather shoes, men's dress shoes, loafers leather, oxford shoes, leather sandals | 皮鞋, 男皮鞋, 乐福鞋 | kasut kulit
640411 | sports footwear textile upper, basketball shoes, tennis shoes, gym shoes, sneakers canvas sport, badminton shoes, mesh trainers, jogging shoes | 网面运动鞋, 篮球鞋, 网球鞋 | kasut lari, kasut bola keranjang
640419 | canvas shoes, slip on shoes fabric, cloth shoes, indoor slippers textile, espadrilles, house slippers, ballet flats fabric | 帆布鞋, 布鞋, 棉拖鞋 | kasut kanvas, selipar rumah
640420 | shoes leather sole textile upper | 皮底布鞋 | kasut tapak kulit
640590 640520 640510 | baby shoes, felt slippers, toddler shoes soft sole | 婴儿鞋, 学步鞋 | kasut bayi
640610 640620 640690 | insoles, shoe parts, heel pads, orthotic insole, shoe sole | 鞋垫, 鞋底 | pelapik kasut, tapak kasut
650400 | straw hat, sun hat plaited | 草帽 | topi jerami
650500 | cap, hat knitted, beanie, bucket hat, sun hat, snapback, visor cap, kopiah, songkok, sports cap, hair net | 帽子, 棒球帽, 渔夫帽, 毛线帽 | topi, kopiah, songkok
650610 | helmet, motorcycle helmet, safety helmet, bicycle helmet, crash helmet, hard hat, cycling helmet, riding helmet | 头盔, 安全帽, 摩托车头盔, 自行车头盔 | topi keledar, topi keselamatan
650691 650699 | swimming cap silicone, rubber cap, shower hat, fur hat, leather hat | 泳帽 | topi renang
660110 | garden umbrella, beach umbrella, patio parasol | 遮阳伞, 沙滩伞 | payung taman
660191 | folding umbrella, telescopic umbrella, compact umbrella, automatic umbrella | 折叠伞, 雨伞 | payung lipat
660199 | umbrella, golf umbrella, long umbrella | 长柄伞, 高尔夫伞 | payung
660200 | walking stick, trekking poles, cane, hiking pole | 手杖, 登山杖, 拐杖 | tongkat
670100 | feather articles, feather duster, down article | 羽毛制品 | bulu ayam penyapu
670210 | artificial flower, fake plants, plastic plant, faux greenery, artificial grass plant | 人造花, 仿真花, 假花, 绿植墙 | bunga plastik, bunga tiruan
670290 | silk flowers artificial, fabric flowers, preserved flower artificial | 绢花 | bunga sutera tiruan
670411 670419 | wig, synthetic hair wig, hair extensions synthetic, eyelash extension, fake lashes, lashes strip, hairpiece | 假发, 假睫毛, 接发 | rambut palsu, bulu mata palsu
670420 | human hair wig, human hair extensions | 真人发假发 | rambut palsu asli
570331 570321 | artificial turf, artificial grass, synthetic lawn | 人造草坪, 人工草皮 | rumput tiruan
570500 401691 | car floor mat, car carpet mat | 汽车脚垫 | alas kaki kereta
630110 | electric blanket, heated blanket, heating pad | 电热毯 | selimut elektrik
630140 | picnic blanket, picnic mat | 野餐垫 | tikar berkelah
630312 392530 | roller blinds, roman shade, window blind | 卷帘 | bidai tingkap
630800 | embroidery kit, cross stitch kit, rug making kit | 刺绣套件, 十字绣 | set sulaman
640391 640219 | hiking boots, trekking shoes, climbing shoes | 登山鞋, 徒步鞋 | kasut mendaki
640419 640520 | memory foam slippers, plush slippers, fluffy slippers | 毛绒拖鞋 | selipar bulu
560290 560210 | felt sheet, craft felt | 毛毡 | kain felt
611710 621490 | shawl, scarf, headwrap | 围巾, 披肩 | mafela, syal
621040 611300 | motorcycle jacket, motorcycle suit protective | 骑行服 | jaket motosikal
`;
