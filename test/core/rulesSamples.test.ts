import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isCountry } from "../../core/codes/countries.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import type { DeclarationFile } from "../../core/formats/wcoXml.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { rules } from "../../core/rules/rules.ts";
import { brokenSample, sampleDeclarations, samplesAreHere } from "./samples.ts";

const today = "2026-11-22";
const gb = profileOf("gb");

interface Read extends DeclarationFile {
  readonly name: string;
}

let cached: Read[] | undefined;

function originals(): Read[] {
  return (cached ??= readOriginals());
}

function readOriginals(): Read[] {
  return sampleDeclarations()
    .filter(({ name }) => name !== brokenSample)
    .flatMap(({ name, bytes }) => {
      const read = readDeclarationXml(bytes);
      if (!read.ok) throw new Error(`${name}: ${read.refusal.message}`);
      return read.value.isRequest ? [] : [{ name, ...read.value }];
    });
}

/**
 * What customs' published rejections point at, and what the desk says there. The rest needs more than
 * the declaration, as `needs` tells.
 */
const rejections = [
  { sample: "TT_IM001b", code: "CDS12005", wcoPointer: "42A/17C[1]/R144" },
  { sample: "TT_IM014a", code: "CDS12016", wcoPointer: "42A/023" },
  {
    sample: "TT_IM014a",
    code: "CDS12077",
    wcoPointer: "42A/67A/68A[1]/70A[1]/166",
    needs: "customs' list of the statements that each procedure asks for on the day of acceptance",
  },
  {
    sample: "TT_IM014a",
    code: "CDS12077",
    wcoPointer: "42A/67A/68A[1]/03A/226",
    needs: "customs' list of the statements that each procedure asks for on the day of acceptance",
  },
  {
    sample: "TT_IM031a",
    code: "CDS12056",
    wcoPointer: "42A/67A/68A[1]/23A/21A[3]/337",
    needs: "the file as it was rejected: the published one is the corrected one, accepted later",
  },
  {
    sample: "TT_IM031a",
    code: "CDS12056",
    wcoPointer: "42A/67A/68A[1]/23A/21A[3]/145",
    needs: "the file as it was rejected: the published one is the corrected one, accepted later",
  },
  { sample: "TT_IM063a", code: "CDS12056", wcoPointer: "42A/67A/68A[1]/23A/21A[3]/337" },
  { sample: "TT_IM063a", code: "CDS12056", wcoPointer: "42A/67A/68A[1]/23A/21A[3]/145" },
] as const;

const notifications = join(import.meta.dirname, "../../../shared/samples/hmrc/notifications");

/** The pointer chains of the errors in a response: `42A/67A/68A[1]/…`. */
function pointersOf(xml: string): string[] {
  return xml
    .split(/<\/?\w+:Error>/u)
    .filter((_, at) => at % 2 === 1)
    .map((error) =>
      error
        .split(/<\/?\w+:Pointer>/u)
        .filter((_, at) => at % 2 === 1)
        .map((pointer) => {
          const text = (name: string): string =>
            new RegExp(`:${name}>([^<]*)<`, "u").exec(pointer)?.[1] ?? "";
          const row = text("SequenceNumeric");
          const section = `${text("DocumentSectionCode")}${row === "" ? "" : `[${row}]`}`;
          return text("TagID") === "" ? section : `${section}/${text("TagID")}`;
        })
        .join("/"),
    );
}

describe.skipIf(!samplesAreHere)("the published samples under the gb profile", () => {
  test("no accepted declaration has a blocking problem", () => {
    const rejectedOnes = new Set<string>(rejections.map(({ sample }) => sample));
    const accepted = originals().filter(({ name }) => !rejectedOnes.has(name.slice(0, 9)));
    expect(accepted.length).toBeGreaterThan(80);
    const blocked = accepted.flatMap(({ name, declaration }) =>
      gb
        .check(declaration, { today })
        .filter(({ severity }) => severity === "blocking")
        .map(({ code, pointer, message }) => `${name} ${code} ${pointer} ${message}`),
    );
    expect(blocked).toEqual([]);
  });

  test("nor has one of the rejected ones that was accepted in the end", () => {
    const later = originals().filter(({ name }) => /^TT_IM0(?:31|63)a/u.test(name));
    expect(later).toHaveLength(2);
    for (const { declaration } of later) {
      const problems = gb.check(declaration, { today });
      expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
    }
  });

  test.each(rejections.filter((rejection) => !("needs" in rejection)))(
    "finds $code of $sample at $wcoPointer",
    ({ sample, code, wcoPointer }) => {
      const file = originals().find(({ name }) => name.startsWith(sample));
      const problems = file ? gb.check(file.declaration, { today }) : [];
      const found = problems.map((problem) => `${problem.code} ${problem.wcoPointer}`);
      expect(found).toContain(`${code} ${wcoPointer}`);
    },
  );

  test("lists every rejection that comes with a declaration", () => {
    const known = new Set<string>(
      rejections.map(({ sample, wcoPointer }) => `${sample} ${wcoPointer}`),
    );
    const published = readdirSync(notifications)
      .filter((name) => /DMSREJ/u.test(name) && name.startsWith("TT_"))
      .flatMap((name) =>
        pointersOf(readFileSync(join(notifications, name), "utf8")).map(
          (pointer) => `${name.slice(0, 9)} ${pointer}`,
        ),
      );
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter((each) => !known.has(each))).toEqual([]);
  });

  test("requests are looked at for their form only", () => {
    const requests = sampleDeclarations().flatMap(({ bytes }) => {
      const read = readDeclarationXml(bytes);
      return read.ok && read.value.isRequest ? [read.value.declaration] : [];
    });
    expect(requests.length).toBeGreaterThan(10);
    for (const declaration of requests) expect(gb.check(declaration, { today })).toEqual([]);
  });
});

const codes = join(import.meta.dirname, "../../../shared/data/hmrc");

describe.skipIf(!existsSync(codes))("the published code lists", () => {
  test("hold no country that is unknown here", () => {
    const listed = JSON.parse(readFileSync(join(codes, "countryCodes.json"), "utf8")) as {
      readonly code: string;
    }[];
    const unknown = listed.filter(({ code }) => !isCountry(code, gb.addedCountries));
    expect(unknown.map(({ code }) => code)).toEqual([]);
  });

  test("hold every error code that a rule uses", () => {
    const errors = JSON.parse(readFileSync(join(codes, "dms-error-codes.json"), "utf8")) as {
      readonly code: string;
    }[];
    const published = new Set(errors.map(({ code }) => code));
    const ours = rules.filter(({ code }) => code.startsWith("CDS") && !published.has(code));
    expect(ours.map(({ id, code }) => `${id} ${code}`)).toEqual([]);
  });
});
