/** How the rows of a parcel CSV are read, which depends on the profile that they belong to. */
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { profileOfForm } from "./profileGuess.ts";
import type { ParcelSettings } from "./reading.ts";

/** @param profile what the person named; without it each row's form tells. */
export function parcelSettings(profile: ProfileId | undefined): (form: string) => ParcelSettings {
  return (form) => {
    const id = profile ?? profileOfForm(form) ?? "wco";
    return { profile: id, deadlineDays: profileOf(id).deadlineDays };
  };
}
