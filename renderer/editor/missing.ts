/** Fields of the form that are empty and should not be: where keying goes on. */

const missing = '.field-cell[data-empty="true"]:is(.at-blocking, .at-warning)';

export function isMissing(cell: HTMLElement): boolean {
  return cell.matches(missing);
}

/** Goes to a cell and begins to edit it, so that key after key fills a form; the items only get the keys. */
export function goOn(target: HTMLElement | null, edit: boolean): void {
  target?.focus();
  if (edit && target?.classList.contains("field-cell") === true) target.click();
}

/** To the first field that is missing, as it stands in the form; else to the items. */
export function goToFirstMissing(form: HTMLElement): void {
  goOn(
    form.querySelector<HTMLElement>(missing) ?? form.querySelector<HTMLElement>(".items-frame"),
    true,
  );
}
