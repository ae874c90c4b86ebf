import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../app/keys.ts';
import { readRequestsSearch } from './requests/search.ts';
import classes from './SearchBox.module.css';

/** Searches the company's requests; on the list while one types, elsewhere when one presses Enter. */
export function SearchBox() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const onList = pathname === '/requests';
  const current = readRequestsSearch(search);
  const shown = onList ? (current.search ?? '') : '';
  const [typed, setTyped] = useState(shown);
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  // What was typed here and has not reached the address yet; what else stands there came another way.
  const underway = useRef<string[]>([]);
  useEffect(() => {
    const at = underway.current.indexOf(shown);
    underway.current = underway.current.slice(at + 1);
    if (at === -1) setTyped(shown);
  }, [shown]);

  const go = (words: string) => {
    const wanted = words.trim();
    const aim = underway.current.at(-1) ?? shown;
    if (onList && wanted === aim) return;
    if (wanted !== aim) underway.current.push(wanted);
    const { search: before, ...others } = onList ? current : {};
    void navigate({
      to: '/requests',
      search: wanted === '' ? others : { ...others, search: wanted },
      // Typing on is no step of its own: the way back leads to the list as it was before.
      replace: before !== undefined,
    });
  };
  const later = useDebouncedCallback(go, 250);
  const change = (words: string) => {
    setTyped(words);
    if (onList) later(words);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(typed);
  };
  return (
    <search className={classes.search}>
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          type="search"
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          value={typed}
          onChange={(event) => change(event.currentTarget.value)}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
          rightSection={
            typed === '' ? (
              <kbd className={classes.key}>/</kbd>
            ) : (
              <CloseButton size="md" aria-label={t('search.clear')} onClick={() => change('')} />
            )
          }
        />
      </form>
    </search>
  );
}

/** The key `/` goes to the search box, unless one is typing. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
