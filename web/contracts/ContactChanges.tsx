import { IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactChangeView } from '../../api/contact-lists.ts';
import classes from './ContactChanges.module.css';

type Change = Pick<ContactChangeView, 'kind' | 'contact' | 'before'> & { isMember?: boolean };

const icons = { added: IconPlus, changed: IconPencil, kept: IconEqual, removed: IconMinus };

/** K1: what a list changes, contact by contact; for who sends it and for who decides. */
export function ContactChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className={classes.list}>
      {changes.map((change) => (
        <ChangeItem key={change.contact.email} {...change} />
      ))}
    </ul>
  );
}

function ChangeItem({ kind, contact, before, isMember }: Change) {
  const { t } = useTranslation('activation');
  const Icon = icons[kind];
  const { name, email, phone } = contact;
  return (
    <li className={classes.item} data-kind={kind}>
      <span className={classes.kind}>
        <Icon size={14} stroke={2} aria-hidden="true" />
        {t(`kind.${kind}`)}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>{[email, phone].filter(Boolean).join(', ')}</span>
        {before && (
          <span className={classes.detail}>
            {t('was', { what: [before.name, before.phone].filter(Boolean).join(', ') })}
          </span>
        )}
        {isMember === false && kind !== 'removed' && (
          <span className={classes.detail}>{t('invited')}</span>
        )}
      </span>
    </li>
  );
}
