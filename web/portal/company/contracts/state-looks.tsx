import { IconCheck, IconClock, IconHourglass, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CompanyContract } from '../../../../api/contact-lists.ts';
import type { BadgeTone } from '../../../design/Badge.tsx';

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** K4: the states of a contract, whose turn it is by the colour: `turn` is the company's. */
export const stateLooks: Record<CompanyContract['state'], { tone: BadgeTone; icon: ReactNode }> = {
  issued: { tone: 'turn', icon: <IconHourglass {...icon} /> },
  activation_requested: { tone: 'slate', icon: <IconClock {...icon} /> },
  active: { tone: 'petrol', icon: <IconCheck {...icon} /> },
  expired: { tone: 'outline', icon: <IconX {...icon} /> },
  terminated: { tone: 'outline', icon: <IconX {...icon} /> },
};
