import { Button, CopyButton, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../../api/licences.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Licences.module.css';
import { useReadCode } from './queries.ts';

/** C3: shows a whole code to whoever may read it, once they ask: each reading is noted. */
export function WholeCode({ publicId, licence }: { publicId: string; licence: Licence }) {
  const { t } = useTranslation(['licences', 'common']);
  const words = useProblemWords();
  const read = useReadCode(publicId);
  const [opened, setOpened] = useState(false);
  const { id, productName: product, codeEnding: ending } = licence;
  const show = () => {
    setOpened(true);
    read.mutate(id);
  };
  const close = () => {
    setOpened(false);
    // The code does not stay in the page.
    read.reset();
  };
  return (
    <>
      <UnstyledButton
        className={classes.show ?? ''}
        aria-label={t('code.of', { product, ending })}
        onClick={show}
      >
        {t('code.show')}
      </UnstyledButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('code.shown', { product })}
        closeLabel={t('common:close')}
      >
        {read.isError && <Notice tone="error">{words(read.error)}</Notice>}
        {read.data && (
          <div className={classes.whole}>
            <p className={classes.wholeCode}>{read.data.code}</p>
            <CopyButton value={read.data.code}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'code.copied' : 'code.copy')}
                </Button>
              )}
            </CopyButton>
            <p className={classes.quiet}>{t('code.noted')}</p>
          </div>
        )}
      </Dialog>
    </>
  );
}
