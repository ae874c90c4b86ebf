import { ActionIcon } from '@mantine/core';
import { IconAlertCircle, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveButtons } from '../../../design/MoveButtons.tsx';
import { useSettingsDesk } from '../context.ts';
import settings from '../Settings.module.css';
import classes from './Products.module.css';

interface Item {
  id: string;
  name: string;
  /** A second line. */
  detail?: string;
  icon?: ReactNode;
  /** The server found something wrong with it. */
  wrong?: boolean;
}

interface Props {
  label: string;
  items: readonly Item[];
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
  /** What is seen of the one that is open; without it nothing opens. */
  children?: (id: string) => ReactNode;
  /** Open from the start. */
  first?: string | null;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Things in the order that customers see: moved by buttons, opened one at a time. */
export function OrderedList({ label, items, onMove, onRemove, children, first = null }: Props) {
  const { t } = useTranslation('products');
  const { mayChange } = useSettingsDesk().settings;
  const [open, setOpen] = useState(first);
  const [said, setSaid] = useState('');
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {items.map(({ id, name, detail, wrong, ...item }, at) => (
          <li key={id}>
            <div className={`${classes.row} ${item.icon ? '' : classes.plain}`}>
              {item.icon}
              <span className={classes.what}>
                <span className={classes.name}>{name}</span>
                {detail && <span className={classes.second}>{detail}</span>}
                {wrong && (
                  <span className={classes.wrong}>
                    <IconAlertCircle {...icon} /> {t('wrong')}
                  </span>
                )}
              </span>
              <span className={classes.tools}>
                {mayChange && (
                  <MoveButtons
                    upLabel={t('move.up', { name })}
                    downLabel={t('move.down', { name })}
                    at={at}
                    count={items.length}
                    onMove={(to) => {
                      onMove(at, to);
                      setSaid(t('move.done', { name, place: to + 1, count: items.length }));
                    }}
                  />
                )}
                {children && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('open', { name })}
                    aria-expanded={open === id}
                    onClick={() => setOpen(open === id ? null : id)}
                  >
                    <IconPencil {...icon} />
                  </ActionIcon>
                )}
                {mayChange && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('remove', { name })}
                    onClick={() => onRemove(id)}
                  >
                    <IconTrash {...icon} />
                  </ActionIcon>
                )}
              </span>
            </div>
            {children && open === id && (
              <fieldset className={`${settings.whole} ${classes.open}`} disabled={!mayChange}>
                {children(id)}
              </fieldset>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={classes.said}>
        {said}
      </p>
    </>
  );
}
