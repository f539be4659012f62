/** The rules' texts in Chinese. */
import type { RuleWords } from "./words.ts";
import { carriage } from "./zh/carriage.ts";
import { parties } from "./zh/parties.ts";
import { procedures } from "./zh/procedures.ts";
import { values } from "./zh/values.ts";

export const zh: RuleWords = {
  texts: { ...values, ...parties, ...procedures, ...carriage },
  spoken: {
    comma: "、",
    or: " 或 ",
    words: {
      number: "编号",
      count: "件数",
      type: "类型",
      category: "类别",
      kind: "种类",
      import: "进口",
      export: "出口",
      importer: "进口商",
      exporter: "出口商",
      before: "之前",
      from: "起",
    },
    reasons: {
      "the goods travel in containers": "货物用集装箱运输",
      "the terms leave the freight out of the price": "该成交方式的价格不含运费",
      "supplementary declarations state the day of acceptance": "补充申报须填写接受日期",
      "no published unit price (E01, E02) stands in for it": "没有公布的单位价格（E01、E02）代替它",
      "the goods come by a ship, aircraft or vehicle": "货物由船舶、飞机或车辆运来",
      "valuation method 1 asks for the four indicators": "估价方法 1 要求填写四个指标",
      "valuation method 1 asks for the delivery terms": "估价方法 1 要求填写成交方式",
    },
  },
};
