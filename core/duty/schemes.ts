/** The duty law of each profile. */
import type { ProfileId } from "../profiles/profileIds.ts";
import { cnScheme } from "./cn.ts";
import { gbScheme } from "./gb.ts";
import { myScheme } from "./my.ts";
import type { DutyScheme } from "./scheme.ts";
import { wcoScheme } from "./wco.ts";

const schemes: Readonly<Record<ProfileId, DutyScheme>> = {
  wco: wcoScheme,
  gb: gbScheme,
  my: myScheme,
  cn: cnScheme,
};

export function schemeOf(profile: ProfileId): DutyScheme {
  return schemes[profile];
}
