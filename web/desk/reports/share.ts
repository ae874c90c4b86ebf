import { useTranslation } from 'react-i18next';

/** A share of 0 to 1 as a percentage with one digit; a dash where there was nothing to keep. */
export function useShare(): (share: number | null) => string {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (share) => (share === null ? '–' : format.format(share));
}
