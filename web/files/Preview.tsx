import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../api/files.ts';
import { TEXT_PREVIEW_BYTES } from '../../domain/files/index.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { shortName, sizeWords } from './file-words.ts';
import classes from './Preview.module.css';
import { textPreviewQuery } from './queries.ts';

interface Props {
  file: FileView;
  onClose: () => void;
}

/** A look at an image or at the beginning of a log, without downloading it. */
export function Preview({ file, onClose }: Props) {
  const { t } = useTranslation(['files', 'common']);
  const [opened, setOpened] = useState(true);
  const close = () => {
    setOpened(false);
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={shortName(file.name, 60)}
      closeLabel={t('common:close')}
      wide
    >
      {file.preview === 'image' ? <Picture file={file} /> : <Text file={file} />}
      <div className={classes.foot}>
        <Button
          component="a"
          href={`/api/files/${file.id}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t('downloadShort')}
        </Button>
      </div>
    </Dialog>
  );
}

function Picture({ file }: { file: FileView }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <Failed />;
  return (
    <img
      className={classes.picture}
      src={`/api/files/${file.id}/preview`}
      alt={shortName(file.name, 100)}
      onError={() => setFailed(true)}
    />
  );
}

function Text({ file }: { file: FileView }) {
  const { t, i18n } = useTranslation('files');
  const text = useQuery(textPreviewQuery(file.id));
  if (text.isError) return <Failed />;
  if (text.data === undefined) return <p role="status">{t('previewLoading')}</p>;
  const all = file.size <= TEXT_PREVIEW_BYTES;
  return (
    <>
      <p className={classes.note}>
        {all ? t('whole') : t('beginning', { size: sizeWords(i18n.language, TEXT_PREVIEW_BYTES) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre className={classes.text} tabIndex={0} dir="auto">
        {text.data}
      </pre>
    </>
  );
}

function Failed() {
  const { t } = useTranslation('files');
  return <Notice tone="error">{t('previewFailed')}</Notice>;
}
