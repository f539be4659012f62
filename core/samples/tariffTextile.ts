/** Sample rates for plastics, leather, wood, paper, textiles, shoes and jewellery: invented for trials, law nowhere. Columns as in tariffRows.ts. */
export const textileRows = `
391810|Floor coverings of PVC|20|10|6|-
391910|Self-adhesive tape in rolls|20|10|6|-
392321|Bags of polyethylene|20|10|6|-
392330|Plastic bottles|20|10|6|-
392410|Plastic tableware|20|10|6|6.5
392490|Plastic household goods|20|10|6|6.5
392610|Plastic school supplies|20|10|6|10
392620|Plastic clothing and gloves|20|10|6|6
392640|Plastic ornaments|20|10|6|6
392690|Plastic goods, other|20|10|6|10
401519|Rubber gloves|15|10|2|-
401699|Rubber goods, other|20|10|2|-
420100|Saddlery and dog leads|20|10|2|-
420212|Suitcases, plastic or textile outside|0|10|2|8
420221|Handbags, leather|0|10|2|6
420222|Handbags, plastic or textile|0|10|2|6
420231|Wallets, leather|0|10|2|6
420232|Wallets, plastic or textile|0|10|8|6
420291|Cases and bags, leather, other|0|10|2|6
420292|Backpacks and bags, textile|0|10|2|6
420310|Leather clothing|0|10|4|6
420330|Leather belts|0|10|4|6
441490|Picture frames, wood|20|10|0|-
441911|Chopping boards of bamboo|20|10|0|-
441912|Chopsticks of bamboo|20|10|0|-
442019|Wooden ornaments|20|10|0|-
442090|Jewellery cases of wood|20|10|0|-
442110|Clothes hangers of wood|20|10|0|-
460211|Baskets of bamboo|20|10|2|-
481810|Toilet paper|20|10|0|-
481820|Paper handkerchiefs|20|10|0|-
481910|Cartons of corrugated board|20|10|0|-
482010|Notebooks and diaries|20|10|0|5
482020|Exercise books|20|0|0|-
482110|Printed labels|20|10|0|-
482369|Paper cups and plates|20|10|0|-
490199|Books|0|0|0|0
490300|Children's picture books|0|0|0|0
490900|Greeting cards|20|10|0|-
491000|Calendars|20|10|0|-
491191|Prints and photographs|0|10|0|-
570390|Tufted carpets, other|20|10|8|-
570500|Carpets, other|20|10|8|-
580632|Ribbons of man-made fibre|10|10|6|-
610130|Men's knitted coats, man-made fibre|0|10|12|8
610220|Women's knitted coats, cotton|0|10|12|8
610342|Men's knitted trousers, cotton|0|10|12|8
610343|Men's knitted trousers, synthetic|0|10|12|8
610442|Knitted dresses, cotton|0|10|12|8
610443|Knitted dresses, synthetic|0|10|12|8
610453|Knitted skirts, synthetic|0|10|12|8
610462|Women's knitted trousers, cotton|0|10|12|8
610463|Women's knitted trousers, synthetic|0|10|12|8
610510|Men's knitted shirts, cotton|0|10|12|6
610610|Women's knitted blouses, cotton|0|10|12|6
610711|Men's knitted underpants, cotton|0|10|12|6
610821|Women's knitted briefs, cotton|0|10|12|6
610831|Women's knitted pyjamas, cotton|0|10|12|6
610910|T-shirts, cotton|0|10|12|6
610990|T-shirts, other textile|0|10|12|6
611011|Jerseys, wool|0|10|12|6
611020|Jerseys and hoodies, cotton|0|10|12|6
611030|Jerseys, man-made fibre|0|10|12|6
611120|Babies' knitted garments, cotton|0|10|12|6
611212|Track suits, synthetic|0|10|12|6
611241|Women's swimwear, synthetic|0|10|12|6
611430|Knitted garments, other|0|10|12|6
611521|Tights, fine|0|10|12|6
611595|Socks, cotton|0|10|12|6
611596|Socks, synthetic|0|10|12|6
611610|Coated knitted gloves|0|10|8|6
611710|Knitted scarves|0|10|12|6
620140|Men's coats, man-made fibre|0|10|12|8
620240|Women's coats, man-made fibre|0|10|12|8
620333|Men's jackets, synthetic|0|10|12|8
620342|Men's trousers, cotton|0|10|12|8
620343|Men's trousers, synthetic|0|10|12|8
620433|Women's jackets, synthetic|0|10|12|8
620442|Dresses, cotton|0|10|12|8
620443|Dresses, synthetic|0|10|12|8
620444|Dresses, artificial fibre|0|10|12|8
620453|Skirts, synthetic|0|10|12|8
620462|Women's trousers, cotton|0|10|12|8
620463|Women's trousers, synthetic|0|10|12|8
620520|Men's shirts, cotton|0|10|12|8
620530|Men's shirts, man-made fibre|0|10|12|8
620630|Women's blouses, cotton|0|10|12|8
620640|Women's blouses, man-made fibre|0|10|12|8
620822|Women's pyjamas, man-made fibre|0|10|12|6
620920|Babies' garments, cotton|0|10|10|6
621210|Brassieres|0|10|6|6
621410|Scarves, silk|0|10|8|6
621430|Scarves, synthetic|0|10|8|6
621510|Ties, silk|0|10|6|6
621710|Clothing accessories, other|0|10|6|6
630140|Blankets, synthetic|20|10|12|6
630221|Bed linen, printed cotton|20|10|12|6
630231|Bed linen, plain cotton|20|10|12|6
630232|Bed linen, man-made fibre|20|10|12|6
630260|Towels, cotton terry|20|10|12|6
630392|Curtains, synthetic|20|10|12|6
630493|Furnishing textiles, synthetic|20|10|12|6
630533|Bags of polyethylene strip|20|10|12|-
630622|Tents, synthetic|20|10|12|6
630710|Cleaning cloths|20|10|6|6
630790|Made-up textiles, other|20|10|6|6
640192|Rubber boots|25|10|16|-
640219|Sports shoes, rubber or plastic|25|10|16|8
640220|Flip-flops|25|10|16|8
640291|Ankle boots, rubber or plastic|25|10|16|8
640299|Shoes, rubber or plastic|25|10|16|8
640319|Sports shoes, leather upper|25|10|8|8
640391|Ankle boots, leather upper|25|10|8|8
640399|Shoes, leather upper|25|10|8|8
640411|Running shoes, textile upper|15+2.50/NPR|10|16|8
640419|Shoes, textile upper|25|10|16|8
640520|Slippers, textile|25|10|4|8
640690|Insoles and shoe parts|10|10|2|-
650500|Hats and caps, knitted or textile|0|10|2|6
650610|Helmets|0|10|2|6
650699|Hats, other|0|10|2|6
660191|Folding umbrellas|20|10|4|-
660199|Umbrellas, other|20|10|4|-
670210|Artificial flowers, plastic|20|10|4|-
670290|Artificial flowers, other|20|10|4|-
670411|Wigs, synthetic|0|10|2|-
670419|False eyelashes, synthetic|0|10|2|-
670420|Hair pieces, human hair|0|10|2|-
691110|Porcelain tableware|25<=1.50/KGM|10|12|7
691200|Ceramic tableware, other|25<=1.50/KGM|10|12|7
691310|Porcelain ornaments|25|10|6|7
691490|Ceramic goods, other|20|10|2|-
700719|Tempered glass, other|20|10|2|-
700991|Mirrors, unframed|20|10|4|-
700992|Mirrors, framed|20|10|4|-
701337|Drinking glasses|25|10|10|7
701349|Glass tableware, other|25|10|10|7
701399|Glassware, other|25|10|10|7
701810|Glass beads|10|10|0|-
711311|Jewellery, silver|0|10|2|8
711319|Jewellery, gold|0|10|2|8
711719|Imitation jewellery, base metal|0|10|4|8
711790|Imitation jewellery, other|0|10|4|8
`;
