let device: string | undefined;

/** A random name by which the server knows tabs of one browser. */
export function thisBrowser(): string {
  device ??= keptDevice() ?? randomName();
  return device;
}

function keptDevice(): string | undefined {
  try {
    const kept = localStorage.getItem('pactdesk.device') ?? randomName();
    localStorage.setItem('pactdesk.device', kept);
    return kept;
  } catch {
    return undefined;
  }
}

/** Random as `crypto.randomUUID`, which browsers refuse on plain http. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
