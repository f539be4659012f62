/** new, fill, confirm, template …, products, parties. */
import type { TemplateShown } from "../../../core/contract/keying.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Run } from "../command.ts";
import { count, moment, plain, table } from "../text.ts";
import type { Column } from "../text.ts";

export const runNew: Run = async ({ call, option }) => {
  const begun = await call("declaration.new", {
    form: option("form"),
    profile: option("profile"),
    client: option("client"),
    lane: option("lane"),
    template: option("template"),
    from: option("from"),
    lrn: option("lrn"),
  });
  if (!begun.ok) return failed(begun.error);
  const { lrn, form, template, automatic } = begun.value;
  return done(begun.value, () =>
    [
      `${lrn} is begun on ${form}${template === null ? "" : ` from the template ${plain(template)}`}.`,
      ...(automatic === 0
        ? []
        : [`${count(automatic, "field")} filled in, to be confirmed: confirm ${lrn}.`]),
      `Next: set ${lrn} POINTER VALUE --why TEXT, then check.`,
    ].join("\n"),
  );
};

export const runFill: Run = async ({ call, option, values }) => {
  const [lrn = ""] = values;
  const found = await call("declaration.fill", {
    lrn,
    from: option("from"),
    template: option("template"),
  });
  if (!found.ok) return failed(found.error);
  const { fills } = found.value;
  if (fills.length === 0) return done({ lrn, filled: 0 }, () => `Nothing to fill in ${lrn}.`);
  const rows = fills.flatMap(
    ({ pointer }) => /^\/goodsShipment\/items\/(\d+)\//u.exec(pointer)?.[1] ?? [],
  );
  const filled = await call("declaration.set", {
    lrn,
    // What is filled in below items fills a declaration that has none.
    ...(rows.length === 0
      ? {}
      : { items: Array.from({ length: Math.max(...rows.map(Number)) + 1 }, () => null) }),
    changes: fills,
    why: option("why"),
  });
  if (!filled.ok) return failed(filled.error);
  return done({ lrn, filled: fills.length, revision: filled.value.revision }, () =>
    [
      ...fills.map(({ pointer, value, source }) => `${pointer}: ${plain(value)} (${source})`),
      `${count(fills.length, "field")} filled in, to be confirmed: confirm ${lrn}.`,
    ].join("\n"),
  );
};

export const runConfirm: Run = async ({ call, values }) => {
  const [lrn = "", ...named] = values;
  const shown = await call("declaration.show", { lrn });
  if (!shown.ok) return failed(shown.error);
  const all = shown.value.automatic.map(({ pointer }) => pointer);
  const pointers = named.length > 0 ? named : all;
  if (pointers.length === 0) {
    return done({ lrn, confirmed: 0, left: 0 }, () => `Nothing waits to be confirmed in ${lrn}.`);
  }
  const confirmed = await call("declaration.confirm", { lrn, pointers });
  if (!confirmed.ok) return failed(confirmed.error);
  const { left } = confirmed.value;
  return done(
    confirmed.value,
    () => `${count(confirmed.value.confirmed, "value")} of ${lrn} confirmed, ${left} left.`,
  );
};

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The audit tells what was confirmed last, and where it had come from. */
export const runUnconfirm: Run = async ({ call, values }) => {
  const [lrn = "", ...named] = values;
  const history = await call("declaration.history", { lrn });
  if (!history.ok) return failed(history.error);
  const last = history.value.entries.findLast(({ what }) => what === "confirmed");
  const [fields, sources] = [textsIn(last?.detail["fields"]), textsIn(last?.detail["sources"])];
  const back = fields.flatMap((pointer, at) => {
    const source = sources[at];
    const isMeant = named.length === 0 || named.includes(pointer);
    return source === undefined || !isMeant ? [] : [{ pointer, source }];
  });
  if (back.length === 0) return done({ lrn, left: 0 }, () => `Nothing of ${lrn} to take back.`);
  const taken = await call("declaration.unconfirm", { lrn, values: back });
  if (!taken.ok) return failed(taken.error);
  const { left } = taken.value;
  return done(taken.value, () => `${count(left, "value")} of ${lrn} to be confirmed.`);
};

const templateColumns: readonly Column<TemplateShown>[] = [
  { name: "NAME", of: ({ name }) => name },
  { name: "FORM", of: ({ form }) => form },
  { name: "CLIENT", of: ({ client }) => client },
  { name: "LANE", of: ({ lane }) => lane },
  { name: "FIELDS", of: ({ fields }) => fields, right: true },
  { name: "MADE", of: ({ made }) => moment(made) },
];

export const runTemplateSave: Run = async ({ call, option, values }) => {
  const saved = await call("template.save", {
    name: values[0],
    from: option("from"),
    client: option("client"),
    lane: option("lane"),
  });
  if (!saved.ok) return failed(saved.error);
  const { name, fields } = saved.value;
  return done(saved.value, () => `${plain(name)} keeps ${count(fields, "field")}.`);
};

function orAll(option: string | undefined): string | null | undefined {
  return option === "" ? null : option;
}

export const runTemplateChange: Run = async ({ call, option, values }) => {
  const changed = await call("template.change", {
    name: values[0],
    to: values[1],
    client: orAll(option("client")),
    lane: orAll(option("lane")),
  });
  if (!changed.ok) return failed(changed.error);
  return done(changed.value, () => table(templateColumns, [changed.value]));
};

export const runTemplateList: Run = async ({ call, option }) => {
  const listed = await call("template.list", { form: option("form"), client: option("client") });
  if (!listed.ok) return failed(listed.error);
  const { templates } = listed.value;
  return done(listed.value, () =>
    templates.length === 0
      ? "No template is kept. Make one: template save NAME --from LRN."
      : table(templateColumns, templates),
  );
};

export const runTemplateRemove: Run = async ({ call, values }) => {
  const removed = await call("template.remove", { name: values[0] });
  if (!removed.ok) return failed(removed.error);
  return done(
    removed.value,
    () =>
      removed.value.removed
        ? `${values[0] ?? ""} is forgotten.`
        : `There was no template ${values[0] ?? ""}.`,
    removed.value.removed ? 0 : 1,
  );
};

export const runProducts: Run = async ({ call, option, values }) => {
  const found = await call("product.find", {
    sku: option("sku"),
    description: values.join(" "),
    client: option("client"),
    profile: option("profile"),
    limit: wholeNumber(option("limit")),
  });
  if (!found.ok) return failed(found.error);
  const lines = found.value.products.map(
    ({ sku, description, hs, origin, unit, unitValue, currency, times, last }) =>
      [
        hs,
        sku === "" ? "-" : plain(sku),
        plain(description),
        origin ?? "-",
        unit ?? "-",
        unitValue === null ? "-" : `${unitValue} ${currency ?? ""}`,
        `${count(times, "time")}, last ${moment(last)}`,
      ].join("  "),
  );
  return done(found.value, () =>
    lines.length === 0
      ? "Nothing like it was approved here yet. Search the nomenclature: hs WORDS."
      : lines.join("\n"),
  );
};

export const runParties: Run = async ({ call, option, values }) => {
  const found = await call("party.find", {
    text: values.join(" "),
    limit: wholeNumber(option("limit")),
  });
  if (!found.ok) return failed(found.error);
  const lines = found.value.parties.map(({ role, name, id, place, times }) =>
    [role, plain(name), id ?? "-", plain(place ?? "-"), count(times, "time")].join("  "),
  );
  return done(found.value, () =>
    lines.length === 0 ? "No party by that name was approved here yet." : lines.join("\n"),
  );
};
