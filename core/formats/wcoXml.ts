/** A file of one WCO-aligned declaration: what is taken, and what is refused with its place. */
import type { Declaration } from "../declaration/declaration.ts";
import { declarationElement } from "../declaration/declaration.ts";
import {
  declarationElementOf,
  declarationNamespace,
  declarationOf,
  fieldsByName,
} from "../declaration/document.ts";
import type { Group } from "../declaration/schema.ts";
import { readXml } from "../xml/read.ts";
import { childElements } from "../xml/tree.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { splitExtras } from "./extras.ts";
import type { Extras } from "./extras.ts";

export interface DeclarationFile {
  readonly document: XmlDocument;
  readonly declaration: Declaration;
  readonly lrn: string;
  readonly functionCode: string;
  /** "" when the file names none. */
  readonly typeCode: string;
  /** FunctionCode 13: an amendment, cancellation or presentation of a declaration filed before. */
  readonly isRequest: boolean;
  readonly extras: Extras;
}

export interface FileRefusal {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
  readonly pointer: string | null;
}

export type DeclarationFileResult =
  | { readonly ok: true; readonly value: DeclarationFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

function refused(
  code: string,
  message: string,
  line: number | null = null,
  pointer: string | null = null,
): { readonly ok: false; readonly refusal: FileRefusal } {
  return { ok: false, refusal: { code, message, line, pointer } };
}

function misplaced(child: XmlElement, parent: XmlElement, pointer: string, twice: boolean) {
  const place = `Line ${child.line}: <${child.local}>`;
  return twice
    ? refused(
        "repeated-element",
        `${place} stands twice in <${parent.local}>, where one is allowed. Remove one.`,
        child.line,
        pointer,
      )
    : refused(
        "unknown-element",
        `${place} is not an element of <${parent.local}>. Correct its name or remove it.`,
        child.line,
        pointer,
      );
}

/** The first element that the table does not know at its place, or that stands more often than it may. */
function firstMisplaced(
  element: XmlElement,
  group: Group,
  pointer: string,
): ReturnType<typeof refused> | undefined {
  const table = fieldsByName(group);
  const seen = new Map<string, number>();
  for (const child of childElements(element)) {
    if (child.namespace !== declarationNamespace) continue;
    const named = table.get(child.local);
    if (!named) return misplaced(child, element, `${pointer}/${child.local}`, false);
    const { key, field } = named;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const repeats = field.kind === "group" && field.many;
    const place = `${pointer}/${key}${repeats ? `/${count}` : ""}`;
    if (count > 0 && !repeats) return misplaced(child, element, place, true);
    if (field.kind === "group") {
      if (count >= (field.most ?? Infinity)) {
        return refused(
          "too-many",
          `Line ${child.line}: more than ${field.most} <${child.local}>. Split the declaration.`,
          child.line,
          place,
        );
      }
      const inner = firstMisplaced(child, field, place);
      if (inner) return inner;
    } else {
      const stranger = childElements(child).find(
        ({ namespace }) => namespace === declarationNamespace,
      );
      if (stranger) return misplaced(stranger, child, `${place}/${stranger.local}`, false);
    }
  }
  return undefined;
}

const functionCodes = ["9", "13"];

/** Reads one file. Refused, with line and element: what is no XML, no declaration, has unknown or repeated elements, no FunctionCode or no LRN. */
export function readDeclarationXml(bytes: Uint8Array): DeclarationFileResult {
  const read = readXml(bytes);
  if (!read.ok) {
    const { code, message, line, column } = read.refusal;
    const place = line > 0 && column > 0 ? `Line ${line}, column ${column}: ` : "";
    return refused(code, place + message, line > 0 ? line : null);
  }
  const { document, extras } = splitExtras(read.value);
  const element = declarationElementOf(document);
  if (!element) {
    const { name, line } = document.root;
    return refused(
      "not-a-declaration",
      `The file is XML, but <${name}> holds no WCO Declaration (namespace ${declarationNamespace}).`,
      line,
    );
  }
  const others = childElements(document.root).filter(({ local }) => local === "Declaration");
  if (others.length > 1) {
    return refused(
      "several-declarations",
      "The file holds several declarations. Put each into a file of its own.",
      others[1]?.line ?? null,
    );
  }
  const misplacedElement = firstMisplaced(element, declarationElement, "");
  if (misplacedElement) return misplacedElement;
  return accepted(document, extras, element.line);
}

function accepted(document: XmlDocument, extras: Extras, line: number): DeclarationFileResult {
  const declaration = declarationOf(document);
  const { functionCode, functionalReferenceID: lrn, typeCode = "" } = declaration;
  if (functionCode === undefined) {
    return refused(
      "missing-function-code",
      "The Declaration has no FunctionCode. 9 is an original, 13 a request.",
      line,
      "/functionCode",
    );
  }
  if (!functionCodes.includes(functionCode)) {
    return refused(
      "unknown-function-code",
      `FunctionCode ${functionCode} is not known here. 9 is an original, 13 a request.`,
      line,
      "/functionCode",
    );
  }
  if (lrn === undefined) {
    return refused(
      "missing-lrn",
      "The Declaration has no FunctionalReferenceID (LRN). Give it one that you never used before.",
      line,
      "/functionalReferenceID",
    );
  }
  if (lrn.length > 35) {
    return refused(
      "bad-lrn",
      "The LRN is longer than 35 characters.",
      line,
      "/functionalReferenceID",
    );
  }
  return {
    ok: true,
    value: {
      document,
      declaration,
      lrn,
      functionCode,
      typeCode,
      isRequest: functionCode === "13",
      extras,
    },
  };
}
