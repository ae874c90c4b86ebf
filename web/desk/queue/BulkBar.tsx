import { Popover, UnstyledButton } from '@mantine/core';
import { IconHandGrab, IconProgress, IconUserPlus, IconX } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignList } from '../AssignList.tsx';
import { StatusChoice } from '../StatusChoice.tsx';
import classes from './BulkBar.module.css';
import type { Move } from './use-bulk.ts';

export type BulkMenu = 'assign' | 'status' | null;

interface Props {
  count: number;
  menu: BulkMenu;
  onMenu: (menu: BulkMenu) => void;
  onMove: (move: Move) => void;
  onClear: () => void;
}

const icon = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;
const statusMoves = ['continue', 'solve_without_info', 'cancel'] as const;

/** What can be done with the chosen rows; each with its key. */
export function BulkBar({ count, menu, onMenu, onMove, onClear }: Props) {
  const { t } = useTranslation('desk');
  const part = (name: Exclude<BulkMenu, null>, button: ReactNode, children: ReactNode) => (
    <Popover
      opened={menu === name}
      onDismiss={() => onMenu(null)}
      position="top"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t(`bulk.${name}`)}>{children}</Popover.Dropdown>
    </Popover>
  );
  return (
    <section className={classes.bar} aria-label={t('bulk.title')}>
      <span className={classes.count} role="status">
        {t('bulk.selected', { count })}
      </span>
      <Tool keys="T" icon={<IconHandGrab {...icon} />} onClick={() => onMove({ move: 'take' })}>
        {t('bulk.take')}
      </Tool>
      {part(
        'assign',
        <Tool keys="A" icon={<IconUserPlus {...icon} />} onClick={() => onMenu('assign')}>
          {t('bulk.assign')}
        </Tool>,
        <AssignList onPick={(assigneeId) => onMove({ move: 'assign', assigneeId })} />,
      )}
      {part(
        'status',
        <Tool keys="S" icon={<IconProgress {...icon} />} onClick={() => onMenu('status')}>
          {t('bulk.status')}
        </Tool>,
        <StatusChoice moves={statusMoves} onMove={onMove} />,
      )}
      <Tool keys="Esc" icon={<IconX {...icon} />} onClick={onClear}>
        {t('bulk.clear')}
      </Tool>
    </section>
  );
}

interface ToolProps extends ComponentProps<'button'> {
  keys: string;
  icon: ReactNode;
  children: string;
}

/** What a popover adds to its target is handed on. */
function Tool({ keys, icon: picture, children, className = '', ...rest }: ToolProps) {
  return (
    <UnstyledButton {...rest} className={`${classes.tool} ${className}`}>
      {picture}
      <span>{children}</span>
      <kbd>{keys}</kbd>
    </UnstyledButton>
  );
}
