import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Joining } from '../../../api/joining.ts';
import { ApiError, serverNow } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from '../company/OwnershipNotice.module.css';

interface Props {
  joining: Joining;
  company: string;
  decide: (approve: boolean) => Promise<unknown>;
  /** It is decided, in words. */
  onSaid: (words: string) => void;
}

/** C2: somebody asks to be let in, for who may decide. */
export function Question({ joining, company, decide, onSaid }: Props) {
  const { t, i18n } = useTranslation('people');
  const words = useProblemWords();
  const { name, email, expiresAt } = joining;
  const until = formatter(i18n.language, useMe().person.timeZone).near(
    Date.parse(expiresAt),
    serverNow(),
  );
  const deciding = useMutation({ mutationFn: decide });
  const isGone = deciding.error instanceof ApiError && gone.includes(deciding.error.code);
  // This notice may be gone before the answer is here; the word is said all the same.
  const choose = (approve: boolean) =>
    void deciding.mutateAsync(approve).then(
      () => onSaid(t(approve ? 'joining.approved' : 'joining.refused', { name })),
      () => {},
    );
  return (
    <div className={classes.notice}>
      <Notice tone="info" icon={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />}>
        <p>
          <strong>{t('joining.title', { name, company })}</strong>
        </p>
        <p>
          {t('joining.email', { email })} {t('joining.until', { until })}
        </p>
        <p>{t('joining.text')}</p>
        {deciding.isError && (
          <p className={classes.error} role="alert">
            {isGone ? t('joining.gone') : words(deciding.error)}
          </p>
        )}
        <div className={classes.foot}>
          <Button
            size="xs"
            loading={deciding.isPending && deciding.variables}
            aria-label={`${t('joining.approve')}, ${name}`}
            onClick={() => choose(true)}
          >
            {t('joining.approve')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={deciding.isPending && !deciding.variables}
            aria-label={`${t('joining.refuse')}, ${name}`}
            onClick={() => choose(false)}
          >
            {t('joining.refuse')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

const gone = ['not_found', 'link_expired'];
