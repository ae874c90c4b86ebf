import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useDraft } from '../../app/draft.ts';
import { MessageField } from '../../requests/MessageField.tsx';

const empty = { body: '' };
const nowhere = () => {};

/** What was being written when the request ended for good: it can be read and copied, and goes nowhere. */
export function KeptWords({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const kept = useDraft(`reply:${request.number}`, empty);
  const { body } = kept.draft;
  if (body.trim() === '') return null;
  return (
    <MessageField
      value={body}
      onChange={(text) => kept.change({ body: text })}
      onSend={nowhere}
      label={t('request.reply')}
    />
  );
}
