import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnershipOffer } from '../../../api/company.ts';
import { serverNow } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './OwnershipNotice.module.css';
import { useLeaving } from './queries.ts';

interface Props {
  publicId: string;
  company: string;
  offer: OwnershipOffer;
  onSaid: (words: string) => void;
}

/** C3: an offer that waits, as each of the two sees it. */
export function OwnershipNotice({ publicId, company, offer, onSaid }: Props) {
  const { t, i18n } = useTranslation('people');
  const words = useProblemWords();
  const { person } = useMe();
  const { accept, endOffer } = useLeaving(publicId);
  const format = formatter(i18n.language, person.timeZone);
  const isMine = offer.to.id === person.id;
  const name = isMine ? offer.from.name : offer.to.name;
  const until = format.near(Date.parse(offer.expiresAt), serverNow());
  const error = accept.error ?? endOffer.error;
  // This notice may be gone before the answer is here; the word is said all the same.
  const say = (deed: Promise<unknown>, words: string) =>
    void deed.then(
      () => onSaid(words),
      () => {},
    );
  return (
    <div className={classes.notice}>
      <Notice tone="info" icon={<IconKey size={18} stroke={1.75} aria-hidden="true" />}>
        <p>{t(isMine ? 'ownership.toYou' : 'ownership.toOther', { name, company, until })}</p>
        {error && <p className={classes.error}>{words(error)}</p>}
        <div className={classes.foot}>
          {isMine && (
            <Button
              size="xs"
              loading={accept.isPending}
              onClick={() => say(accept.mutateAsync(), t('ownership.accepted'))}
            >
              {t('ownership.accept')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            loading={endOffer.isPending}
            onClick={() =>
              say(endOffer.mutateAsync(), t(isMine ? 'ownership.declined' : 'ownership.takenBack'))
            }
          >
            {t(isMine ? 'ownership.decline' : 'ownership.takeBack')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
