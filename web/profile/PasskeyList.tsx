import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passkey } from '../../api/passkeys.ts';
import { call, serverNow } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { factorChanged } from './factor-query.ts';
import classes from './ProfilePage.module.css';
import rows from './SessionList.module.css';

export function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const [chosen, setChosen] = useState<Passkey | null>(null);
  const remove = useMutation({
    mutationFn: ({ id }: Passkey) => call(`/api/me/passkeys/${id}`, { method: 'DELETE' }),
    onSuccess: () => setChosen(null),
    onSettled: factorChanged,
  });
  if (passkeys.length === 0) return null;
  return (
    <>
      <ul className={rows.list}>
        {passkeys.map((passkey) => (
          <Row key={passkey.id} passkey={passkey} onRemove={() => setChosen(passkey)} />
        ))}
      </ul>
      <Dialog
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('passkeys.removeTitle', { name: chosen?.name ?? '' })}
        closeLabel={t('common:close')}
      >
        <div className={classes.part}>
          <p>{t('passkeys.removeText')}</p>
          {remove.isError && <Notice tone="error">{words(remove.error)}</Notice>}
          <div className={classes.foot}>
            <Button
              loading={remove.isPending}
              onClick={() => chosen && remove.mutate(chosen)}
              data-autofocus
            >
              {t('passkeys.remove')}
            </Button>
            <Button variant="default" onClick={() => setChosen(null)}>
              {t('common:cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function Row({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { t, i18n } = useTranslation('people');
  const { timeZone } = useMe().person;
  const format = formatter(i18n.language, timeZone);
  const { name, addedAt, lastUsedAt } = passkey;
  const used =
    lastUsedAt === null
      ? t('passkeys.unused')
      : t('passkeys.used', { when: format.near(Date.parse(lastUsedAt), serverNow()) });
  return (
    <li className={rows.row}>
      <IconKey size={20} stroke={1.75} aria-hidden="true" className={rows.icon} />
      <div className={rows.words}>
        <p className={rows.where}>{name}</p>
        <p className={rows.meta}>
          {[t('passkeys.added', { when: format.date(Date.parse(addedAt)) }), used].join(' · ')}
        </p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        onClick={onRemove}
        aria-label={t('passkeys.removeThat', { name })}
      >
        {t('passkeys.remove')}
      </Button>
    </li>
  );
}
