/**
 * Plain product descriptions as sellers and couriers write them, each with the subheading where customs classify the goods.
 * Written before the trade vocabulary and before the search was tuned, and never copied into either: they measure it.
 */

export interface DescribedGoods {
  readonly text: string;
  /** HS 2022, six digits. */
  readonly code: string;
}

function goods(lines: string): readonly DescribedGoods[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", text = ""] = line.trim().split(/\s{2,}/u);
      return { code, text };
    });
}

/** The hundred that the search may be tuned against. */
export const descriptions = goods(`
  392690  silicone case for iPhone 15, transparent shockproof
  850760  portable power bank 10000mAh
  854442  usb-c charging cable 1m nylon braided
  850440  20W fast wall charger adapter
  700719  tempered glass screen protector 9H
  851830  wireless bluetooth earbuds with charging case
  851762  smart watch heart rate sport IP68
  847130  laptop computer 14 inch 16GB RAM
  847160  wireless keyboard and mouse combo
  940521  LED desk lamp dimmable
  851762  dual band wifi router
  847170  external hard disk 1TB USB 3.0
  852351  64GB USB flash drive
  847130  android tablet 10.1 inch
  852589  action camera 4K waterproof
  880622  quadcopter camera drone 900g
  851631  hair dryer 2000W ionic
  850980  rechargeable electric toothbrush
  850811  robot vacuum cleaner
  851660  rice cooker 1.8L
  851671  espresso coffee machine for home
  851010  mens electric shaver
  950450  handheld game console
  851822  soundbar for TV with subwoofer
  852872  55 inch smart TV
  850650  CR2032 button cell battery lithium
  610910  women's cotton t-shirt short sleeve black size M
  620342  men's denim jeans slim fit
  620443  ladies summer dress polyester woven
  611120  baby romper cotton knitted 0-3 months
  610510  men cotton polo shirt
  621210  push up bra
  611595  cotton ankle socks 5 pairs
  640411  running shoes mesh upper rubber sole
  420330  genuine leather belt for men
  650500  baseball cap adjustable
  611710  winter scarf knitted acrylic
  420292  school backpack polyester 20L
  420222  ladies PU handbag
  420231  leather wallet RFID
  900410  polarised sunglasses UV400
  621410  silk scarf 90x90cm
  900490  swimming goggles anti fog
  660191  folding travel umbrella
  401512  latex examination gloves powder free 100pcs
  330410  matte lipstick
  330510  anti dandruff shampoo 400ml
  330499  face moisturizer cream 50ml
  330300  eau de toilette spray 100ml
  330610  whitening toothpaste
  670419  false eyelashes
  210690  vitamin C food supplement tablets
  630790  disposable 3 ply surgical face mask
  902519  infrared forehead thermometer
  401410  latex condoms
  961900  sanitary pads with wings
  340111  handmade soap bar
  330430  nail polish gel
  900130  monthly contact lenses
  901890  arm blood pressure monitor
  961700  stainless steel vacuum flask 500ml
  392410  plastic lunch box with compartments
  732393  stainless steel cooking pot with lid
  691200  ceramic coffee mug
  630221  printed cotton bed sheet set
  940490  memory foam pillow
  630260  terry bath towel cotton
  630392  polyester shower curtain
  441490  wooden picture frame
  340600  scented soy candle
  940139  swivel office chair mesh
  940360  wooden dining table
  940320  metal storage rack 4 tier
  940429  queen size spring mattress
  821192  chef knife 8 inch
  670210  plastic artificial flowers bouquet
  392321  ziplock plastic bags
  950691  yoga mat non slip 6mm
  481810  toilet paper 3 ply rolls
  821300  kitchen scissors
  950300  building bricks toy set 500 pcs
  950440  poker playing cards
  950659  badminton racket carbon
  950662  football ball size 5
  871200  mountain bike 26 inch
  950710  telescopic fishing rod
  920290  acoustic guitar
  630622  4 person camping tent
  950510  christmas tree ornaments
  230910  dry dog food 10kg
  870830  front brake pads for car
  401110  car tyre 205/55R16
  853952  E27 LED bulb 9W
  846721  cordless drill 18V
  854143  solar panel 400W mono
  190230  instant noodles curry flavour
  090121  roasted coffee beans 1kg
  640411  kasut sukan lelaki
  851631  吹风机 2000W
  961700  不锈钢保温杯 500毫升
`);

