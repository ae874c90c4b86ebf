import { useTranslation } from 'react-i18next';
import type { SettingsDifference } from '../../../api/settings.ts';
import { languages } from '../../app/language.ts';
import { formPath } from './form-path.ts';
import { useFormNames } from './use-form-names.ts';

type Place = Pick<SettingsDifference, 'what' | 'id' | 'path'>;

/** Which list a thing stands in. */
const listOf = {
  area: 'areas',
  product: 'products',
  request_type: 'types',
  exclusion: 'exclusion',
} as const;
type Listed = keyof typeof listOf;
const isListed = (what: string): what is Listed => what in listOf;

/** Words of these fields' codes. */
const codesOf: Readonly<Record<string, string>> = {
  phase: 'phase',
  outcome: 'outcome',
  sending: 'sending',
  icon: 'area.icon',
};

/** What the form of technical support is made of, in the reader's words: things, places in them, and values. */
export function useFormWords() {
  const { t, i18n } = useTranslation(['products', 'settings']);
  const nameOf = useFormNames();
  // Paths and codes come from the server: what we have no words for is shown as it is.
  const say = (key: string) => (i18n.exists(key) ? i18n.t(key as 'retry') : undefined);
  const place = (path: string): string => {
    const { inner, field, language } = formPath(path);
    const where =
      inner?.kind === 'version'
        ? t('versionNamed', { version: inner.key })
        : inner && t('subtype', { name: nameOf('subtypes', inner.key) });
    const known = say(`products:field.${field}`) ?? say(`products:phase.${field}`);
    const what = field === 'names' ? t('settings:names.one') : (known ?? field);
    const spoken = languages.find(({ code }) => code === language)?.name;
    return [where, what, spoken].filter(Boolean).join(', ');
  };
  const thing = ({ what, id }: Place): string => {
    if (what === 'life_cycle') return t('phases.title');
    if (!isListed(what)) return id;
    return id === '' ? t(`titles.${what}`) : nameOf(listOf[what], id);
  };
  const value = ({ what, id, path }: Place, said: string): string => {
    const { field } = formPath(path);
    const code = codesOf[field];
    if (code) return say(`products:${code}.${said}`) ?? said;
    const names = (list: Parameters<typeof nameOf>[0]) =>
      said
        .split(', ')
        .map((each) => nameOf(list, each))
        .join(', ');
    if (field !== 'order') return names(field);
    // Of a product they are numbers of versions.
    if (id !== '') return what === 'request_type' ? names('subtypes') : said;
    return isListed(what) ? names(listOf[what]) : said;
  };
  return { place, thing, value };
}
