/** view save, list, rename, delete; and the view that list was asked for. */
import { fail, succeed } from "../../../core/contract.ts";
import type { CallResult } from "../../../core/contract.ts";
import type { SavedView } from "../../../core/contract/views.ts";
import { done, failed } from "../command.ts";
import type { Invocation, Run } from "../command.ts";
import { moment, table } from "../text.ts";

export const runViewSave: Run = async (invocation) => {
  const saved = await invocation.call("view.save", {
    name: invocation.values[0],
    where: invocation.option("where") ?? "",
    descending: invocation.option("descending") !== undefined,
    sort: invocation.option("sort"),
  });
  if (!saved.ok) return failed(saved.error);
  const { name } = saved.value;
  return done(saved.value, () => `The view ${name} is saved: list --view "${name}".`);
};

export const runViewList: Run = async (invocation) => {
  const listed = await invocation.call("view.list", {});
  if (!listed.ok) return failed(listed.error);
  const { views } = listed.value;
  return done(listed.value, () =>
    views.length === 0
      ? "No view is saved. Save one with: view save NAME --where TEXT"
      : table<SavedView>(
          [
            { name: "NAME", of: ({ name }) => name },
            { name: "OF", of: ({ user }) => user },
            { name: "FILTER", of: ({ where }) => where },
            { name: "ORDER", of: ({ sort, descending }) => `${sort}${descending ? " ↓" : ""}` },
            { name: "SAVED", of: ({ saved }) => moment(saved) },
          ],
          views,
        ),
  );
};

export const runViewRename: Run = async (invocation) => {
  const [name, to] = invocation.values;
  const renamed = await invocation.call("view.rename", { name, to });
  if (!renamed.ok) return failed(renamed.error);
  return done(renamed.value, () => `${name ?? ""} is now called ${renamed.value.name}.`);
};

export const runViewDelete: Run = async (invocation) => {
  const dropped = await invocation.call("view.delete", { name: invocation.values[0] });
  if (!dropped.ok) return failed(dropped.error);
  return done(dropped.value, () => `The view ${dropped.value.name} is forgotten.`);
};

/** The saved view of this name: one's own, or with nobody signed in the only one there is. */
export async function savedView(
  invocation: Invocation,
  name: string,
): Promise<CallResult<SavedView>> {
  const listed = await invocation.call("view.list", {});
  if (!listed.ok) return listed;
  const named = listed.value.views.filter(
    (view) => view.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const [view] = named;
  if (!view) return fail("unknown-view", `There is no view ${name}. view list shows all.`);
  if (named.length === 1) return succeed(view);
  const owners = named.map(({ user }) => user).join(", ");
  return fail("unknown-view", `Several people have a view ${name} (${owners}): add --as USER.`);
}
