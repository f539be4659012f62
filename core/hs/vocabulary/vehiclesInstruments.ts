/** Trade words for vehicles, instruments, clocks, furniture, toys, sports and sundries (chapters 86 to 97). */

export const vehiclesInstruments = `
860900 | shipping container | 集装箱 | kontena
870321 870322 870323 870324 | car petrol, passenger car, motor car, used car, suv | 轿车, 汽车 | kereta
870331 870332 870333 | diesel car | 柴油车 | kereta diesel
870340 870350 870360 | hybrid car, plug in hybrid | 混合动力车 | kereta hibrid
870380 | electric car, ev, electric vehicle | 电动汽车 | kereta elektrik
870310 | golf cart, golf buggy, atv | 高尔夫球车 | kereta golf
870421 870431 870460 | pickup truck, lorry | 卡车, 皮卡 | lori
870810 | car bumper | 保险杠 | bampar kereta
870821 | seat belt | 安全带 | tali pinggang keledar
870829 | car body parts, car door panel, bonnet, fender, car trim, spoiler, body kit, window visor, side step, car grille, door visor | 车身配件, 尾翼, 晴雨挡 | alat ganti badan kereta
870830 | brake pad, brake disc, disc brake rotor, brake shoe, brake caliper | 刹车片, 刹车盘 | pad brek, cakera brek
870840 | gearbox car, transmission parts | 变速箱 | kotak gear kereta
870850 | drive axle, drive shaft | 驱动轴 | gandar pemacu
870870 | alloy wheels, car rims, wheel hub cap, wheel spacer | 轮毂, 轮圈 | rim kereta
870880 | shock absorber, suspension, coilover, control arm | 减震器, 悬挂 | penyerap hentak
870891 | car radiator | 散热器, 水箱汽车 | radiator kereta
870892 | exhaust muffler, exhaust pipe car | 排气管, 消音器 | ekzos kereta
870893 | clutch plate | 离合器 | plat klac
870894 | steering wheel, steering rack, steering column | 方向盘, 转向机 | stereng kereta
870895 | airbag | 安全气囊 | beg udara
870899 | car accessories, auto parts, car spare parts, engine mount, cv joint, tow bar, fuel tank, car parts | 汽车配件, 汽车零件 | alat ganti kereta, aksesori kereta
870911 | electric tow tractor | 电动牵引车 | traktor penunda
871110 871120 871130 | motorcycle, motorbike, scooter petrol | 摩托车 | motosikal
871160 | electric motorcycle, e-scooter, electric bike, e-bike, electric bicycle, hoverboard, balance scooter, electric unicycle | 电动滑板车, 电动自行车, 平衡车, 电动摩托车 | skuter elektrik, basikal elektrik
871200 | bicycle, road bike, folding bike, kids bicycle, bmx, cycle | 自行车, 山地车, 折叠自行车 | basikal
871310 | wheelchair manual | 手动轮椅 | kerusi roda
871390 | electric wheelchair, mobility scooter | 电动轮椅 | kerusi roda elektrik
871410 | motorcycle parts, motorcycle mirror, motorcycle exhaust, motorcycle handlebar, motorbike accessories, brake lever motorcycle | 摩托车配件 | alat ganti motosikal
871491 871492 871493 871494 871495 871496 871499 | bicycle parts, bicycle frame, bike pedals, bike saddle, crankset, bike brake, derailleur, handlebar bike, bicycle wheel | 自行车配件, 车架, 脚踏 | alat ganti basikal, pelana basikal
871500 | stroller, pram, baby carriage, pushchair, buggy baby, twin stroller, stroller accessories | 婴儿车, 婴儿推车, 童车 | kereta sorong bayi
871620 871639 871640 | trailer | 拖车, 挂车 | treler
871680 | hand truck, trolley cart, shopping trolley, wheelbarrow, platform trolley, foldable wagon | 手推车, 购物车, 平板车 | troli, kereta sorong
880100 | balloon hot air, glider | 热气球 | belon udara panas
880621 880622 880623 | drone, quadcopter, uav, drone with camera, mini drone, fpv drone | 无人机, 航拍无人机 | dron
880710 880730 | aircraft parts, drone parts propeller | 飞机零件, 无人机配件 | alat ganti dron, bahagian pesawat
890311 890319 890312 890393 | inflatable boat, kayak inflatable, rubber dinghy, yacht, canoe | 充气艇, 皮划艇, 游艇 | bot kembung, kayak
890710 | life raft | 救生筏 | rakit keselamatan
900130 | contact lens, coloured contact lenses, cosmetic lens | 隐形眼镜, 美瞳 | kanta lekap, kanta sentuh
900140 900150 | spectacle lenses, optical lens glasses | 镜片, 眼镜片 | kanta cermin mata
900190 900120 900110 | optical filter, polarising film, optical fibre bundle | 光学元件 | kanta optik
900211 900219 | camera lens, phone camera lens, zoom lens | 镜头, 手机镜头 | lensa kamera
900220 | camera filters, nd filter, uv filter lens | 滤镜 | penapis lensa
900311 900319 | glasses frame, eyeglass frame, spectacle frame | 眼镜框, 眼镜架 | bingkai cermin mata
900410 | sunglasses, sun glasses | 太阳镜, 墨镜 | cermin mata hitam
900490 | reading glasses, safety goggles, blue light glasses, swim goggles, spectacles, ski goggles, protective eyewear, computer glasses, myopia glasses | 老花镜, 护目镜, 防蓝光眼镜, 泳镜, 眼镜 | cermin mata, gogal renang, gogal keselamatan
900510 900580 | binoculars, telescope, monocular, night vision scope | 望远镜 | teropong, teleskop
900640 900653 900659 | instant film camera, polaroid camera, film camera, instax | 拍立得, 胶片相机 | kamera segera
900661 900669 | camera flash | 闪光灯 | lampu kilat kamera
900691 | camera parts, camera tripod mount, photo camera accessories | 相机零件 | bahagian kamera
900720 900850 | film projector, slide projector | 幻灯机 | projektor filem
901060 | projection screen | 投影幕布 | skrin projektor
901110 901180 | microscope | 显微镜 | mikroskop
901380 | laser pointer, vr lens magnifier, magnifying glass | 激光笔, 放大镜 | penunjuk laser, kanta pembesar
901410 | compass | 指南针 | kompas
901530 901580 901510 | laser level, laser distance meter, rangefinder, weather station | 激光水平仪, 测距仪, 气象站 | aras laser
901600 | precision balance | 精密天平 | neraca jitu
901720 901780 | tape measure, ruler measuring, drawing instruments, measuring tape, compass geometry set | 卷尺, 尺子, 圆规 | pita pengukur, pembaris
901730 | vernier caliper, micrometer | 游标卡尺, 千分尺 | angkup vernier
901811 901819 | ecg machine, patient monitor, pulse oximeter, fetal doppler, ultrasound monitor | 血氧仪, 心电图机, 监护仪 | oksimeter
901812 901813 | ultrasound scanner, mri | 超声仪 | mesin ultrasound
901831 901832 901839 | syringe, needles medical, catheter, infusion set, cannula | 注射器, 针头, 输液器, 导管 | picagari, jarum suntikan
901849 901841 | dental instruments, dental drill, dental tools | 牙科器械 | alat pergigian
901850 | ophthalmic instruments | 眼科仪器 | alat oftalmik
901890 | stethoscope, blood pressure machine, sphygmomanometer, medical instruments, surgical instruments, nebulizer parts, blood glucose lancing, bp monitor | 血压计, 听诊器, 手术器械 | alat tekanan darah, stetoskop
901910 | massager, massage gun, massage chair, neck massager, foot massager, eye massager, foot spa, massage cushion | 按摩器, 筋膜枪, 按摩椅, 颈椎按摩仪, 足浴盆 | alat urut, kerusi urut, pistol urut
901920 | nebuliser, oxygen concentrator, cpap machine, ventilator, inhaler device, oxygen mask | 雾化器, 制氧机, 呼吸机 | nebulizer, mesin oksigen
902000 | gas mask, breathing mask respirator with filter, diving mask breathing | 防毒面具 | topeng gas
902110 | orthopaedic brace, knee support, wrist brace, back support, posture corrector, neck brace, ankle support, walking crutches, arm sling | 护膝, 护腰, 矫姿带, 护踝, 腋下拐 | penyokong lutut, penyokong belakang, tongkat ketiak
902121 902129 902139 | dental implant, denture, artificial tooth, prosthesis, silicone breast form | 假牙, 义肢 | gigi palsu
902140 | hearing aid | 助听器 | alat bantu dengar
902212 902214 902219 902290 | x-ray machine, x-ray tube | x光机 | mesin x-ray
902300 | demonstration model, anatomical model, educational model, training manikin | 教学模型 | model pengajaran
902511 | glass thermometer clinical | 玻璃体温计 | jangka suhu kaca
902519 | digital thermometer, infrared thermometer, forehead thermometer, food thermometer, ear thermometer, thermometer gun | 体温计, 额温枪, 电子温度计 | jangka suhu digital, termometer
902580 | hygrometer, temperature humidity meter, hydrometer | 温湿度计 | hidrometer
902610 902620 902680 | flow meter, pressure gauge, level gauge, tyre pressure gauge, tpms | 流量计, 压力表, 胎压计 | tolok tekanan, meter aliran
902710 902730 902750 902789 902781 | gas analyser, ph meter, tds meter, spectrometer, water quality tester, glucose meter, refractometer, alcohol tester | 酸度计, 水质检测笔, 血糖仪, 气体分析仪 | meter ph, glukometer
902810 902820 902830 | water meter, electricity meter, gas meter, energy meter | 水表, 电表 | meter air, meter elektrik
902910 902920 | speedometer, tachometer, pedometer, cycle computer, bike computer | 里程表, 码表, 计步器 | meter laju
903033 903031 903039 903020 903089 | multimeter, oscilloscope, clamp meter, cable tester | 万用表, 示波器 | multimeter
903149 903180 903120 | measuring instrument, test bench, car diagnostic scanner obd2, level instrument, sensor measuring | 测量仪, 汽车诊断仪, obd诊断 | alat imbas kereta
903210 903289 903281 | thermostat, smart thermostat, automatic voltage regulator, temperature controller, ecu | 温控器, 稳压器 | termostat, penstabil voltan
910111 910119 910121 910129 | gold watch, precious metal watch | 金表 | jam tangan emas
910211 | quartz watch, wristwatch, men's watch, ladies watch analogue, fashion watch | 石英表, 手表, 腕表 | jam tangan, jam tangan kuarza
910212 | digital watch, sports watch digital, kids digital watch | 电子表, 数字手表 | jam tangan digital
910221 910229 | automatic watch, mechanical watch | 机械表, 自动机械手表 | jam tangan automatik
910511 910519 | alarm clock | 闹钟 | jam loceng
910521 910529 | wall clock | 挂钟 | jam dinding
910591 910599 | desk clock, table clock, kitchen timer clock | 座钟, 台钟 | jam meja
910610 910690 910700 | time recorder, attendance machine, kitchen timer, parking meter, countdown timer | 考勤机, 定时器 | perakam waktu, pemasa
911110 911120 911190 | watch case | 表壳 | bekas jam
911310 911320 911390 | watch strap, watch band, leather watch band, metal watch strap | 表带 | tali jam tangan
920110 920120 | piano upright | 钢琴 | piano
920210 | violin | 小提琴 | biola
920290 | guitar, ukulele, classical guitar, folk guitar, guzheng | 吉他, 尤克里里, 木吉他 | gitar, ukulele
920510 920590 | flute, saxophone, harmonica, trumpet, recorder instrument, clarinet | 长笛, 萨克斯, 口琴 | seruling, harmonika
920600 | drum set, cymbals, tambourine, percussion, drum, kompang | 鼓, 架子鼓 | dram, gendang, kompang
920710 | electronic keyboard music, digital piano, synthesizer, midi keyboard | 电子琴, 电钢琴 | papan kekunci muzik, piano digital
920790 | electric guitar, bass guitar electric | 电吉他 | gitar elektrik
920930 920992 920999 920991 | guitar strings, guitar stand, music accessories, capo, metronome, guitar pick, music stand | 吉他弦, 乐器配件 | tali gitar
920810 | music box | 音乐盒 | kotak muzik
930400 | air gun, airsoft, bb gun, stun baton | 气枪 | senapang angin
930700 | sword, katana | 刀剑 | pedang
940110 | aircraft seat | 飞机座椅 | tempat duduk pesawat
940120 | car seat for vehicles, vehicle seats | 汽车座椅 | tempat duduk kereta
940131 | swivel chair wooden | 木转椅 | kerusi pusing kayu
940139 | office chair, gaming chair, computer chair, ergonomic chair, swivel chair, bar stool swivel | 办公椅, 电脑椅, 电竞椅, 转椅 | kerusi pejabat, kerusi gaming, kerusi komputer
940141 940149 | sofa bed, convertible seat | 沙发床 | katil sofa
940152 940153 940159 | rattan chair, bamboo chair, wicker chair | 藤椅, 竹椅 | kerusi rotan
940161 | upholstered wooden chair, sofa, armchair, dining chair upholstered wood, couch | 沙发, 软包椅 | sofa, kerusi berlengan
940169 | wooden chair, wooden stool, wooden bench, dining chair wood | 木椅, 木凳 | kerusi kayu
940171 | upholstered metal chair, recliner | 软垫金属椅 | kerusi logam berlapik
940179 | metal chair, folding chair, camping chair, beach chair, steel stool | 折叠椅, 露营椅, 钓鱼椅 | kerusi lipat, kerusi besi, kerusi perkhemahan
940180 | plastic chair, plastic stool, baby car seat, child safety seat, baby high chair, baby bouncer, booster seat, bean bag chair, toddler seat | 塑料椅, 儿童安全座椅, 婴儿餐椅, 塑料凳, 懒人沙发 | kerusi plastik, kerusi keselamatan bayi, kerusi makan bayi
940191 940199 | chair parts, seat parts | 椅子配件 | bahagian kerusi
940210 940290 | barber chair, dentist chair, hospital bed, operating table, massage bed, salon chair | 理发椅, 病床, 按摩床 | katil hospital, kerusi gunting rambut
940310 940320 | metal furniture, steel cabinet, filing cabinet, metal bed frame, metal rack, shoe rack metal, steel shelf, locker, clothes rack, metal table, folding table metal, tv stand metal, kitchen rack shelf | 铁架, 货架, 文件柜, 鞋架, 铁床, 衣帽架, 置物架 | rak besi, almari besi, katil besi, rak kasut
940330 | wooden office desk, office furniture wood | 办公桌 | meja pejabat kayu
940340 | kitchen cabinet wood | 橱柜 | kabinet dapur
940350 | wooden bed, wardrobe, bedside table, bedroom furniture wood, bed frame wooden, dresser | 木床, 衣柜, 床头柜 | katil kayu, almari pakaian
940360 | wooden furniture, wooden table, coffee table, bookshelf, tv cabinet, shoe cabinet wooden, computer desk wood, side table, wooden shelf, console table | 木桌, 书架, 茶几, 电视柜, 餐桌, 书桌 | meja kayu, rak buku, meja kopi, meja makan
940370 | plastic furniture, plastic cabinet, plastic drawers, plastic table, storage drawer cabinet plastic, baby playpen plastic | 塑料柜, 塑料抽屉柜, 塑料桌 | almari plastik, laci plastik
940382 940383 940389 | rattan furniture, bamboo shelf, bamboo rack, glass table | 竹架, 藤家具 | perabot rotan, rak buluh
940391 940399 | furniture parts, table legs, desk frame | 家具配件, 桌腿 | bahagian perabot
940410 | mattress base, box spring | 床架弹簧底座 | tapak tilam
940421 | foam mattress, latex mattress, memory foam mattress, baby mattress | 乳胶床垫, 海绵床垫, 记忆棉床垫 | tilam busa, tilam lateks
940429 | spring mattress, mattress queen, mattress pocket spring | 弹簧床垫, 床垫 | tilam spring, tilam
940430 | sleeping bag | 睡袋 | beg tidur
940440 | quilt, duvet, comforter, bedspread padded, eiderdown | 被子, 羽绒被, 棉被 | selimut tebal, kuilt
940490 | pillow, cushion, neck pillow, travel pillow, latex pillow, seat cushion, u shape pillow, throw pillow, mattress topper, pregnancy pillow, chair cushion, pet bed cushion | 枕头, 抱枕, 靠垫, 颈枕, u型枕, 坐垫, 床垫垫褥 | bantal, kusyen, bantal leher, alas tilam
940511 940519 | ceiling light, chandelier, pendant lamp, led ceiling lamp, wall lamp, downlight, led panel light | 吸顶灯, 吊灯, 壁灯, 筒灯 | lampu siling, lampu dinding, candelier
940521 940529 | table lamp, bedside lamp, reading lamp, floor lamp, led study lamp, night lamp table, standing lamp | 台灯, 落地灯, 床头灯, 阅读灯 | lampu meja, lampu baca
940531 940539 | christmas lights, fairy lights, string lights christmas | 圣诞灯, 彩灯串 | lampu kelip-kelip
940541 940542 940549 | led strip light, flood light, solar garden light, street light, led night light, ring light, grow light, solar light, stage light, spotlight, projector night light, outdoor wall light, neon light | led灯带, 投光灯, 太阳能灯, 路灯, 小夜灯, 补光灯 | lampu jalur led, lampu limpah, lampu solar, lampu malam
940550 | oil lamp, candle lantern, kerosene lamp | 油灯, 烛台灯 | pelita
940561 940569 | illuminated sign, neon sign, led sign board | 霓虹灯招牌, 灯箱 | papan tanda bercahaya
940591 940592 940599 | lamp shade, lamp parts, light fitting parts | 灯罩, 灯具配件 | terendak lampu
940610 940620 940690 | prefabricated house, container house, greenhouse, garden shed | 活动房, 集装箱房, 温室 | rumah pasang siap
950300 | toys, toy car, doll, plush toy, teddy bear, stuffed animal, lego, building blocks, puzzle, jigsaw, remote control car, rc car, kids tricycle, scooter for kids, action figure, toy gun, model kit, baby rattle, educational toy, bubble machine toy, water gun, kitchen toy set, play tent, soft toy, model car, anime figure, fidget toy, ride on car, baby toys, montessori toy, rc helicopter toy, magic cube, kite | 玩具, 积木, 毛绒玩具, 公仔, 拼图, 遥控车, 玩具车, 娃娃, 手办, 益智玩具, 魔方, 儿童滑板车 | permainan kanak-kanak, mainan, anak patung, kereta mainan, blok mainan, patung beruang
950420 | billiard table, snooker cue | 台球桌, 台球杆 | meja biliard
950430 | arcade machine, claw machine, coin operated game | 游戏机投币, 娃娃机 | mesin permainan syiling
950440 | playing card, poker card, uno cards | 扑克牌, 纸牌 | daun terup
950450 | video game console, gaming console, game controller, gamepad, playstation, nintendo switch, xbox, joystick, vr headset gaming, handheld console, retro game player | 游戏机, 游戏手柄, 掌机, 游戏主机 | konsol permainan video, pengawal permainan
950490 | board game, chess set, mahjong set, darts board, casino chips, table football, dice game, carrom, bowling set, monopoly | 桌游, 象棋, 麻将, 飞镖盘, 棋盘游戏 | permainan papan, catur, dam, karom
950510 | christmas tree, christmas decoration, christmas ornament | 圣诞树, 圣诞装饰 | pokok krismas, hiasan krismas
950590 | party decoration, halloween decoration, party supplies, confetti, balloons party set, birthday decoration, carnival mask, magic tricks, party hat, raya decoration, chinese new year decoration | 派对用品, 生日装饰, 万圣节装饰, 节日装饰 | hiasan parti, hiasan hari jadi, hiasan raya
950611 950612 950619 | skis, snowboard | 滑雪板 | papan ski
950621 950629 | surfboard, paddle board, swimming fins, water ski, snorkel set, diving fins, sup board | 冲浪板, 桨板, 脚蹼, 浮潜套装 | papan luncur, kaki itik selam
950631 950632 950639 | golf club, golf balls, golf set, golf tee, putter | 高尔夫球杆, 高尔夫球 | kayu golf, bola golf
950640 | table tennis bat, ping pong paddle, table tennis table | 乒乓球拍, 乒乓球桌 | bat ping pong
950651 | tennis racket | 网球拍 | raket tenis
950659 | badminton rackets, squash racket, pickleball paddle, racquet | 羽毛球拍, 壁球拍 | raket badminton
950661 | tennis balls | 网球 | bola tenis
950662 | football, basketball, volleyball, soccer ball, inflatable ball, rugby ball, gym ball, yoga ball, sepak bola | 足球, 篮球, 排球, 瑜伽球 | bola sepak, bola keranjang, bola tampar
950669 | cricket ball, baseball, ping pong balls, sepak takraw ball, hockey ball | 乒乓球, 棒球 | bola takraw
950670 | roller skates, inline skates, ice skates | 轮滑鞋, 溜冰鞋 | kasut roda
950691 | fitness equipment, dumbbells, treadmill, exercise bike, resistance bands, yoga mat, gym equipment, kettlebell, weight plates, ab roller, pull up bar, skipping rope, jump rope, exercise mat, push up board, yoga block, barbell, foam roller, hand grip, spin bike | 健身器材, 哑铃, 跑步机, 瑜伽垫, 弹力带, 跳绳, 健身车, 泡沫轴 | peralatan senaman, dumbel, treadmill, tikar yoga, tali skip, jalur rintangan
950699 | sports equipment, skateboard, swimming pool inflatable, shuttlecock, boxing pad, punching bag, trampoline, archery bow, swim ring float, kids pool, baseball bat, shin guards, knee pads sports, cricket bat, hockey stick, slingshot, swimming float, kickboard, sports net, longboard, boxing bag, paddling pool | 滑板, 羽毛球, 沙袋, 蹦床, 泳圈, 充气泳池, 护膝运动, 弓箭 | papan selaju, bulu tangkis, kolam renang kembung, pelampung renang, trampolin
950710 | fishing rods | 钓鱼竿, 鱼竿 | joran pancing
950720 | fish hooks | 鱼钩 | mata kail
950730 | fishing reel, spinning reel | 渔线轮 | kekili pancing
950790 | fishing lure, fishing line tackle, fishing bait artificial, landing net, fishing tackle | 路亚饵, 鱼饵, 渔具 | umpan pancing, tali pancing, alat memancing
950821 950830 950822 950823 | amusement ride, roller coaster, water slide park | 游乐设备 | permainan taman tema
960110 960190 | ivory carving, horn article, shell craft | 牛角制品, 贝壳工艺品 | barangan tanduk
960310 | broom natural, brush of twigs | 扫帚 | penyapu lidi
960321 | toothbrush, toothbrush manual, bamboo toothbrush, kids toothbrush | 牙刷 | berus gigi
960329 | hair brush, shaving brush, nail brush, eyelash brush, facial cleansing brush manual, comb brush | 发刷, 剃须刷 | berus rambut
960330 | makeup brush, cosmetic brush set, paint brush artist, writing brush | 化妆刷, 画笔, 毛笔 | berus solek, berus lukisan
960340 | paint brush, paint roller | 油漆刷, 滚筒刷 | berus cat
960390 | mop, toilet brush, cleaning brush, sweeper hand, squeegee, broom plastic, lint roller, dish brush, duster, spin mop set, window wiper squeegee, pet hair brush | 拖把, 马桶刷, 清洁刷, 扫把, 粘毛器 | mop lantai, berus tandas, penyapu
960500 | travel kit, sewing kit, amenity kit, shoe cleaning set, travel toiletry set | 旅行套装, 针线包 | set jahitan perjalanan
960621 960622 960629 960610 | buttons, snap fasteners, plastic button | 纽扣, 按扣 | butang baju
960711 960719 960720 | zipper, zip fastener, zip slider | 拉链 | zip
960810 | ballpoint pen, ball pen, gel pen, rollerball | 圆珠笔, 中性笔, 水笔 | pen mata bola, pen gel
960820 | marker pen, highlighter, felt tip pen, whiteboard marker, brush pen colour | 马克笔, 荧光笔, 白板笔, 水彩笔 | pen penanda, marker
960830 | fountain pen | 钢笔 | pen dakwat
960840 | mechanical pencil | 自动铅笔 | pensel mekanikal
960850 960860 | pen set, pen refill, stylus pen set | 笔芯, 套装笔 | isi pen
960899 960891 | stylus touch pen, pen nib, pen parts, pen holder | 触控笔, 笔尖 | pen stilus
960910 | pencils, colour pencils, crayons wood cased | 铅笔, 彩色铅笔 | pensel, pensel warna
960990 | crayon, chalk, pastels, charcoal drawing | 蜡笔, 粉笔 | krayon, kapur tulis
961000 | whiteboard, blackboard, drawing board slate, chalkboard, lcd writing board | 白板, 黑板, 写字板 | papan putih
961100 | date stamp, rubber stamp, hand stamp seal | 印章, 日期章 | cop getah
961210 961220 | printer ribbon, ink pad, typewriter ribbon | 色带, 印台 | reben pencetak, pad dakwat
961310 961320 961380 | lighter, gas lighter, electric arc lighter, plasma lighter, cigarette lighter, kitchen lighter | 打火机, 点火器 | pemetik api
961400 | smoking pipe, cigarette holder, hookah, shisha pipe | 烟斗, 水烟壶 | paip rokok, shisha
961511 961519 | comb, hair comb, hair slide plastic, hair clip plastic, hair claw clip, barrette | 梳子, 发夹塑料, 抓夹 | sikat rambut, sepit rambut
961590 | hair pin, hair curlers, hair clips metal, bobby pins, hair rollers, hair grip | 发夹, 卷发筒 | pin rambut, klip rambut
961610 | perfume atomizer, scent spray bottle | 香水喷雾器 | penyembur minyak wangi
961620 | powder puff, makeup sponge, beauty blender | 粉扑, 美妆蛋 | span solek
961700 | vacuum flask, thermos, insulated bottle, vacuum tumbler, thermal mug, insulated water bottle, food jar vacuum, travel mug insulated, double wall bottle | 保温杯, 保温瓶, 热水瓶, 保温壶, 焖烧杯 | termos, botol termal, kelalang vakum, botol air kedap haba
961800 | mannequin, dress form, tailor dummy | 模特道具, 人体模特 | patung pakaian
961900 | diapers, nappies, sanitary napkin, sanitary towel, tampon, adult diaper, panty liner, baby nappy pants, incontinence pad, pet training pads absorbent, menstrual pads, breast pads nursing | 尿不湿, 纸尿裤, 卫生巾, 护垫, 成人纸尿裤, 卫生棉条 | lampin pakai buang, lampin bayi, tuala wanita, lampin dewasa
962000 | tripod, selfie stick, monopod, camera stand tripod, phone tripod | 三脚架, 自拍杆 | tripod, batang swafoto
970121 970191 | oil painting, painting canvas hand painted, artwork original | 油画, 手绘画 | lukisan minyak
970390 970310 | sculpture original | 雕塑原作 | arca
970400 | postage stamps collection | 集邮邮票 | koleksi setem
970610 970690 | antiques | 古董 | barang antik
870894 | steering wheel cover | 方向盘套 | sarung stereng
940350 940360 | baby crib, baby cot wooden, wooden cabinet, mirror cabinet | 婴儿床, 木柜 | katil bayi, kabinet kayu
950440 | trading cards, collectible card game, tarot cards | 集换卡牌, 塔罗牌 | kad koleksi
950300 | balloon toy, stuffed toy, baby walker, wooden toys, diamond painting kit toy, pretend play set, toy robot, spinning top, fidget spinner, bubble gun, sand toys, dollhouse, toy train, capsule toy, blind box figure | 玩偶, 盲盒, 木制玩具, 机器人玩具, 陀螺 | mainan kayu, mainan robot, gasing
960390 960329 | pet grooming brush, pet comb, deshedding tool | 宠物梳 | berus haiwan
961519 961511 | wooden comb, detangling comb | 木梳 | sikat kayu
`;
