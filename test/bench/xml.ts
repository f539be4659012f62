/** Reading and writing WCO XML against the bare parser and against CSV, in one run; ratios, not milliseconds. */
import { SaxesParser } from "saxes";
import { stringify } from "csv-stringify/sync";
import { documentOf } from "../../core/declaration/document.ts";
import { parcelColumns } from "../../core/formats/parcelColumns.ts";
import { parcelRows } from "../../core/formats/parcelRows.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { seedParcels } from "../../core/seed/seed.ts";
import { writeXml } from "../../core/xml/write.ts";
import { sampleDeclarations, samplesAreHere } from "../core/samples.ts";
import { alternate } from "./alternate.ts";
import type { Figure } from "./alternate.ts";

function filesToRead(): Uint8Array[] {
  if (samplesAreHere) return sampleDeclarations().map(({ bytes }) => bytes);
  return [...seedParcels(500, "my")].map(({ declaration }) =>
    new TextEncoder().encode(writeXml(documentOf(declaration))),
  );
}

/** The bare parser does what any reader must: decode, and report tags, attributes and text. */
function bareParse(bytes: Uint8Array): number {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let seen = 0;
  parser.on("opentag", () => (seen += 1));
  parser.on("text", () => (seen += 1));
  parser.on("comment", () => (seen += 1));
  parser.on("error", () => (seen += 1));
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  return seen;
}

/** Ratios with their goals: reading is a share of the parser's speed, writing a multiple of CSV's time. */
export function xmlFigures(): Figure[] {
  const files = filesToRead();
  const reading = alternate(
    () => files.forEach((bytes) => readDeclarationXml(bytes)),
    () => files.forEach((bytes) => bareParse(bytes)),
  );
  const parcels = [...seedParcels(1000, "my")].map(({ declaration, extras }) => ({
    declaration,
    extras,
    document: documentOf(declaration),
  }));
  const writing = alternate(
    () => parcels.forEach(({ declaration }) => writeXml(documentOf(declaration))),
    () =>
      stringify(
        parcels.flatMap(({ document, declaration, extras }) =>
          parcelRows(document, declaration, extras),
        ),
        { header: true, columns: [...parcelColumns] },
      ),
  );
  return [
    {
      name: "xml read, share of the bare parser's speed",
      value: 1 / reading,
      goal: 0.4,
      better: "higher",
    },
    { name: "xml write, multiple of the time of CSV", value: writing, goal: 3.5, better: "lower" },
  ];
}
