import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import type { Rows } from './use-rows.ts';

interface Props {
  rows: Rows;
  focusWanted: RefObject<boolean>;
  onMenu: (menu: 'assign' | 'status' | 'filter' | 'help') => void;
  onTake: () => void;
}

/** The keys of the queue. What acts on rows acts on the chosen ones, else on the current one. */
export function useQueueKeys({ rows, focusWanted, onMenu, onTake }: Props): void {
  const navigate = useNavigate();
  const { current, chosen } = rows;
  const step = (by: number) => () => {
    focusWanted.current = true;
    rows.step(by);
  };
  const open = (hash = '') => {
    const params = { number: current ?? '' };
    if (current) void navigate({ to: '/desk/requests/$number', params, hash });
  };
  const choose = (event: KeyboardEvent) => {
    if (current) rows.choose(current, event.shiftKey);
  };
  const onRows = (menu: 'assign' | 'status') => () => {
    // The bar that holds the menu stands there only for chosen rows.
    if (chosen.size === 0 && current) rows.choose(current, false);
    if (chosen.size > 0 || current) onMenu(menu);
  };
  useKeys({
    KeyJ: step(1),
    KeyK: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    Home: step(Number.NEGATIVE_INFINITY),
    End: step(Number.POSITIVE_INFINITY),
    KeyX: choose,
    KeyR: () => open('reply'),
    KeyA: onRows('assign'),
    KeyS: onRows('status'),
    KeyT: () => (chosen.size > 0 || current) && onTake(),
    KeyF: () => onMenu('filter'),
    '?': () => onMenu('help'),
    Escape: () => (chosen.size > 0 ? rows.clear() : false),
    Enter: (event) => (isOnRow(event) ? open() : false),
    Space: (event) => (isOnRow(event) ? choose(event) : false),
  });
}

/** Enter and Space belong to whatever button or link has the focus; on a row or on nothing they mean the row. */
const isOnRow = ({ target }: KeyboardEvent): boolean =>
  target === document.body || target instanceof HTMLTableRowElement;
