import { lazy } from 'react';
import { isStaff, useMe } from '../app/session.ts';

const PortalShell = lazy(async () => ({
  default: (await import('../portal/index.ts')).PortalShell,
}));
const DeskShell = lazy(async () => ({ default: (await import('../desk/index.ts')).DeskShell }));

/** The same page stands in the frame that its reader works in. */
export function ProfileShell() {
  return isStaff(useMe()) ? <DeskShell /> : <PortalShell />;
}
