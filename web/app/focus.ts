/** After the next paint, because the marks are not on the page yet when a check has failed. */
export function focusFirstWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
