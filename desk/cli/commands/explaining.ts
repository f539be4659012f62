/** explain: every figure with its reasons, on the terminal or in a file to print. */
import { resolve } from "node:path";
import type { CallOutput } from "../../../core/contract.ts";
import { explanationSheet } from "../../../core/duty/sheet.ts";
import { sheetHtml } from "../../../core/duty/sheetHtml.ts";
import { sheetText } from "../../../core/duty/sheetText.ts";
import type { Language } from "../../../core/labels/language.ts";
import { writeFaultOf } from "../../exchange/disk.ts";
import { done, failed, wholeNumber, wrongUsage } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { languageOf } from "../telling.ts";

type Explained = CallOutput<"declaration.explain">;

function textOf(explained: Explained, language: Language): string {
  return sheetText(explanationSheet(explained, { language, customs: explained.customs }));
}

/** By the name's ending; undefined for one that we do not write. */
function contentOf(explained: Explained, path: string, language: Language): string | undefined {
  if (/\.txt$/iu.test(path)) return `${explained.lrn}\n\n${textOf(explained, language)}\n`;
  if (!/\.html?$/iu.test(path)) return undefined;
  const sheet = explanationSheet(explained, { language, customs: explained.customs });
  return sheetHtml(sheet, explained.lrn, language);
}

async function write(
  { ports }: Invocation,
  explained: Explained,
  path: string,
  language: Language,
): Promise<Outcome> {
  const content = contentOf(explained, path, language);
  if (content === undefined) {
    return wrongUsage(
      `${path} ends neither in .txt nor in .html: give the file one of these endings.`,
    );
  }
  try {
    // What is there is somebody's: it is never written over.
    await ports.files.writeFile(path, content, { flag: "wx" });
  } catch (error) {
    const fault = writeFaultOf(error, path);
    if (!fault) throw error;
    return failed(fault);
  }
  return done({ ...explained, path }, () => `${explained.lrn} is explained in ${path}.`);
}

export const runExplain: Run = async (invocation) => {
  const language = languageOf(invocation);
  if (!language.ok) return failed(language.error);
  const explained = await invocation.call("declaration.explain", {
    lrn: invocation.values[0],
    item: wholeNumber(invocation.option("item")),
    shareBy: invocation.option("share-by"),
  });
  if (!explained.ok) return failed(explained.error);
  const out = invocation.option("out");
  if (out !== undefined) return write(invocation, explained.value, resolve(out), language.value);
  return done(explained.value, () => textOf(explained.value, language.value));
};
