/** To which hub a declaration goes. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { findHub, hubsOfProfile } from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import type { HandlerContext } from "../handler.ts";

/** The hub that an approval binds a declaration to: the one named, else the profile's only one. */
export function hubFor(
  { db }: HandlerContext,
  declaration: StoredDeclaration,
  name: string | undefined,
): CallResult<HubRow> {
  const { lrn, profile, hub_id: bound } = declaration;
  const hubs = hubsOfProfile(db, profile);
  const ofProfile = `for profile ${profile}, to which ${lrn} belongs`;
  if (name !== undefined) {
    const named = findHub(db, name);
    if (!named) return fail("unknown-hub", `There is no hub ${name}. Check its name.`);
    if (named.profile !== profile) return fail("wrong-hub", `${named.name} is not ${ofProfile}.`);
    if (bound !== null && bound !== named.id) {
      return fail("wrong-hub", `${lrn} was approved for another hub before and stays with that.`);
    }
    return succeed(named);
  }
  const [only, another] = bound === null ? hubs : hubs.filter(({ id }) => id === bound);
  if (!only) return fail("no-hub", `There is no hub ${ofProfile}. Add one first.`);
  if (another) {
    const names = hubs.map((hub) => hub.name).join(", ");
    return fail("several-hubs", `There are several hubs ${ofProfile}: say which of ${names}.`);
  }
  return succeed(only);
}
