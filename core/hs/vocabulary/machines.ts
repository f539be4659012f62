/** Trade words for machines, appliances, computers and electrical goods (chapters 84 and 85). */

export const machines = `
840734 840733 | petrol engine for car | 汽油发动机 | enjin petrol
840790 | petrol engine small, generator engine, outboard | 小型汽油机 | enjin kecil
840820 840890 | diesel engine | 柴油机 | enjin diesel
840991 840999 | engine parts, piston, cylinder head, spark engine parts, carburettor, piston ring, camshaft | 发动机零件, 活塞, 化油器 | alat ganti enjin, omboh
841221 841231 | hydraulic cylinder, pneumatic cylinder, air cylinder | 液压缸, 气缸 | silinder hidraulik
841330 | fuel pump car, engine oil pump, water pump for engine, coolant pump | 汽车燃油泵, 机油泵 | pam minyak kereta
841350 841360 | hydraulic pump, gear pump, diaphragm pump | 液压泵 | pam hidraulik
841370 | centrifugal pump, aquarium pump, sump pump, submersible pump, pond pump | 离心泵, 潜水泵, 水泵 | pam air, pam tenggelam
841381 841320 | pump, hand pump, soap dispenser pump, water dispenser pump electric | 抽水器, 手压泵 | pam tangan
841420 | bicycle pump, hand air pump, foot pump | 打气筒 | pam basikal
841430 | refrigerator compressor, air con compressor | 压缩机, 冰箱压缩机 | pemampat peti sejuk
841480 | air compressor, tyre inflator, air pump electric, portable air pump, breast pump electric | 空压机, 充气泵 | pemampat udara, pam angin
841451 | electric fan, table fan, ceiling fan, mini fan usb, handheld fan, wall fan, tower fan, portable neck fan, desk fan, bladeless fan | 电风扇, 吊扇, 小风扇, 手持风扇, 落地扇 | kipas angin, kipas siling, kipas mini
841459 | exhaust fan industrial, blower, computer cooling fan, ventilation fan, cpu fan | 排风扇, 散热风扇, 鼓风机 | kipas penyejuk, kipas ekzos
841460 | cooker hood, range hood, kitchen hood | 抽油烟机 | hud dapur
841510 | air conditioner, split aircon, window air conditioner, wall mounted aircon inverter | 空调, 分体空调, 挂机空调 | penghawa dingin
841520 | car air conditioner | 汽车空调 | penghawa dingin kereta
841590 | air conditioner parts, aircon evaporator | 空调配件 | alat ganti penghawa dingin
841582 841583 | portable air conditioner | 移动空调 | penghawa dingin mudah alih
841810 | fridge freezer combined, double door fridge, two door refrigerator | 双门冰箱 | peti sejuk dua pintu
841821 | refrigerator household, mini fridge, fridge, small refrigerator | 冰箱, 小冰箱 | peti sejuk, peti ais
841830 841840 | chest freezer, upright freezer, deep freezer | 冷柜, 冰柜 | peti beku
841850 841869 | display chiller, ice maker, water chiller, ice cream machine | 展示冷柜, 制冰机 | mesin pembuat ais
841911 841919 | gas water heater, instant water heater gas, solar water heater | 燃气热水器, 太阳能热水器 | pemanas air gas
841920 | sterilizer medical, autoclave | 灭菌器 | pensteril
841960 841950 | heat exchanger | 换热器 | penukar haba
841981 | commercial coffee machine, water dispenser hot drinks, food warmer, steamer commercial | 商用咖啡机, 饮水机 | mesin kopi komersial
842112 | spin dryer, clothes dryer centrifugal | 脱水机 | pengering putar
842121 | water filter, water purifier, water filter cartridge, reverse osmosis, shower filter, tap filter | 净水器, 滤水器, 净水滤芯 | penapis air, penulen air
842123 | oil filter, fuel filter, petrol filter, engine oil filters | 机油滤清器, 燃油滤清器 | penapis minyak enjin
842131 | air filter for engine, car air filter, intake air filter | 空气滤清器 | penapis udara kereta
842139 | air purifier, hepa air cleaner, cabin filter, dust collector | 空气净化器, 空调滤芯 | penulen udara
842199 | hepa filter replacement, filter cartridge parts | 滤芯, 过滤网 | kartrij penapis
842211 | dishwasher household | 洗碗机 | mesin basuh pinggan
842230 842240 | packing machine, filling machine, vacuum sealer, sealing machine, shrink wrap machine, labelling machine | 包装机, 灌装机, 封口机, 真空封口机 | mesin pembungkus, mesin pengedap
842310 | bathroom scale, body weight scale, kitchen scale, baby scale, body fat scale smart | 体重秤, 厨房秤, 体脂秤 | penimbang badan, penimbang dapur
842381 842382 | electronic weighing scale, luggage scale, digital scale, weighing balance, postal scale | 电子秤, 行李秤 | penimbang elektronik
842410 | fire extinguisher | 灭火器 | pemadam api
842420 | spray gun, airbrush, paint sprayer | 喷枪 | penyembur cat
842430 | pressure washer, car washer high pressure, steam cleaner, sand blaster | 高压洗车机, 高压清洗机 | pencuci tekanan tinggi
842441 842449 842489 842482 | knapsack sprayer, garden sprayer, mist sprayer, irrigation sprinkler, nano mist spray | 喷雾器, 洒水器 | penyembur racun, perenjis
842490 | nozzle, sprayer parts | 喷嘴 | muncung
842531 842511 842519 842542 842549 | hoist, winch, car jack, hydraulic jack, chain block | 千斤顶, 葫芦, 绞盘 | jek kereta, win
842710 842720 842790 | forklift, pallet truck, stacker | 叉车, 搬运车 | forklift
842952 | excavator | 挖掘机 | jengkaut
843041 | drilling rig | 钻机 | pelantar gerudi
843149 843139 | excavator parts, elevator parts | 挖掘机配件 | alat ganti jengkaut
843210 843229 843311 843319 843320 | lawn mower, plough, grass cutter mower, tiller | 割草机, 旋耕机 | mesin potong rumput
843390 | mower parts, lawn mower blade | 割草机配件 | alat ganti mesin rumput
843680 843610 | incubator egg, animal husbandry machine, feed machine | 孵化器 | inkubator telur
843810 843850 843880 | bakery machine, dough mixer commercial, meat processing machine, sugarcane juicer machine | 和面机, 绞肉机商用 | mesin doh
843999 844110 | paper cutter machine, guillotine | 切纸机 | mesin pemotong kertas
844331 | multifunction printer, all in one printer, printer scanner copier | 多功能打印机, 一体机 | pencetak serbaguna
844332 | printer, laser printer, inkjet printer, thermal label printer, receipt printer, photo printer portable, 3d photo printer, barcode printer, label maker | 打印机, 激光打印机, 热敏打印机, 标签机 | pencetak, pencetak laser, pencetak resit
844399 | toner cartridge, ink cartridge, printer parts, printhead, drum unit, printer cartridges | 墨盒, 硒鼓, 打印头 | kartrij dakwat, kartrij toner
844839 844849 | textile machine parts | 纺织机配件 | alat ganti mesin tekstil
845011 | washing machine, automatic washing machine, top load washer, laundry machine | 洗衣机, 全自动洗衣机, 滚筒洗衣机 | mesin basuh, mesin basuh pakaian
845012 845019 | mini washing machine, portable washer, semi automatic washing machine | 迷你洗衣机 | mesin basuh mini
845020 | washing machine over 10 kg, large capacity washer | 大容量洗衣机 | mesin basuh besar
845121 845129 | clothes dryer, tumble dryer | 干衣机, 烘干机 | mesin pengering pakaian
845130 | garment steamer, ironing press, steam press | 挂烫机 | penggosok wap berdiri
845180 | textile finishing machine | 后整理机 | mesin kemasan tekstil
845210 | household sewing machine, mini sewing machine | 家用缝纫机 | mesin jahit
845229 845221 | industrial sewing machine | 工业缝纫机 | mesin jahit industri
845230 845290 | sewing machine needles, sewing machine parts, bobbins | 缝纫机配件 | jarum mesin jahit
845611 | laser engraving machine, laser cutter | 激光雕刻机, 激光切割机 | mesin laser
845710 845811 845891 845961 | cnc machining centre, lathe, milling machine | 数控车床, 加工中心, 铣床 | mesin larik
846229 846290 846222 | press brake, bending machine, hydraulic press | 折弯机, 液压机 | mesin tekan
846593 846596 846591 | wood working machine, cnc router wood, sander machine, table saw | 木工机械 | mesin kayu
846711 846719 | pneumatic tools, air wrench, air tool | 气动工具 | alat pneumatik
846721 | electric drill, cordless drill, power drill, impact drill, hammer drill, drill driver | 电钻, 手电钻, 充电钻 | gerudi elektrik
846722 | electric saw, circular saw, jigsaw, chainsaw electric | 电锯, 曲线锯 | gergaji elektrik
846729 | angle grinder, electric screwdriver, impact wrench, electric sander, rotary tool, heat tool, electric hedge trimmer, polisher | 角磨机, 电动螺丝刀, 电动扳手 | pengisar sudut, pemutar skru elektrik
846781 | petrol chainsaw | 汽油链锯 | gergaji rantai
846789 | petrol brush cutter, grass trimmer petrol | 割灌机 | mesin rumput galas
846820 | welding torch gas, blow torch | 喷火枪 | obor kimpal
847010 847029 847021 | calculator | 计算器 | kalkulator
847050 | cash register, pos terminal | 收银机 | mesin daftar tunai
847090 | ticket machine, franking machine | 售票机 | mesin tiket
847130 | laptop, notebook computer, ultrabook, tablet pc, ipad, tablet computer, chromebook, macbook, e-reader tablet | 笔记本电脑, 平板电脑, 手提电脑 | komputer riba, tablet komputer
847141 847149 847150 | desktop computer, pc set, mini pc, gaming pc, server computer, all in one pc, cpu processing unit | 台式电脑, 主机, 迷你电脑, 服务器 | komputer meja, pelayan
847160 | keyboard, computer mouse, gaming mouse, mechanical keyboard, wireless mouse, touchpad, scanner document, drawing tablet, stylus pen graphic, barcode scanner, trackball, presenter | 键盘, 鼠标, 数位板, 扫描仪 | papan kekunci, tetikus, pengimbas
847170 | hard disk drive, external hdd, ssd, solid state drive internal, nas storage, hard drive | 硬盘, 移动硬盘 | cakera keras, pemacu keras
847180 | graphics card, gpu, sound card, video card, usb hub, docking station, network card pc | 显卡, 声卡, 扩展坞, 集线器 | kad grafik, hab usb
847190 | magnetic card reader, optical reader, qr scanner terminal, rfid reader | 读卡器, 条码阅读器 | pembaca kad
847290 | banknote counter, paper shredder, stapler machine, laminator, money counter, coin sorter, binding machine, pencil sharpener electric | 点钞机, 碎纸机, 过塑机 | mesin kira wang, pencarik kertas
847330 | computer parts, motherboard, ram memory module, laptop battery cover, pc case, cpu cooler, keycaps, laptop hinge, ddr4 ram, laptop cooling pad, laptop keyboard replacement, heatsink | 主板, 内存条, 电脑配件, 机箱, 键帽 | papan induk, modul ingatan, alat ganti komputer
847420 847431 847490 | crusher, concrete mixer, cement mixer | 破碎机, 搅拌机 | mesin pengisar batu
847710 847790 847759 | injection moulding machine, plastic extruder | 注塑机 | mesin acuan suntikan
848510 848520 848590 848580 | 3d printer | 3d打印机 | pencetak 3d
847621 847629 847681 | vending machine | 自动售货机 | mesin layan diri
847982 847989 | humidifier, aroma diffuser, essential oil diffuser, dehumidifier, industrial robot, mixing machine, massage machine mechanical, air cooler evaporative, ultrasonic cleaner, window cleaning robot, electric hair braider | 加湿器, 香薰机, 除湿机, 超声波清洗机, 冷风扇 | pelembap udara, peresap aroma, penyahlembap
847950 | industrial robots, robot arm | 工业机器人, 机械臂 | robot industri
848071 848079 848041 | injection mould, plastic mould, silicone mould industrial | 模具, 注塑模具 | acuan
848180 848130 848110 848140 848120 | valve, tap, faucet, ball valve, water tap, mixer tap, shower head mixer, solenoid valve, check valve, safety valve, tyre valve, basin faucet | 阀门, 水龙头, 球阀, 电磁阀 | pili air, injap, paip air kepala
848190 | valve parts | 阀门配件 | alat ganti injap
848210 848220 848250 848280 | ball bearing, bearings, roller bearing, wheel bearing | 轴承, 滚珠轴承 | galas, bearing
848310 848330 848340 848350 848360 | gear box, crankshaft, pulley, gears, shaft, clutch coupling, sprocket | 齿轮, 减速机, 皮带轮 | gear, kotak gear, takal
848420 848410 | mechanical seal, gasket metal | 机械密封 | pengedap mekanikal
848710 | propeller for boat | 螺旋桨 | kipas bot
850110 850120 850131 850132 850140 850152 | electric motor, dc motor, stepper motor, servo motor, ac motor | 电机, 马达, 步进电机 | motor elektrik
850211 850220 | generator set, diesel generator, petrol generator | 发电机组, 发电机 | penjana elektrik
850231 | wind turbine generator | 风力发电机 | penjana angin
850410 | ballast, led ballast lamp | 镇流器 | balast
850431 850432 850433 850421 | transformer | 变压器 | pengubah, transformer
850440 | phone charger, usb charger, power adapter, power supply, charger plug, inverter, travel adapter charger, wireless charger, ups, car charger, led driver, solar inverter, battery charger, laptop charger, ac dc adapter, gan charger | 充电器, 电源适配器, 充电头, 逆变器, 无线充电器, 车载充电器, 开关电源 | pengecas, penyesuai kuasa, pengecas telefon, penyongsang
850450 | inductor coil, choke | 电感 | induktor
850511 850519 | magnet, neodymium magnet, fridge magnet flexible, magnetic strip | 磁铁, 钕磁铁, 冰箱贴 | magnet
850590 850520 | electromagnet, magnetic lock | 电磁铁 | elektromagnet
850610 | alkaline battery, aa battery, aaa batteries, dry cell | 碱性电池, 干电池 | bateri alkali
850650 | lithium coin battery, button battery, lithium primary cell | 纽扣电池, 锂一次电池 | bateri butang
850680 850660 850640 | zinc carbon battery, primary battery | 碳性电池 | bateri karbon zink
850710 850720 | car battery, lead acid battery, motorcycle battery | 汽车电池, 铅酸电池, 蓄电池 | bateri kereta, bateri asid plumbum
850750 | nimh rechargeable battery | 镍氢电池 | bateri nimh
850760 | power bank, lithium ion battery, li-ion battery pack, phone battery replacement, laptop battery, 18650 cell, lifepo4 battery, portable power station, rechargeable lithium battery, jump starter, battery for drill | 充电宝, 移动电源, 锂电池, 手机电池, 户外电源 | bank kuasa, bateri litium, bateri telefon, pengecas mudah alih
850790 | battery parts, battery separator | 电池零件 | bahagian bateri
850811 850819 | vacuum cleaner, robot vacuum, handheld vacuum, cordless vacuum, car vacuum cleaner, robotic vacuum mop, dust mite cleaner | 吸尘器, 扫地机器人, 手持吸尘器, 除螨仪 | pembersih vakum, robot vakum
850870 | vacuum cleaner parts, vacuum filter, vacuum brush roll | 吸尘器配件 | alat ganti pembersih vakum
850940 | blender, juicer, food processor, hand mixer, stand mixer, coffee grinder electric, meat grinder, smoothie maker, portable blender, soy milk maker, chopper electric | 搅拌机, 榨汁机, 料理机, 破壁机, 打蛋器, 磨豆机 | pengisar, pengisar jus, pengadun
850980 | electric toothbrush, sonic toothbrush, shoe polisher electric, electric can opener, electric floor mop, fabric shaver lint remover, electric milk frother, water flosser, ultrasonic humidifier domestic, electric pepper mill, electric soap dispenser | 电动牙刷, 毛球修剪器, 冲牙器, 奶泡器, 电动拖把 | berus gigi elektrik, penyembur air gigi
850990 | toothbrush heads electric, blender parts, brush head replacement | 牙刷头, 搅拌机配件 | kepala berus gigi elektrik
851010 | electric shaver, beard trimmer, electric razor, foil shaver | 电动剃须刀 | pencukur elektrik
851020 | hair clipper, hair trimmer, pet clipper electric, nose hair trimmer, barber clipper | 理发器, 电推剪, 鼻毛修剪器 | pengetip rambut, mesin gunting rambut
851030 | epilator, ipl hair removal device, hair remover electric | 脱毛仪, 脱毛器 | epilator
851110 | spark plug | 火花塞 | palam pencucuh
851140 851150 851180 851130 | starter motor, alternator car, ignition coil | 起动机, 点火线圈 | motor penghidup
851210 | bicycle light, bike lamp | 自行车灯 | lampu basikal
851220 | car led headlight, headlamp, tail light, fog lamp, signal light vehicle, motorcycle headlight, car lights | 汽车大灯, 车灯, 尾灯 | lampu depan kereta
851230 | car horn, car alarm, parking sensor, reverse sensor | 汽车喇叭, 倒车雷达 | hon kereta, penggera kereta
851240 | wiper blade, windshield wiper, defroster | 雨刮器, 雨刷 | pengelap cermin, wiper
851310 | torch, flashlight, headlamp, led torch rechargeable, camping lantern, head torch, emergency light portable | 手电筒, 头灯, 露营灯 | lampu suluh
851419 851420 851431 | industrial oven, furnace electric | 工业电炉 | relau elektrik
851511 | soldering iron, soldering gun | 电烙铁 | besi pateri
851531 851539 851521 851580 | welding machine, arc welder, spot welder, inverter welder | 电焊机 | mesin kimpal
851610 | electric water heater, instant shower heater, storage water heater, immersion heater | 电热水器, 热水棒 | pemanas air elektrik
851621 851629 | electric heater, room heater, fan heater, oil radiator, infrared heater | 电暖器, 取暖器, 暖风机 | pemanas bilik
851631 | hairdryer, blow dryer, hair blower | 电吹风, 吹风筒, 风筒 | pengering rambut
851632 | hair straightener, curling iron, flat iron, hair curler electric, hot air brush, hair styling tool | 直发器, 卷发棒, 直发梳 | pelurus rambut, pengeriting rambut
851633 | hand dryer | 干手机 | pengering tangan
851640 | electric iron, ironing, dry iron, steam irons, travel iron, cordless iron | 电熨斗, 熨斗, 蒸汽熨斗 | seterika, seterika wap
851650 | microwave | 微波炉 | ketuhar gelombang mikro
851660 | air fryer, electric oven, rice cooker, induction cooker, hot plate, electric grill, multi cooker, slow cooker, electric pressure cooker, electric stove, toaster oven, steamboat hotpot electric, bread machine | 空气炸锅, 电饭煲, 电饭锅, 电磁炉, 电烤箱, 电压力锅, 电火锅 | penggoreng udara, periuk nasi, dapur induksi, ketuhar elektrik, periuk tekanan elektrik
851671 | coffee maker, espresso maker, tea maker electric, capsule coffee machine, drip coffee | 咖啡机, 胶囊咖啡机, 煮茶器 | mesin kopi, pembuat kopi
851672 | toaster, bread toaster | 烤面包机, 多士炉 | pembakar roti
851679 | air fryer oven, electric kettle, deep fryer, egg boiler, waffle maker, sandwich maker, food steamer electric, yogurt maker, popcorn maker, bottle warmer, sterilizer baby bottle, lunch box electric heated, wax heater, food dehydrator, electric cup warmer | 电热水壶, 电水壶, 空气炸锅, 煮蛋器, 华夫饼机, 暖奶器, 三明治机 | cerek elektrik, penggoreng udara, pengukus elektrik, pemanas botol susu
851680 851690 | heating element, heating resistor, heater parts | 发热管, 电热丝 | elemen pemanas
851713 | smartphone, mobile phone, cell phone, iphone, android phone, handphone, 5g phone | 智能手机, 手机 | telefon pintar, telefon bimbit
851714 | feature phone, basic mobile phone, satellite phone | 功能手机, 老人机 | telefon biasa
851711 851718 | cordless phone, telephone set, ip phone, desk telephone | 电话机, 无绳电话 | telefon rumah
851761 | base station | 基站 | stesen pangkalan
851762 | router, wifi extender, modem, network switch, smartwatch, smart band, fitness tracker, bluetooth adapter, bluetooth transmitter, mesh wifi, ethernet switch, smart bracelet, access point, walkie talkie repeater, gateway zigbee, smart ring, wifi repeater, 4g mifi, bluetooth tracker tag, airtag | 路由器, 智能手表, 智能手环, 交换机, 蓝牙适配器, 调制解调器, 随身wifi | penghala, jam tangan pintar, modem, gelang pintar
851769 | video intercom, door phone, video doorbell | 可视门铃, 对讲门铃 | loceng pintu video
851771 | antenna for phone, wifi antenna | 天线wifi | antena wifi
851779 | phone parts, lcd screen for phone, phone display replacement, mobile phone housing, phone charging port flex, back cover glass phone spare | 手机配件, 手机屏幕, 手机总成 | alat ganti telefon, skrin telefon lcd
851810 | microphone, condenser mic, karaoke microphone, lavalier mic, wireless microphone | 麦克风, 话筒, 领夹麦 | mikrofon
851821 | speaker single, bluetooth speaker, portable speaker, smart speaker, mini speaker, car speaker, loudspeaker box | 蓝牙音箱, 音箱, 小音响 | pembesar suara, speaker bluetooth
851822 | sound bar, bluetooth speaker stereo, multiple loudspeakers, home theatre speaker, party speaker, bookshelf speakers, computer speakers, tower speaker | 回音壁, 立体声音箱, 家庭影院 | bar bunyi, pembesar suara stereo
851829 | speaker driver unmounted, tweeter, subwoofer unit, buzzer speaker | 扬声器单元, 低音喇叭 | pemacu pembesar suara
851830 | earphones, headphones, earbuds, headset, bluetooth headset, airpods, gaming headphone, tws earbuds, in ear monitor, neckband earphone, bone conduction headphones | 耳机, 蓝牙耳机, 耳麦, 无线耳机 | fon telinga, fon kepala, earbud, set kepala
851840 | amplifier audio, power amplifier, guitar amplifier, headphone amp, dac | 功放, 音频放大器 | penguat audio, amplifier
851850 851890 | pa system, ear pads headphones, speaker parts, earphone tips | 扩音系统, 耳机配件 | sistem pembesar suara
851930 851981 851989 | turntable, record player, mp3 player, voice recorder, audio player, karaoke machine, digital recorder, vinyl player | 唱片机, mp3播放器, 录音笔 | pemain mp3, perakam suara
852110 852190 | dvd player, video recorder, dvr, nvr recorder, blu ray player | dvd机, 硬盘录像机 | pemain dvd, perakam video
852290 | turntable stylus, player parts | 唱针 | bahagian pemain audio
852351 | memory card, sd card, micro sd, usb drive, pendrive, thumb drive, usb stick, tf card, portable ssd, solid state storage | u盘, 优盘, 内存卡, 存储卡, 固态硬盘 | pemacu pena, kad memori, pemacu kilat usb
852352 | smart card, rfid card, sim card, nfc tag, access card | ic卡, rfid卡, sim卡 | kad pintar, kad sim
852341 852349 | cd disc, dvd disc, blank dvd, music cd album, blu-ray disc, kpop album | 光盘, cd专辑 | cakera padat, album cd
852380 | vinyl record, game cartridge, lp record | 黑胶唱片, 游戏卡带 | piring hitam
852411 852491 852412 852492 | display module lcd, oled panel module, lcd module | 液晶模组, 显示模组 | modul paparan lcd
852560 | walkie talkie, two way radio, transceiver, interphone | 对讲机 | walkie talkie
852589 | camera, digital camera, webcam, cctv camera, ip camera, security camera, dash cam, dashcam, action cam, instant camera digital, baby monitor camera, camcorder, sports camera, dslr, vlog camera, surveillance camera, car reversing camera, doorbell camera | 相机, 数码相机, 摄像头, 监控摄像头, 行车记录仪, 运动相机, 网络摄像头 | kamera digital, kamera cctv, kamera web, kamera papan pemuka
852610 852691 | gps tracker, gps navigator, radar, car gps, pet tracker gps | gps定位器, 导航仪 | penjejak gps
852692 | remote control radio, rc transmitter, garage remote, keyless entry remote, car key remote | 遥控器, 车钥匙遥控 | alat kawalan jauh
852712 852713 852791 852719 852792 | radio portable, fm radio, clock radio, boombox, alarm clock radio | 收音机 | radio
852721 852729 | car stereo, car radio, car android player, car multimedia player | 车载音响, 车载导航主机 | radio kereta
852842 852852 852849 852859 | computer monitor, gaming monitor, pc display, lcd monitor, portable monitor | 显示器, 电脑屏幕 | monitor komputer
852862 852869 | projector, mini projector, home projector, data projector | 投影仪, 投影机 | projektor
852871 | tv box, set top box, android tv box, streaming stick, satellite receiver, media player box | 电视盒子, 机顶盒 | kotak tv
852872 | television, tv led, oled tv, lcd tv, android tv, smart television | 电视机, 液晶电视, 智能电视 | televisyen, tv
852910 852990 | tv antenna, antenna digital, tv parts, camera parts, tv backlight, lcd panel for tv | 电视天线, 电视配件 | antena tv
853010 853080 | traffic light | 交通灯 | lampu isyarat
853110 | burglar alarm, smoke detector, fire alarm, door sensor alarm, smoke alarm, motion sensor alarm, gas detector alarm | 烟雾报警器, 报警器, 防盗报警 | penggera pencuri, pengesan asap
853120 | indicator panel, led display board, led sign | led显示屏 | panel paparan led
853180 | doorbell, buzzer, siren, wireless doorbell, personal alarm | 门铃, 蜂鸣器 | loceng pintu
853222 853224 853225 853229 | capacitor | 电容器, 电容 | kapasitor
853310 853321 853340 | resistor, potentiometer | 电阻 | perintang
853400 | printed circuit board, pcb | 电路板, 线路板 | papan litar bercetak
853521 853529 853540 | circuit breaker high voltage, surge arrester | 高压断路器 | pemutus litar voltan tinggi
853620 | circuit breaker, mcb, rccb | 断路器, 空气开关 | pemutus litar
853610 | fuse | 保险丝 | fius
853641 853649 | relay | 继电器 | geganti
853650 | light switch, wall switch, smart switch, push button switch, dimmer switch, limit switch, toggle switch, touch switch | 开关, 墙壁开关, 智能开关 | suis lampu, suis
853661 | lamp holder | 灯座 | pemegang lampu
853669 | plug, socket, travel adapter plug, extension socket, power strip, wall socket, connector, smart plug, usb connector, plug adapter, power extension board | 插座, 插头, 转换插头, 排插, 智能插座 | plag, soket, palam, soket sambungan, penyesuai palam
853670 853690 | terminal block, connectors, junction box, wire connector, fibre connector, coaxial adapter, hdmi adapter | 接线端子, 接线盒 | penyambung wayar
853710 | control panel, plc, distribution board, switchboard, control box, led controller, thermostat control board | 控制柜, 配电箱, 控制板 | papan suis, panel kawalan
853890 853810 | switch plate, control panel parts | 开关面板 | bahagian suis
853921 853922 853929 853910 | halogen bulb, filament lamp, incandescent bulb, car halogen bulb | 卤素灯, 白炽灯 | mentol halogen
853931 853932 853939 853949 | fluorescent tube, uv lamp, germicidal lamp, energy saving lamp, nail uv bulb | 荧光灯, 紫外线灯 | lampu kalimantang, lampu uv
853951 | led module, led chip module | led模组 | modul led
853952 | led bulb, led lamp, led tube light bulb, led light bulb, smart bulb, car led bulb, g9 led | led灯泡, led球泡, 智能灯泡 | mentol led, lampu led
854110 854129 854121 | diode, transistor, mosfet | 二极管, 三极管 | diod, transistor
854141 | led diode, light emitting diode, led chip | 发光二极管, 灯珠 | diod pemancar cahaya
854142 854143 | solar panel, photovoltaic module, solar cell, foldable solar panel, solar charger panel, pv panel | 太阳能板, 光伏组件, 太阳能电池板 | panel solar, sel solar
854231 854232 854233 854239 | integrated circuit, ic chip, microcontroller, arduino board, memory chip, processor cpu, raspberry pi chip, ram chip | 集成电路, 芯片, 单片机, 处理器 | litar bersepadu, cip
854320 | signal generator | 信号发生器 | penjana isyarat
854340 | e-cigarette, vape device, electronic cigarette, vape kit, vape pen, heat not burn device | 电子烟, 电子烟设备 | vape, rokok elektronik
854370 | remote control infrared, ultrasonic pest repeller, guitar effects pedal, led face mask beauty, ems device, metal electronic device, smart home controller, facial cleansing device, mosquito killer lamp, bug zapper, ozone generator, digital piano module, tv remote, infrared remote, selfie remote shutter, electric fly swatter, beauty device, translator device | 红外遥控器, 驱鼠器, 灭蚊灯, 电蚊拍, 美容仪, 翻译机 | alat kawalan jauh inframerah, perangkap nyamuk, alat kecantikan
854411 | winding wire, enamelled wire | 漆包线 | dawai belitan
854420 | coaxial cable, rg6 cable | 同轴电缆 | kabel sepaksi
854430 | wiring harness vehicle, ignition wire set | 汽车线束 | abah-abah pendawaian
854442 | usb cable, hdmi cable, video cable, data cable, charging cable, charger cable, lightning cable, lan cable, ethernet cable patch, power cord, extension cord cable, audio cable, aux cable, vga cable, type c cable, displayport cable, cable with connectors | 数据线, 充电线, 网线, 电源线, 音频线, 高清线 | kabel usb, kabel data, kabel pengecas, kabel lan, kabel kuasa
854449 | electric wire, electrical cable no connectors, copper electric cable | 电线, 电缆 | wayar elektrik, kabel elektrik
854460 | high voltage cable | 高压电缆 | kabel voltan tinggi
854470 | optical fibre cable, fiber optic cable | 光缆, 光纤 | kabel gentian optik
854519 854511 854520 | carbon brush, graphite electrode | 碳刷 | berus karbon
854690 854620 | insulator | 绝缘子 | penebat
854911 854919 | waste batteries | 废电池 | bateri buangan
840211 840310 | boiler | 锅炉 | dandang
841381 841410 | breast pump, breast pump wearable | 吸奶器 | pam susu
842810 | lift elevator, escalator | 电梯 | lif
842833 842839 | conveyor | 输送机 | penghantar
842951 842959 | wheel loader, bulldozer | 装载机, 推土机 | jentolak
843360 843780 | rice milling machine, grain sorter | 碾米机 | mesin padi
847160 847190 | handheld barcode scanner, fingerprint reader | 扫码枪, 指纹仪 | pengimbas kod bar
847330 847180 | computer graphics card, network interface card, wifi card | 网卡 | kad rangkaian
850440 | magnetic wireless charger, charging station, charging dock, usb wall socket charger, ev charger | 充电桩, 充电底座 | stesen pengecas
851762 | smart glasses, hdmi wireless transmitter, ip gateway, optical transceiver, sfp module, lora gateway, wifi adapter usb, smart home hub | 光模块, 智能网关 | penyesuai wifi
851762 852550 | fm transmitter, car bluetooth transmitter | 车载蓝牙 | pemancar fm
852862 | portable projector, led projector | 便携投影仪 | projektor mudah alih
853951 940542 | led strip, led rope light | led灯条, 灯带 | jalur led
854370 851762 | hdmi splitter, video converter, video capture card | 视频采集卡, 分配器 | pembahagi hdmi
870110 870191 870192 870193 870194 870195 | tractor | 拖拉机 | traktor
`;
