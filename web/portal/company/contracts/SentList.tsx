import { useTranslation } from 'react-i18next';
import type { CompanyContract, ContactList } from '../../../../api/contact-lists.ts';
import { contactChanges } from '../../../../domain/contracts/index.ts';
import { useNow, useTimeFormat } from '../../../clock/reader.ts';
import { ContactChanges } from '../../../contracts/ContactChanges.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Contacts.module.css';

interface Props {
  list: ContactList;
  /** Whom the contract names meanwhile. */
  present: CompanyContract['contacts'];
}

/** The last list that was sent, while support has it, or since it came back with a reason. */
export function SentList({ list, present }: Props) {
  const { t } = useTranslation('activation');
  const { near } = useTimeFormat();
  const now = useNow();
  const { state, purpose, askedBy, askedAt, reason, contacts } = list;
  const { name } = askedBy;
  if (state === 'sent_back')
    return (
      <Notice tone="soon">
        <p>{t('sentBack', { name })}</p>
        <blockquote className={classes.reason}>{reason}</blockquote>
      </Notice>
    );
  return (
    <Notice tone="info">
      <p>{t(`waiting.${purpose}`, { name, when: near(Date.parse(askedAt), now) })}</p>
      <ContactChanges changes={contactChanges(present, contacts)} />
    </Notice>
  );
}
