/** Practice duty accounts: what is due, what is there, and payment orders, each carried out once. */
import { z } from "zod";
import { adjudicateFurther } from "./adjudicate.ts";
import { add, compare, negate, nought, readDecimal, writeDecimal } from "./amounts.ts";
import type { Decimal } from "./amounts.ts";
import { writeBooks } from "./books.ts";
import type { Books, HubPorts } from "./books.ts";
import { isoTime } from "./clock.ts";
import { findDeclarations } from "./declarations.ts";
import type { DeclarationRow } from "./declarations.ts";
import { afterPayment } from "./outcomes.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one } from "./store.ts";
import type { accountsAnswer, paymentAnswer, paymentRequest } from "./wire.ts";

type PaymentRequest = z.infer<typeof paymentRequest>;
type PaymentAnswer = z.infer<typeof paymentAnswer>;
export type PaymentResult =
  | { readonly ok: true; readonly answer: PaymentAnswer }
  | { readonly ok: false; readonly refusal: Refusal };

const money = z.string().transform((text): Decimal => {
  const value = readDecimal(text);
  if (value === null) throw new Error(`the books hold "${text}" as an amount`);
  return value;
});

function accountID(submitterID: string, currency: string): string {
  return `${submitterID}/${currency}`;
}

/** Accounts, one for each submitter and currency in which duty was ever notified. */
export async function listAccounts(
  ports: HubPorts,
  submitterID: string | null,
): Promise<z.infer<typeof accountsAnswer>> {
  const rows = await ports.store.all(
    z.object({ submitter_id: z.string(), currency: z.string(), balance: money, due: money }),
    `select a.submitter_id, a.currency, a.balance::text as balance,
       coalesce((select sum(d.amount) from due d where d.submitter_id = a.submitter_id and d.currency = a.currency), 0)::text as due
     from account a where ($1::text is null or a.submitter_id = $1) order by a.submitter_id, a.currency`,
    [submitterID],
  );
  return {
    accounts: rows.map((row) => ({
      accountID: accountID(row.submitter_id, row.currency),
      submitterID: row.submitter_id,
      currency: row.currency,
      balance: writeDecimal(row.balance),
      due: writeDecimal(row.due),
    })),
  };
}

/**
 * Pays duty that is due on a declaration. The same paymentID again gives the first answer as `duplicate`;
 * with other content it is refused. Duty paid in full lets the declaration go on.
 */
export function pay(ports: HubPorts, order: PaymentRequest): Promise<PaymentResult> {
  return writeBooks(ports, async (books) => {
    const earlier = await findPayment(books, order);
    if (earlier !== null) return earlier;
    const [declaration] = await findDeclarations(books, "mrn = $1 and submitter_id = $2", [
      order.declarationID,
      order.submitterID,
    ]);
    if (declaration === undefined) {
      return refuse(
        404,
        "declaration-unknown",
        `No declaration ${order.declarationID} of this submitter is known here.`,
      );
    }
    return carryOut(books, order, declaration);
  });
}

function refuse(status: number, code: string, detail: string): PaymentResult {
  return { ok: false, refusal: refusal(status, code, detail) };
}

const paymentRow = z.object({
  submitter_id: z.string(),
  mrn: z.string(),
  amount: money,
  currency: z.string(),
  receipt_id: z.string(),
  balance_after: money,
  due_after: money,
  received_at: z.string(),
});

async function findPayment(books: Books, order: PaymentRequest): Promise<PaymentResult | null> {
  const stored = await one(
    books.statements,
    paymentRow,
    `select submitter_id, mrn, amount::text as amount, currency, receipt_id, balance_after::text as balance_after,
       due_after::text as due_after, received_at from payment where payment_id = $1`,
    [order.paymentID],
  );
  if (stored === undefined) return null;
  const amount = readDecimal(order.amount) ?? nought;
  const same =
    stored.submitter_id === order.submitterID &&
    stored.mrn === order.declarationID &&
    stored.currency === order.currency &&
    compare(stored.amount, amount) === 0;
  if (!same)
    return refuse(422, "payment-id-reused", "This paymentID came before with another order.");
  return {
    ok: true,
    answer: {
      ...order,
      outcome: "duplicate",
      receiptID: stored.receipt_id,
      accountID: accountID(order.submitterID, order.currency),
      balance: writeDecimal(stored.balance_after),
      due: writeDecimal(stored.due_after),
      receivedDateTime: stored.received_at,
    },
  };
}

async function carryOut(
  books: Books,
  order: PaymentRequest,
  declaration: DeclarationRow,
): Promise<PaymentResult> {
  const amount = readDecimal(order.amount) ?? nought;
  const sums = await one(
    books.statements,
    z.object({ due: money, balance: money }),
    `select d.amount::text as due, a.balance::text as balance from due d
     join account a on a.submitter_id = d.submitter_id and a.currency = d.currency
     where d.message_id = $1 and d.currency = $2`,
    [declaration.message_id, order.currency],
  );
  if (sums === undefined || compare(sums.due, amount) < 0 || compare(amount, nought) <= 0) {
    const due = writeDecimal(sums?.due ?? nought);
    return refuse(
      422,
      "payment-not-due",
      `${due} ${order.currency} is due on ${order.declarationID}; the order is for ${order.amount}.`,
    );
  }
  if (compare(sums.balance, amount) < 0) {
    return refuse(
      422,
      "balance-insufficient",
      `The account holds ${writeDecimal(sums.balance)} ${order.currency}.`,
    );
  }
  const balance = writeDecimal(add(sums.balance, negate(amount)));
  const left = add(sums.due, negate(amount));
  const receiptID = books.ports.identity.uuid();
  const receivedDateTime = isoTime(books.now);
  await keepPayment(books, order, declaration, {
    balance,
    due: writeDecimal(left),
    receiptID,
    receivedDateTime,
  });
  const rest = await one(
    books.statements,
    z.object({ due: money }),
    "select sum(amount)::text as due from due where message_id = $1",
    [declaration.message_id],
  );
  if (compare(rest?.due ?? nought, nought) === 0)
    await adjudicateFurther(books, declaration, afterPayment(declaration.status));
  return {
    ok: true,
    answer: {
      ...order,
      outcome: "accepted",
      receiptID,
      accountID: accountID(order.submitterID, order.currency),
      balance,
      due: writeDecimal(left),
      receivedDateTime,
    },
  };
}

async function keepPayment(
  books: Books,
  order: PaymentRequest,
  declaration: DeclarationRow,
  after: { balance: string; due: string; receiptID: string; receivedDateTime: string },
): Promise<void> {
  await books.statements.run(
    "update account set balance = $3::numeric where submitter_id = $1 and currency = $2",
    [order.submitterID, order.currency, after.balance],
  );
  await books.statements.run(
    "update due set amount = $3::numeric where message_id = $1 and currency = $2",
    [declaration.message_id, order.currency, after.due],
  );
  await books.statements.run(
    `insert into payment (payment_id, submitter_id, message_id, mrn, amount, currency, receipt_id, balance_after, due_after, received_at)
     values ($1, $2, $3, $4, $5::numeric, $6, $7, $8::numeric, $9::numeric, $10)`,
    [
      order.paymentID,
      order.submitterID,
      declaration.message_id,
      order.declarationID,
      order.amount,
      order.currency,
      after.receiptID,
      after.balance,
      after.due,
      after.receivedDateTime,
    ],
  );
}
