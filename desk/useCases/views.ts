/** Saved views and preferences: each person's own, seen and changed by nobody else. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { SavedView } from "../../core/contract/views.ts";
import {
  dropView,
  findView,
  listViews,
  preferencesOf,
  putPreference,
  putView,
} from "../../db/views.ts";
import { signedIn } from "../handler.ts";
import type { Handlers } from "../handler.ts";
import { filterOf } from "./queue.ts";

const mostViews = 200;
const longestPreference = 16_000;

function unknownView(name: string): CallResult<never> {
  return fail("unknown-view", `You have no view ${name}. view list shows those you have.`);
}

export const viewHandlers = {
  "view.save"(context, input): CallResult<SavedView> {
    const { db, ports } = context;
    const filter = filterOf(input.where);
    if (!filter.ok) return filter;
    const user = signedIn(context).name;
    const view = { ...input, user, saved: ports.clock.now() };
    return db.transaction(() => {
      if (!findView(db, user, view.name) && listViews(db, user).length >= mostViews) {
        return fail("too-many-views", `You have ${mostViews} views. Delete one first.`);
      }
      putView(db, view);
      return succeed(view);
    });
  },
  "view.list": ({ db, session }) => succeed({ views: listViews(db, session.user?.name ?? null) }),
  "view.rename"(context, { name, to }): CallResult<SavedView> {
    const { db } = context;
    const user = signedIn(context).name;
    return db.transaction(() => {
      const view = findView(db, user, name);
      if (!view) return unknownView(name);
      const taken = findView(db, user, to);
      if (taken && taken.name !== view.name) {
        return fail("view-exists", `You have a view ${taken.name} already. Choose another name.`);
      }
      dropView(db, user, name);
      putView(db, { ...view, name: to });
      return succeed({ ...view, name: to });
    });
  },
  "view.delete"(context, { name }): CallResult<SavedView> {
    const { db } = context;
    const user = signedIn(context).name;
    return db.transaction(() => {
      const view = findView(db, user, name);
      if (!view) return unknownView(name);
      dropView(db, user, name);
      return succeed(view);
    });
  },
  "preference.list": (context) =>
    succeed({ preferences: preferencesOf(context.db, signedIn(context).name) }),
  "preference.set"(context, { key, value }) {
    const text = value === null || value === undefined ? null : JSON.stringify(value);
    if ((text?.length ?? 0) > longestPreference) {
      return fail("too-long", `A preference has ${longestPreference} characters at most.`);
    }
    putPreference(context.db, signedIn(context).name, key, text);
    return succeed({});
  },
} satisfies Partial<Handlers>;
