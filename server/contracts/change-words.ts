import type { ContractChangePreview } from '../../api/contract-changes.ts';
import {
  largestFileOf,
  MORE_CLOCK_KINDS,
  type Plan,
  SEVERITIES,
  type Target,
} from '../../domain/plans/index.ts';
import { gigabytes, incidentsWords, promiseWords, type Words } from './terms-words.ts';

type Line = ContractChangePreview['promises'][number];

/** P7: everything a plan promises, before and after, in words; what neither promises is left out. */
export function promiseLines(before: Words, was: Plan, after: Words, is: Plan): Line[] {
  const [old, now] = [told(before, was), told(after, is)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const none = before.t('contract-states:change.none');
    const [one, other] = [old.get(what) ?? none, now.get(what) ?? none];
    if (one === none && other === none) return [];
    return [{ what, before: one, after: other, changes: one !== other }];
  });
}

/** Each thing by its name, in the order in which it is read. */
function told(words: Words, plan: Plan): Map<string, string> {
  const { t } = words;
  const promise = (target: Target | null | undefined) =>
    target ? promiseWords(words, target) : t('contract-states:change.none');
  const severity = (each: (typeof SEVERITIES)[number]) => t(`common:severity.${each}`);
  const list = (ids: readonly string[], from: string) =>
    ids.length === 0
      ? t('contract-states:change.none')
      : ids.map((id) => t(`terms:${from}.${id}`)).join(', ');
  const name = (what: string, values = {}) => t(`contract-states:change.what.${what}`, values);
  return new Map([
    ...SEVERITIES.map((each): [string, string] => [
      name('first_response', { severity: severity(each) }),
      promise(plan.targets[each]),
    ]),
    ...MORE_CLOCK_KINDS.flatMap((kind) =>
      SEVERITIES.map((each): [string, string] => [
        name(kind, { severity: severity(each) }),
        promise(plan.moreClocks.find((clock) => clock.kind === kind)?.targets[each]),
      ]),
    ),
    [name('incidents'), incidentsWords(t, plan.premiumIncidents)],
    [name('contacts'), String(plan.namedContacts)],
    [name('offHoursStart'), t(`contract-states:change.start.${plan.offHoursStart}`)],
    [name('channels'), list(plan.channels, 'channel')],
    [name('lane'), t(`terms:lane.${plan.signatureLane}`)],
    [name('file'), gigabytes(words, largestFileOf(plan))],
    [name('extras'), list(plan.extras, 'extra')],
    [name('waiting'), t('contract-states:change.days', { count: plan.waitingDays.customer })],
    [
      name('confirmation'),
      t('contract-states:change.days', { count: plan.waitingDays.confirmation }),
    ],
  ]);
}
