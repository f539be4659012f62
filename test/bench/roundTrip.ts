/** Samples read and written back: how many are canonically equal, and how many of those are valid by the XML Schema. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXml } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";
import { brokenSample, sampleDeclarations, samplesAreHere } from "../core/samples.ts";
import type { Figure } from "./alternate.ts";

const schemas = join(import.meta.dirname, "../../../shared/wco/xsd");

/** The file as written back; undefined when it is refused. */
function writtenBack(bytes: Uint8Array): string | undefined {
  const file = readDeclarationXml(bytes);
  return file.ok ? writeXml(file.value.document) : undefined;
}

function isEqual(bytes: Uint8Array, written: string): boolean {
  const before = readXml(bytes);
  const after = readXml(new TextEncoder().encode(written));
  return before.ok && after.ok && canonicalXml(before.value) === canonicalXml(after.value);
}

/** Validity is asked of the written text, so that a fault of the sample itself is not laid at our door. */
function validity(): { isValid: (text: string) => boolean; close: () => void } {
  xmlRegisterFsInputProviders();
  const path = join(schemas, "customs/wrapper_submit.xsd");
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(schema);
  const isValid = (text: string): boolean => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return true;
    } catch {
      return false;
    } finally {
      document.dispose();
    }
  };
  const close = (): void => {
    validator.dispose();
    schema.dispose();
  };
  return { isValid, close };
}

/** Shares of the samples, all of them but the one that is broken on purpose; no figure where the samples are absent. */
export function roundTripFigures(): Figure[] {
  if (!samplesAreHere || !existsSync(schemas)) {
    console.log("round trip: skipped, the published samples are not here");
    return [];
  }
  const samples = sampleDeclarations().filter(({ name }) => name !== brokenSample);
  const { isValid, close } = validity();
  const written = samples.map(({ bytes }) => writtenBack(bytes));
  const equal = samples.filter(({ bytes }, at) => isEqual(bytes, written[at] ?? ""));
  const valid = written.filter((text) => text !== undefined && isValid(text));
  close();
  console.log(
    `round trip: ${equal.length} of ${samples.length} samples canonically equal, ${valid.length} valid by the schema`,
  );
  return [
    {
      name: `samples canonically equal, share of ${samples.length}`,
      value: equal.length / samples.length,
      goal: 1,
      better: "higher",
    },
    {
      name: `samples valid by the schema as written, share of ${samples.length}`,
      value: valid.length / samples.length,
      goal: 1,
      better: "higher",
    },
  ];
}
