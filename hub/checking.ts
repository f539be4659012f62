/** Checks one filed message at the door: shape, digest, XML, agreement with the envelope, approval. */
import { sha256 } from "./digests.ts";
import { verifyDetached } from "./jws.ts";
import { thumbprint } from "./keys.ts";
import type { Ed25519Jwk } from "./keys.ts";
import { errorsOf, problem } from "./problems.ts";
import { documentsOf, documentType, readDeclaration, textAt } from "./reading.ts";
import type { Reading, XmlElement } from "./reading.ts";
import { filedMessage } from "./wire.ts";
import type { FiledMessage, Problem, ProblemError } from "./wire.ts";

export type Checked =
  | { readonly ok: true; readonly filed: FiledMessage; readonly reading: Reading }
  /** `contentDigest` as stated, where one could be read: a message already held is a duplicate whatever else is wrong. */
  | { readonly ok: false; readonly contentDigest: string | null; readonly problem: Problem };

export interface DoorRules {
  readonly approvers: readonly { readonly keyID: string; readonly jwk: Ed25519Jwk }[];
  /** Open hubs take filings without approval, and approvals by keys nobody knows. */
  readonly open: boolean;
}

/** @param pointer JSON pointer of the message in the request, for the errors. */
export function checkMessage(given: unknown, pointer: string, door: DoorRules): Checked {
  const parsed = filedMessage.safeParse(given);
  if (!parsed.success) {
    const detail = "The message is not of the form it must have.";
    return {
      ok: false,
      contentDigest: null,
      problem: problem(422, "message-invalid", detail, errorsOf(parsed.error.issues, pointer)),
    };
  }
  const filed = parsed.data;
  const refuse = (code: string, detail: string, errors: ProblemError[]): Checked => ({
    ok: false,
    contentDigest: filed.contentDigest,
    problem: problem(422, code, detail, errors),
  });
  const at = (field: string, validationCode: string, detail: string): ProblemError => ({
    validationCode,
    pointer: `${pointer}/${field}`,
    detail,
  });

  if (
    !filed.declarationXML.isWellFormed() ||
    sha256(filed.declarationXML) !== filed.contentDigest
  ) {
    const detail = "contentDigest is not the SHA-256 of declarationXML.";
    return refuse("digest-mismatch", detail, [at("contentDigest", "digest-mismatch", detail)]);
  }
  const result = readDeclaration(filed.declarationXML);
  if (!result.ok) {
    return refuse(result.error.code, result.error.message, [
      at("declarationXML", result.error.code, result.error.message),
    ]);
  }
  const differences = findDifferences(filed, result.reading.declaration).map(({ field, detail }) =>
    at(field, "envelope-differs", detail),
  );
  if (differences.length > 0) {
    return refuse(
      "envelope-differs",
      "The envelope and the declaration inside do not agree.",
      differences,
    );
  }
  const fault = findApprovalFault(filed, door);
  if (fault !== null)
    return refuse(fault.code, fault.detail, [at("approval", fault.code, fault.detail)]);
  return { ok: true, filed, reading: result.reading };
}

function findDifferences(
  filed: FiledMessage,
  declaration: XmlElement,
): { field: string; detail: string }[] {
  const pairs = [
    ["functionCode", "FunctionCode"],
    ["functionalReferenceID", "FunctionalReferenceID"],
    ["typeCode", "TypeCode"],
  ] as const;
  return pairs.flatMap(([field, element]) => {
    const stated = textAt(declaration, element);
    if (stated === filed[field]) return [];
    return [
      {
        field,
        detail: `The envelope says "${filed[field]}", ${element} in the XML says "${stated.slice(0, 70)}".`,
      },
    ];
  });
}

function findApprovalFault(
  filed: FiledMessage,
  door: DoorRules,
): { code: string; detail: string } | null {
  if (filed.approval === undefined || filed.approval === null || filed.approval === "") {
    return door.open
      ? null
      : { code: "approval-missing", detail: "The approver has not signed this filing." };
  }
  const result = verifyDetached(filed.approval, Buffer.from(filed.declarationXML), (kid, own) => {
    const known = door.approvers.filter(
      ({ keyID, jwk }) => keyID === kid || thumbprint(jwk) === kid,
    );
    if (known.length > 0) return known.map((approver) => approver.jwk);
    // Where a submitter's approvers are registered, a key that only vouches for itself does not count.
    return own !== null && (door.open || door.approvers.length === 0) ? [own] : [];
  });
  if (!result.ok) return { code: "approval-invalid", detail: result.error.message };
  if (result.verified || door.open) return null;
  return {
    code: "approval-key-unknown",
    detail: "The key of the approver is neither registered nor in the signature.",
  };
}

/** Document types that are transport documents: bills of lading, air, road and rail waybills, house and master. */
const transportDocuments = new Set([
  "703",
  "704",
  "705",
  "710",
  "714",
  "720",
  "730",
  "740",
  "741",
  "785",
  "787",
]);

/** Waybill numbers the declaration names, in its documents and previous documents. */
export function findWaybills(declaration: XmlElement): string[] {
  return documentsOf(declaration)
    .filter((document) => transportDocuments.has(documentType(document)))
    .map((document) => textAt(document, "ID"))
    .filter((waybill) => waybill !== "" && waybill.length <= 70);
}
