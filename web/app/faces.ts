import { queryClient } from './query-client.ts';
import { meQuery, statusNamesQuery } from './session.ts';

/** A face is its frame and its first page; what comes after a click is loaded by itself. */
export const faces = {
  signIn: {
    load: () => import('../portal/sign-in/index.ts'),
    texts: ['sign-in'],
  },
  portal: {
    load: () => import('../portal/index.ts'),
    texts: ['portal', 'receipt'],
  },
  desk: {
    load: () => import('../desk/index.ts'),
    texts: ['desk'],
  },
} as const;

/** Undefined where the address does not tell whose page it is. */
function faceAt(path: string) {
  if (path === '/' || path.startsWith('/profile')) return undefined;
  if (path.startsWith('/desk')) return faces.desk;
  return path.startsWith('/requests') || path.startsWith('/company') ? faces.portal : faces.signIn;
}

/** Asks for what the page at this address will need, all at once; returns which texts it wants. */
export function warmUp(path: string): readonly string[] {
  const face = faceAt(path);
  // Whoever needs it asks again, and hears then what went wrong.
  face?.load().catch(() => {});
  if (face !== faces.signIn) {
    void queryClient.prefetchQuery(meQuery);
    void queryClient.prefetchQuery(statusNamesQuery);
  }
  return face?.texts ?? [];
}
