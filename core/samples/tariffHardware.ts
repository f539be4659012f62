/** Sample rates for metal goods, machines, electronics, instruments, furniture and toys: invented for trials, law nowhere. Columns as in tariffRows.ts. */
export const hardwareRows = `
731815|Screws and bolts|20|10|2|-
732111|Gas cookers|20|10|2|-
732393|Kitchenware, stainless steel|20|10|2|7
732399|Kitchenware, iron or steel, other|20|10|2|7
732690|Iron and steel goods, other|20|10|2|-
741810|Kitchenware, copper|20|10|2|-
761510|Kitchenware, aluminium|20|10|6|7
761699|Aluminium goods, other|20|10|6|-
820320|Pliers and tweezers|0|10|2|-
820411|Spanners|0|10|0|-
820520|Hammers|0|10|2|-
820540|Screwdrivers|0|10|2|-
820551|Household hand tools|0|10|2|-
820559|Hand tools, other|0|10|2|-
820600|Tool sets|0|10|2|-
820719|Drill bits|0|10|2|-
821110|Knife sets|5|10|8|7
821192|Kitchen knives|5|10|8|7
821193|Folding knives|5|10|8|-
821210|Razors|5|10|2|7
821220|Razor blades|5|10|2|7
821300|Scissors|5|10|4|-
821420|Manicure sets|5|10|4|-
821520|Cutlery sets|5|10|4|7
821599|Spoons and forks|5|10|8|7
830110|Padlocks|20|10|2|-
830140|Locks, other|20|10|2|-
830242|Furniture fittings|20|10|0|-
830629|Metal ornaments|20|10|0|-
830630|Metal picture frames|20|10|0|-
830890|Buckles and beads of metal|5|10|2|-
841420|Hand and foot pumps|5|10|0|-
841451|Household fans|20|10|2|8
841459|Fans, other|20|10|2|-
841821|Household refrigerators|20|10|0|8
842121|Water filters|0|10|0|-
842139|Air purifiers|0|10|0|5
842310|Household scales|5|10|0|-
842441|Portable sprayers|0|10|0|-
844331|Printers with several functions|0|10|0|-
844332|Printers|0|10|0|-
844399|Printer cartridges and parts|0|10|0|-
845210|Household sewing machines|0|10|2|-
846721|Electric drills|0|10|2|-
846722|Electric saws|0|10|2|-
846729|Electric hand tools, other|0|10|2|-
847010|Calculators|0|10|0|-
847130|Laptops and tablets|0|10|0|-
847150|Computer units|0|10|0|-
847160|Keyboards and mice|0|10|0|-
847170|Storage units|0|10|0|-
847330|Computer parts|0|10|0|-
850110|Small electric motors|0|10|2|-
850431|Small transformers|5|10|2|-
850440|Chargers and power supplies|0|10|0|-
850650|Lithium batteries|5|10|4|-
850680|Batteries, other|5|10|4|-
850760|Lithium-ion batteries and power banks|0|10|2|8
850811|Vacuum cleaners|15|10|0|8
850940|Blenders and juicers|15|10|2|7
850980|Household appliances, motor-driven|15|10|2|7
851010|Shavers|0|10|2|7
851020|Hair clippers|0|10|2|-
851030|Epilators|0|10|2|-
851210|Bicycle lights|25|10|2|-
851310|Torches|20|10|5|-
851610|Kettles and water heaters|20|10|2|7
851629|Room heaters|20|10|2|-
851631|Hair dryers|20|10|2|7
851632|Hair curlers and straighteners|20|10|2|7
851640|Irons|20|10|2|7
851650|Microwave ovens|20|10|5|7
851660|Rice cookers and ovens|20|10|2|7
851671|Coffee makers|20|10|2|7
851672|Toasters|20|10|2|7
851679|Air fryers and other heating appliances|20|10|2|7
851713|Smartphones|0|10|0|0
851762|Network and wearable devices|0|10|0|0
851769|Intercoms and other transmitters|0|10|0|-
851779|Telephone parts|0|10|0|-
851810|Microphones|0|10|0|-
851821|Loudspeakers in one box|15|10|0|-
851822|Loudspeaker sets|15|10|0|-
851830|Headphones and earbuds|0|10|0|5
851981|Sound players|15|10|0|-
852190|Video players|15|10|0|-
852351|Memory cards and solid-state drives|0|0|0|-
852352|Smart cards|0|10|0|-
852589|Cameras and webcams|0|10|0|5
852691|Navigation devices|0|10|0|-
852692|Remote controls|0|10|0|-
852713|Portable radios|0|10|0|-
852852|Computer monitors|0|10|0|-
852872|Televisions|25|10|14|-
853110|Alarms|5|10|0|-
853650|Switches|15|10|0|-
853669|Plugs and sockets|15|10|0|-
853952|LED bulbs|20|10|0|-
854340|Electronic cigarettes|0|10|2|65
854370|Electrical apparatus, other|0|10|2|-
854442|Cables with connectors|15|10|0|-
854449|Cables without connectors|15|10|2|-
870829|Car body parts|25|10|2|-
870899|Car parts, other|25|10|2|-
871200|Bicycles|25|10|14|-
871491|Bicycle frames|25|10|4|-
871499|Bicycle parts, other|25|10|4|-
871500|Pushchairs|20|10|2|7
880621|Drones up to 250 g|0|10|0|-
880622|Drones up to 7 kg|0|10|0|-
900130|Contact lenses|0|10|2|6
900410|Sunglasses|0|10|2|6
900490|Spectacles, other|0|10|2|6
900510|Binoculars|0|10|4|-
900653|Film cameras|0|10|4|-
901380|Magnifiers and optical devices|0|10|0|-
901910|Massage apparatus|0|10|0|8
902519|Thermometers|0|10|0|-
902620|Pressure gauges|0|10|0|-
903149|Optical measuring devices|0|10|0|-
903210|Thermostats|0|10|2|-
910111|Wrist-watches, precious metal|0|10|0.50/H87|8
910211|Quartz watches, hands|0|10|4|8
910212|Digital watches|0|10|4|10
910221|Automatic watches|0|10|4|8
910511|Alarm clocks|20|10|4|-
910521|Wall clocks|20|10|4|-
911320|Watch straps, metal|0|10|6|-
911390|Watch straps, other|0|10|6|-
920290|Guitars|5|10|2|-
920510|Brass instruments|5|10|2|-
920600|Drums|5|10|2|-
920710|Electronic keyboards|5|10|2|-
920930|Strings for instruments|5|10|2|-
940139|Office chairs|20|10|0|-
940171|Metal chairs, upholstered|20|10|0|-
940179|Metal chairs, other|20|10|0|-
940180|Seats and child seats, other|20|10|0|-
940320|Metal furniture|20|10|0|-
940350|Bedroom furniture, wood|20|10|0|-
940360|Wooden furniture, other|20|10|0|-
940370|Plastic furniture|20|10|0|-
940421|Foam mattresses|20|10|2|-
940430|Sleeping bags|20|10|2|6
940440|Quilts and duvets|20|10|2|6
940490|Pillows and cushions|20|10|2|6
940511|LED ceiling lamps|20|10|2|-
940521|LED desk lamps|20|10|2|5
940531|LED fairy lights|20|10|2|-
940542|LED lamps, other|20|10|2|-
940550|Lamps without electricity|20|10|2|-
950300|Toys, puzzles and dolls|0|10|0|0
950420|Billiard goods|5|10|0|-
950440|Playing cards|5|10|0|-
950450|Game consoles|0|10|0|5
950490|Board games|5|10|0|-
950510|Christmas goods|5|10|0|-
950590|Party goods|5|10|2|-
950631|Golf clubs|0|10|2|5
950639|Golf goods, other|0|10|2|-
950640|Table-tennis goods|0|10|2|-
950651|Tennis rackets|0|10|4|6
950659|Badminton rackets|0|10|2|6
950662|Footballs and inflatable balls|0|10|2|6
950670|Skates|0|10|2|-
950691|Fitness and yoga goods|0|10|2|6
950699|Outdoor games, other|0|10|2|-
950710|Fishing rods|0|10|4|-
950730|Fishing reels|0|10|2|-
950790|Fishing tackle, other|0|10|4|-
960321|Toothbrushes|5|10|2|7
960329|Hair and toilet brushes|5|10|2|7
960330|Make-up and artists' brushes|5|10|2|7
960390|Brooms and mops|20|10|2|-
960621|Plastic buttons|5|10|2|-
960719|Zips|5|10|6|-
960810|Ball-point pens|20|10|2|5
960820|Felt-tipped pens|20|10|2|-
960910|Pencils|20|10|2|-
961511|Combs, plastic|20|10|2|-
961590|Hairpins|20|10|2|-
961620|Powder puffs|20|10|2|-
961700|Vacuum flasks|20|10|6|7
961900|Nappies and sanitary towels|20|0|0|4
962000|Tripods and selfie sticks|0|10|2|-
970121|Paintings by hand, over 100 years old|5|0|0|0
970191|Paintings by hand|5|0|0|1
`;
