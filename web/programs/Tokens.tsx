import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Token } from '../../api/tokens.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Failed, LoadingRows } from '../design/PageState.tsx';
import classes from './Programs.module.css';
import { Question } from './Question.tsx';
import { tokensPath, tokensQuery, useTokens } from './queries.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { TokenForm } from './TokenForm.tsx';
import { TokenRow } from './TokenRow.tsx';

/** What programs sign in with, and for what. */
export function Tokens({ publicId }: { publicId: string | null }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const path = tokensPath(publicId);
  const tokens = useQuery(tokensQuery(path));
  const { revoke } = useTokens(path);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const [ending, setEnding] = useState<Token | null>(null);
  const [said, setSaid] = useState('');
  const close = () => {
    setMaking(false);
    setMade(undefined);
  };
  return (
    <Card aria-labelledby="tokens">
      <CardPart className={classes.part ?? ''}>
        <div className={classes.head}>
          <h2 id="tokens">{t('tokens.title')}</h2>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} />}
            onClick={() => setMaking(true)}
          >
            {t('tokens.make')}
          </Button>
        </div>
        <p className={classes.lead}>
          {t(publicId === null ? 'tokens.textOwn' : 'tokens.textCompany')}{' '}
          <a href="/api/docs">{t('tokens.docs')}</a>
        </p>
        <p role="status" className={`${classes.lead} ${classes.said}`}>
          {said}
        </p>
        {tokens.isPending && <LoadingRows count={2} height={56} label={t('common:loading')} />}
        {tokens.isError && (
          <Failed
            words={words(tokens.error)}
            retry={t('common:retry')}
            onRetry={() => void tokens.refetch()}
          />
        )}
        {tokens.data?.items.length === 0 && <p className={classes.lead}>{t('tokens.none')}</p>}
        <ul className={classes.list}>
          {tokens.data?.items.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              isOwn={publicId === null}
              onRevoke={() => setEnding(token)}
            />
          ))}
        </ul>
      </CardPart>
      <Dialog
        opened={making}
        onClose={close}
        title={t(made === undefined ? 'tokens.makeTitle' : 'tokens.madeTitle')}
        closeLabel={t('common:close')}
      >
        {made === undefined ? (
          <TokenForm
            path={path}
            scopes={tokens.data?.scopes ?? []}
            onMade={setMade}
            onCancel={close}
          />
        ) : (
          <SecretOnce text={t('tokens.madeText')} secret={made} onKept={close} />
        )}
      </Dialog>
      <Question
        opened={ending !== null}
        title={t('tokens.revokeTitle', { name: ending?.name })}
        text={t('tokens.revokeText')}
        act={t('tokens.revoke')}
        isPending={revoke.isPending}
        error={revoke.error}
        onClose={() => setEnding(null)}
        onAct={() =>
          ending &&
          revoke.mutate(ending.id, {
            onSuccess: () => {
              setSaid(t('tokens.revoked', { name: ending.name }));
              setEnding(null);
            },
          })
        }
      />
    </Card>
  );
}
