/** Our own outlines, drawn in a 16 × 16 box: `line` is stroked, `fill` is filled with the hue, `cut` is drawn over the fill in the ground's colour. */

export interface Shape {
  readonly line?: string;
  readonly fill?: string;
  readonly cut?: string;
  /** Dash pattern of the line. */
  readonly dash?: string;
}

const ring = "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z";
const square =
  "M3.5 2.25h9a1.25 1.25 0 0 1 1.25 1.25v9a1.25 1.25 0 0 1-1.25 1.25h-9a1.25 1.25 0 0 1-1.25-1.25v-9A1.25 1.25 0 0 1 3.5 2.25Z";

export const shapes = {
  // One for each status.
  dashedRing: { line: ring, dash: "2.6 2.3" },
  backArrow: { line: "M6 2.75 2.5 6.25 6 9.75M2.75 6.25h6.5a4 4 0 0 1 4 4v3" },
  ringTick: { line: `${ring}M5 8.25l2.1 2.1L11.1 6.2` },
  shieldTick: {
    line: "M8 1.5 13.25 3.4v4.1c0 3.4-2.2 5.9-5.25 7-3.05-1.1-5.25-3.6-5.25-7V3.4ZM5.4 7.9l1.9 1.9 3.4-3.6",
  },
  squarePause: { line: `${square}M6.25 5.5v5M9.75 5.5v5` },
  upArrow: { line: "M8 13.75V2.5M3.5 7 8 2.5 12.5 7" },
  diamondAsk: {
    line: "M8 1.25 14.75 8 8 14.75 1.25 8ZM6.4 6.6A1.65 1.65 0 1 1 8.7 8.1C8.2 8.3 8 8.5 8 9.1M8 11.1v.2",
  },
  hexagonBar: { line: "M5 2h6l3.25 6L11 14H5L1.75 8ZM5.5 8h5" },
  quarterDisc: { line: ring, fill: "M8 8V3.5A4.5 4.5 0 0 1 12.5 8Z" },
  lens: { line: "M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM10.5 10.5l3.5 3.5" },
  triangle: { line: "M8 2 14.75 13.75H1.25ZM8 6.5v3.2M8 11.6v.2" },
  bubble: { line: "M2 2.75h12v8.5H8.5L5.25 14v-2.75H2ZM8 4.9v2.4M8 9v.2" },
  padlock: { line: "M3.25 7h9.5v7h-9.5ZM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7M8 9.75v1.75" },
  card: { line: "M1.75 3.25h12.5v9.5H1.75ZM1.75 6.25h12.5M4 10h2.5" },
  pencil: { line: "M2.25 13.75 3 10.5 11 2.5l2.5 2.5-8 8ZM9.25 4.25l2.5 2.5" },
  octagonCross: {
    fill: "M5.2 1.25h5.6l3.95 3.95v5.6l-3.95 3.95H5.2L1.25 10.8V5.2Z",
    cut: "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
  },
  discTick: { fill: ring, cut: "M5 8.2l2.1 2.1 4-4.2" },
  discTwoTicks: { fill: square, cut: "M3.9 8.3l1.9 1.9 3.4-3.9M8.1 9.9l.4.4 3.6-4.1" },
  leave: { line: "M6.5 2.25h-4v11.5h4M6 8h8M10.75 4.75 14 8l-3.25 3.25" },
  ringSlash: { line: `${ring}M3.6 12.4l8.8-8.8` },
  clock: { line: `${ring}M8 4.75V8l2.4 1.6` },
  bin: { line: "M2.5 4h11M6 4V2.25h4V4M3.75 4l.6 9.75h7.3L12.25 4M6.6 6.75v4.5M9.4 6.75v4.5" },
  // For rooms, actions and remarks.
  list: { line: "M2 4h12M2 8h12M2 12h12" },
  tray: { line: "M1.75 9.25 4 2.75h8l2.25 6.5v4H1.75ZM1.75 9.25h3.5l1 1.75h3.5l1-1.75h3.5" },
  exchange: { line: "M5 13.5v-11M2 5.5l3-3 3 3M11 2.5v11M8 10.5l3 3 3-3" },
  antenna: {
    line: "M8 7.25v7M5 14.25h6M8 7.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5ZM4.6 9.4a4.8 4.8 0 0 1 0-6.8M11.4 9.4a4.8 4.8 0 0 0 0-6.8",
  },
  antennaOff: {
    line: "M8 8v6.25M5 14.25h6M4.6 9.4A4.8 4.8 0 0 1 3.9 3.6M11.4 9.4a4.8 4.8 0 0 0 0-6.8M1.75 1.75l12.5 12.5",
  },
  gear: {
    line: "M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4",
  },
  eyes: {
    line: "M1.25 8S3.75 3.75 8 3.75 14.75 8 14.75 8 12.25 12.25 8 12.25 1.25 8 1.25 8ZM8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z",
  },
  people: {
    line: "M5.75 7.5a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM1.5 13.25c0-2.4 1.9-3.75 4.25-3.75S10 10.85 10 13.25M10.5 2.9a2.4 2.4 0 0 1 0 4.4M12 9.9c1.6.5 2.5 1.6 2.5 3.35",
  },
  person: {
    line: "M8 7.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.75 14c0-2.75 2.3-4.25 5.25-4.25S13.25 11.25 13.25 14",
  },
  tick: { line: "M2.75 8.5 6.25 12l7-7.75" },
  cross: { line: "M3.5 3.5l9 9M12.5 3.5l-9 9" },
  info: { line: `${ring}M8 7.3v3.6M8 4.9v.2` },
  left: { line: "M10 3 5 8l5 5" },
  right: { line: "M6 3l5 5-5 5" },
  down: { line: "M3 6l5 5 5-5" },
  plus: { line: "M8 2.75v10.5M2.75 8h10.5" },
  tree: { line: "M3 2v10.5h4M3 6h4M9 4.25h5v3.5H9ZM9 10.75h5v3.5H9Z" },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof shapes;
