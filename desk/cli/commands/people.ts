/** user list, pin, reset, disable, enable; policy and policy set. */
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed, wholeNumber, wrongUsage } from "../command.ts";
import type { Run } from "../command.ts";
import { moment, table } from "../text.ts";
import { pinFrom } from "./users.ts";

type Person = CallOutput<"user.list">["users"][number];
type Policy = CallOutput<"policy.set">;

function standing({ disabled, lockedUntil, pinGiven }: Person): string {
  if (disabled !== null) return `off the desk since ${moment(disabled)}`;
  if (lockedUntil !== null) return `too many wrong PINs, until ${moment(lockedUntil)}`;
  return pinGiven ? "has a PIN that an admin gave" : "";
}

export const runUserList: Run = async (invocation) => {
  const listed = await invocation.call("user.list", {});
  if (!listed.ok) return failed(listed.error);
  return done(listed.value, () =>
    table<Person>(
      [
        { name: "NAME", of: ({ name }) => name },
        { name: "ROLE", of: ({ role }) => role },
        { name: "SINCE", of: ({ created }) => moment(created) },
        { name: "", of: standing },
      ],
      listed.value.users,
    ),
  );
};

export const runUserPin: Run = async (invocation) => {
  const given = pinFrom(invocation, "TIDEWAITER_NEW_PIN");
  if (!given.ok) return failed(given.error);
  const changed = await invocation.call("user.changePin", {
    pin: invocation.environment["TIDEWAITER_PIN"] ?? "",
    newPin: given.value,
  });
  if (!changed.ok) return failed(changed.error);
  const user = invocation.user ?? "";
  return done({ user }, () => `${user} has another PIN.`);
};

export const runUserReset: Run = async (invocation) => {
  const given = pinFrom(invocation, "TIDEWAITER_NEW_PIN");
  if (!given.ok) return failed(given.error);
  const reset = await invocation.call("user.resetPin", {
    user: invocation.values[0],
    pin: given.value,
  });
  if (!reset.ok) return failed(reset.error);
  const { name } = reset.value.user;
  return done(
    reset.value,
    () => `${name} has the PIN that you gave, and changes it first: user pin --as "${name}".`,
  );
};

function seat(call: "user.disable" | "user.enable", said: string): Run {
  return async (invocation) => {
    const changed = await invocation.call(call, { user: invocation.values[0] });
    if (!changed.ok) return failed(changed.error);
    return done(changed.value, () => `${changed.value.user.name} ${said}.`);
  };
}

export const runUserDisable = seat("user.disable", "is off the desk");
export const runUserEnable = seat("user.enable", "is back");

function policyText({ fourEyes, lockAfter, pinAfter }: Policy): string {
  const pin =
    pinAfter === null
      ? "does not ask for the PIN again"
      : pinAfter === 0
        ? "asks for the PIN each time"
        : `asks for the PIN when it was typed more than ${pinAfter} min ago`;
  return [
    `four eyes    ${fourEyes ? "on: nobody approves own work" : "off: anybody may approve own work"}`,
    `lock after   ${lockAfter === 0 ? "never" : `${lockAfter} min without a key or a click`}`,
    `an approval  ${pin}`,
  ].join("\n");
}

export const runPolicy: Run = async (invocation) => {
  const state = await invocation.call("desk.state", {});
  if (!state.ok) return failed(state.error);
  return done(state.value.policy, () => policyText(state.value.policy));
};

export const runPolicySet: Run = async (invocation) => {
  const eyes = invocation.option("four-eyes");
  const lock = invocation.option("lock-after");
  const pin = invocation.option("pin-after");
  if (eyes !== undefined && eyes !== "on" && eyes !== "off") {
    return wrongUsage("--four-eyes is on or off.");
  }
  const [lockAfter, pinAfter] = [wholeNumber(lock), pin === "never" ? null : wholeNumber(pin)];
  if (Number.isNaN(lockAfter)) return wrongUsage("--lock-after is a number of minutes.");
  if (Number.isNaN(pinAfter)) return wrongUsage("--pin-after is never or a number of minutes.");
  if (eyes === undefined && lock === undefined && pin === undefined) {
    return wrongUsage("Say what to change: --four-eyes, --lock-after or --pin-after.");
  }
  const changed = await invocation.call("policy.set", {
    fourEyes: eyes === undefined ? undefined : eyes === "on",
    lockAfter,
    pinAfter,
  });
  if (!changed.ok) return failed(changed.error);
  return done(changed.value, () => policyText(changed.value));
};
