import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderway } from './upload.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  place: string;
  /** What stands there while nothing is on its way. */
  children?: ReactNode;
}

/** Beside the button that sends, while files of this draft are on their way. */
export function SendNow({ place, children }: Props) {
  const { t } = useTranslation('files');
  const { list } = useUploads();
  const some = list.some((upload) => upload.place === place && isUnderway(upload));
  return some ? <span>{t('sendNow')}</span> : children;
}
