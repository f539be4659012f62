/** init, user add, verify. */
import { fail, succeed } from "../../../core/contract.ts";
import type { CallResult } from "../../../core/contract.ts";
import { submitterIdOf } from "../../sync/adapters.ts";
import { readDeskKey } from "../../deskKey.ts";
import { done, failed, wrongUsage } from "../command.ts";
import type { Invocation, Run } from "../command.ts";

/** A PIN from the environment, or why it is none. */
export function pinFrom({ environment }: Invocation, name: string): CallResult<string> {
  const pin = environment[name] ?? "";
  if (pin === "") return fail("pin-needed", `Put the PIN into the environment variable ${name}.`);
  if (pin.length >= 4 && pin.length <= 128) return succeed(pin);
  return fail("pin-needed", `A PIN has 4 to 128 characters; the one in ${name} has not.`);
}

export const runInit: Run = async (invocation) => {
  const role = invocation.option("role") ?? "admin";
  if (role !== "admin") {
    return wrongUsage("The first user is always an admin. Add others with user add.");
  }
  const given = pinFrom(invocation, "TIDEWAITER_PIN");
  if (!given.ok) return failed(given.error);
  const made = await invocation.call("desk.initialise", {
    user: invocation.option("user"),
    pin: given.value,
  });
  if (!made.ok) return failed(made.error);
  const key = await readDeskKey(invocation.ports.files, invocation.folder);
  if (!key.ok) return failed(key.error);
  const { folder } = invocation;
  const submitterID = submitterIdOf(key.value.keyID);
  const json = { folder, user: made.value, submitterID, publicKey: key.value.publicJwk };
  return done(json, () =>
    [
      `A desk was made in ${folder}; ${made.value.name} is its admin.`,
      `To hubs it is ${submitterID}, with the public key`,
      JSON.stringify(key.value.publicJwk),
      "Next: user add NAME --role reviewer, then hub add NAME --url URL --profile ID, then import.",
    ].join("\n"),
  );
};

export const runUserAdd: Run = async (invocation) => {
  const variable =
    (invocation.environment["TIDEWAITER_NEW_PIN"] ?? "") === ""
      ? "TIDEWAITER_PIN"
      : "TIDEWAITER_NEW_PIN";
  const given = pinFrom(invocation, variable);
  if (!given.ok) return failed(given.error);
  const added = await invocation.call("user.add", {
    user: invocation.values[0],
    role: invocation.option("role"),
    pin: given.value,
  });
  if (!added.ok) return failed(added.error);
  const { name, role } = added.value;
  return done({ user: added.value }, () => `${name} was added as ${role}.`);
};

export const runVerify: Run = async (invocation) => {
  const verified = await invocation.call("desk.verify", {});
  if (!verified.ok) return failed(verified.error);
  const { ok, checks } = verified.value;
  const text = (): string =>
    [
      ...checks.map(
        (check) =>
          `${check.ok ? "ok   " : "FAULT"} ${check.name}${check.detail === "" ? "" : `: ${check.detail}`}`,
      ),
      ok
        ? "All is as it should be."
        : "Something is wrong. Stop working with this folder, keep a copy of it, and restore a backup.",
    ].join("\n");
  return done(verified.value, text, ok ? 0 : 3);
};
