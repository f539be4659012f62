/** Sample rates for food, drink, tobacco and care goods: invented for trials, law nowhere. Columns as in tariffRows.ts. */
export const foodRows = `
040900|Natural honey|0|5|16|15
071234|Dried shiitake mushrooms|0|5|8|13
080212|Almonds, shelled|0|5|0|10
080232|Walnuts, shelled|0|5|4|20
080251|Pistachios in shell|0|5|0|5
080262|Macadamia nuts, shelled|0|5|0|12
080410|Dates|0|5|6|15
080620|Raisins|0|5|0|10
081340|Dried fruit, other|0|5|2|20
090121|Coffee, roasted|5|5|6|15
090210|Green tea in packets up to 3 kg|5|5|0|15
090220|Green tea in bulk|5|5|0|15
090230|Black tea in packets up to 3 kg|5|5|0|15
090411|Pepper, whole|0|5|0|20
091011|Ginger, whole|0|5|0|20
121190|Plants for perfume or medicine, dried|0|5|0|6
121221|Edible seaweed|0|5|0|15
150920|Olive oil, extra virgin|0|5|-|10
151530|Castor oil|5|5|4|10
160414|Tuna in tins|20|5|-|5
170199|Sugar, refined|0.30/KGM|0|-|-
170410|Chewing gum|15|5|8|12
170490|Sweets without cocoa|15>=1.00/KGM|5|8|10
180632|Chocolate bars, unfilled|15|5|8|8
180690|Chocolate, other|15|5|8|8
190110|Infant food|0|0|6|5
190219|Pasta, uncooked|8|5|6|10
190230|Instant noodles|8|5|6|10
190410|Breakfast cereals|8|5|5|10
190531|Sweet biscuits|6|5|8|10
190590|Bakery wares, other|6|5|8|10
200819|Nuts, roasted or salted|20|5|10|10
200989|Fruit juice, other|20|5|14|5
210111|Coffee extracts|5|5|8|12
210112|Coffee mixes|5|5|10|12
210310|Soya sauce|10|5|6|12
210390|Sauces and seasonings, other|5|5|6|12
210690|Food preparations, other|15|5|8|12
220210|Sweetened drinks|20|5|8|5
220421|Wine in bottles up to 2 l|7.00/LTR|10|0.26/LTR|14
220830|Whisky|58.00/LPA|10|0|5
220860|Vodka|58.00/LPA|10|0|10
230910|Dog and cat food|0|5|0|4
240220|Cigarettes|200.00/MIL|10|57|25
300450|Medicines with vitamins|0|0|0|3
300510|Adhesive dressings|5|5|0|3
300650|First-aid kits|0|5|0|3
320820|Paints, acrylic|20|10|6|10
321310|Artists' colours in sets|5|10|6|10
330129|Essential oils, other|0|10|0|15
330300|Perfumes and toilet waters|0|10|0|3
330410|Lip make-up|0|10|0|5
330420|Eye make-up|0|10|0|5
330430|Manicure preparations|0|10|0|5
330491|Face powder|0|10|0|5
330499|Creams and skin care|0|10|0|1
330510|Shampoo|0|10|0|3
330530|Hair lacquer|0|10|0|3
330590|Hair preparations, other|0|10|0|3
330610|Toothpaste|0|5|0|3
330690|Mouth wash|0|5|0|3
330710|Shaving preparations|0|10|6|3
330720|Deodorants|0|10|6|3
330749|Room scents|5|10|6|6
330790|Depilatories and other toilet goods|5|10|6|9
340111|Toilet soap in bars|20|5|0|6.5
340120|Liquid soap|20|5|0|6.5
340130|Shower gel|15|10|4|6.5
340250|Washing powder for retail sale|15|10|4|6.5
340510|Shoe polish|15|10|0|6.5
340600|Candles|20|10|0|6.5
340700|Modelling paste|5|10|0|6.5
350610|Glue for retail sale|20|10|6|10
350691|Adhesives, other|20|10|6|10
380891|Insecticides for the household|10|10|6|6
380894|Disinfectants|10|10|6|6
382499|Chemical preparations, other|5|10|6|6.5
`;
