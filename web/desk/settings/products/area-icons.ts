import {
  IconDeviceLaptop,
  IconDeviceMobile,
  IconLayoutDashboard,
  IconMail,
  IconServer2,
  type TablerIcon,
} from '@tabler/icons-react';
import type { AreaIcon } from '../../../../domain/products/index.ts';

export const areaIcons: Record<AreaIcon, TablerIcon> = {
  workstations: IconDeviceLaptop,
  servers: IconServer2,
  mail: IconMail,
  mobile: IconDeviceMobile,
  console: IconLayoutDashboard,
};
