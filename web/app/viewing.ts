/** Of this tab alone: the desk goes on in the others. */
const NAME = 'pactdesk.viewing';

/** What calls say while this tab shows the portal as somebody else. */
export function viewingHeader(): Record<string, string> {
  const id = sessionStorage.getItem(NAME);
  return id ? { 'pactdesk-viewing': id } : {};
}

/** From here on this tab shows the portal as the member of the viewing. */
export function lookOn(id: string): void {
  sessionStorage.setItem(NAME, id);
  window.location.assign('/requests');
}

/** Back to the desk, with a fresh page: nothing of what was seen stays in memory. */
export function leaveViewing(): void {
  sessionStorage.removeItem(NAME);
  window.location.assign('/desk');
}
