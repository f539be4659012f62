/** What many calls ask for and tell, in one shape each. */
import { z } from "zod";
import { profileIds } from "../profiles/profileIds.ts";

/** RFC 3339 UTC. */
export const moment = z.string();
export const lrn = z.string().min(1).max(35);
/** The reason of an order, kept with it. */
export const why = z.string().trim().min(1).max(512);
/** In the filter language; "" finds everything. */
export const where = z.string().max(2000);
/** Of a person, a hub, a view. */
export const name = z.string().trim().min(1).max(64);
export const pin = z.string().min(4).max(128);
/** In any case of letters. */
export const profile = z.string().toLowerCase().pipe(z.enum(profileIds));
export const pointer = z.string().min(1).max(400);
/** A field set, or emptied by null. */
export const fieldChange = z.object({ pointer, value: z.string().max(4000).nullable() });