/** Forty more, held out until the search was finished; see `fresh`. */
export const holdOut = goods(`
  851830  gaming headset with microphone
  854442  HDMI cable 2m
  852589  mirrorless digital camera body
  844399  ink cartridge for inkjet printer
  845011  front load washing machine 8kg
  841451  stand fan 16 inch
  851650  microwave oven 20L
  851640  steam iron
  621510  silk necktie
  610463  ladies leggings polyester spandex
  611011  wool sweater men's pullover
  640340  leather safety boots steel toe
  640220  rubber flip flops
  910211  quartz wrist watch analog
  711719  gold plated necklace fashion jewelry
  420212  trolley luggage suitcase hard shell ABS
  380891  mosquito coil
  380894  hand sanitizer gel 500ml
  960810  blue ballpoint pens box of 50
  490199  paperback novel
  391910  clear packing tape 48mm
  950300  plush teddy bear
  950631  golf club set
  851240  windscreen wiper blades
  650610  motorcycle helmet full face
  871160  electric kick scooter
  441912  bamboo chopsticks
  210112  3 in 1 instant coffee sachets
  200520  potato chips
  040900  raw honey 500g
  220421  red wine 750ml bottle
  100630  basmati rice 5kg
  841370  submersible water pump
  690721  porcelain floor tiles 60x60
  420212  行李箱 24寸
  950691  瑜伽垫
  190110  婴儿奶粉 一段
  845011  mesin basuh automatik
  330610  ubat gigi
  940139  kerusi pejabat
`);

/**
 * Another forty, written after the search and its vocabulary were finished. The forty above were first looked at then:
 * 36 were found. What they showed to be missing was put right, so that they only guard what is there from now on,
 * and these take their place. Nothing is to be tuned by them.
 */
export const fresh = goods(`
  392490  bathroom soap dispenser bottle plastic 300ml
  850440  65W GaN laptop charger USB C PD
  420292  hiking daypack 30 litre water resistant
  610990  mens polyester gym t shirt quick dry
  620462  ladies high waist denim jeans blue
  640299  women high heel sandals synthetic
  711719  stainless steel couple bracelet
  950300  remote control monster truck for kids
  851822  computer speakers 2.0 usb powered
  852691  gps tracker for car
  630790  n95 respirator mask 10 pcs
  330499  sunscreen SPF50 lotion
  330590  argan oil hair conditioner
  392690  nylon cable ties 200mm black
  731815  M6 stainless hex bolts and nuts
  848180  kitchen sink mixer tap chrome
  940541  solar powered LED garden spotlights
  853669  universal travel plug adapter
  854231  microcontroller chip STM32
  847330  16GB DDR4 RAM module for desktop
  852852  27 inch gaming monitor 144Hz
  950450  wireless game controller for PC
  761510  non-stick aluminium frying pan 28cm
  691110  bone china dinner plates set of 6
  701337  drinking glasses set 350ml
  630140  fleece throw blanket
  940161  3 seater fabric sofa wooden frame
  940320  steel filing cabinet 4 drawers
  482010  hardcover notebook A5 ruled
  960820  whiteboard markers set of 4
  090111  green arabica coffee beans
  190531  butter cookies tin 400g
  210390  oyster sauce 510g
  030743  frozen squid rings
  871200  kids bike 16 inch with training wheels
  870880  rear shock absorbers pair
  950691  resistance loop bands set
  851821  蓝牙音箱 便携
  620443  女式连衣裙 雪纺
  630260  tuala mandi kapas
`);
