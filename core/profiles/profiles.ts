/** The profiles that ship with the desk. Another country is another folder here. */
import { checkDeclaration } from "../rules/checker.ts";
import { cn } from "./cn/profile.ts";
import { gb } from "./gb/profile.ts";
import { my } from "./my/profile.ts";
import type { Profile, ProfileData } from "./profile.ts";
import type { ProfileId } from "./profileIds.ts";
import { wco } from "./wco/profile.ts";

export { profileIdOf, profileIds } from "./profileIds.ts";
export type { ProfileId } from "./profileIds.ts";
export type { FoundProblem, Profile } from "./profile.ts";

function profile(data: ProfileData): Profile {
  return { ...data, check: (declaration, context) => checkDeclaration(data, declaration, context) };
}

const profiles: Readonly<Record<ProfileId, Profile>> = {
  wco: profile(wco),
  gb: profile(gb),
  my: profile(my),
  cn: profile(cn),
};

export function profileOf(id: ProfileId): Profile {
  return profiles[id];
}
