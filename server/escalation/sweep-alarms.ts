import { randomUUIDv7 } from 'node:crypto';
import {
  announcementType,
  type EscalationStep,
  FIRST_WARNING,
  type Reachable,
  type Telling,
  tellings,
} from '../../domain/escalation/index.ts';
import { asWorker, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { queueAnnouncementMails } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { publicNumber } from '../requests/index.ts';
import {
  addAnnouncements,
  addNotifications,
  type DueClock,
  dueClocks,
  keepRest,
  lockDue,
  moveToFirstBand,
  type NewAnnouncement,
  tellDesks,
} from './store-alarms.ts';
import { listStaff, type StaffMember } from './store-staff.ts';

export interface SweepOptions {
  /** Clocks in one transaction: about a fifth of a second of work, for which their requests are held. */
  batch?: number;
  /**
   * Sample data: everything was announced at its time, nobody is mailed, and what lies before this instant (epoch ms)
   * has been seen.
   */
  inThePast?: { seenBefore: number };
}

const BATCH = 500;

/**
 * Announces what is due of the clocks that have waited longest, all of it or nothing, and returns how many it looked at.
 * It only announces: whether a promise was kept is never decided here, and who sweeps when, in which order or how often
 * changes no clock.
 */
export function sweepAlarms(
  database: Database,
  book: CatalogueBook,
  options: SweepOptions = {},
): Promise<number> {
  const { batch = BATCH } = options;
  return asWorker(database, async (scope) => {
    const { locked, now } = await lockDue(scope, batch);
    if (locked.length === 0) return 0;
    const due = await dueClocks(scope, locked, now);
    await announce(scope, book, due, now, options);
    return locked.length;
  });
}

async function announce(
  scope: Scope,
  book: CatalogueBook,
  due: readonly DueClock[],
  now: number,
  { inThePast }: SweepOptions,
): Promise<void> {
  const steps = new Map(book.current.escalation.map((step) => [step.id, step]));
  const candidates = due.map((clock) => ({
    clock,
    made: clock.alarms
      .filter(([step, at]) => at <= now && (step === FIRST_WARNING || steps.has(step)))
      .map(([step, at]) =>
        announcementOf(clock, step, steps.get(step), { at, now: inThePast ? at : now }),
      ),
  }));
  const added = await addAnnouncements(
    scope,
    candidates.flatMap(({ made }) => made),
  );
  const staff = await listStaff(scope);
  const told = candidates.flatMap(({ clock, made }) => {
    const news = made.flatMap((announced) => {
      const step = steps.get(announced.step);
      return step && added.has(announced.id) ? [{ announced, step }] : [];
    });
    return tellings(news, reachable(clock, staff, book));
  });
  await notify(scope, told, staff, inThePast);
  await keepRest(
    scope,
    due.map((clock) => ({ ...clock, alarms: clock.alarms.filter(([, at]) => at > now) })),
  );
  await moveToFirstBand(scope, due.filter((clock) => isWarned(clock, now)).map(keyOf));
  await tellDesks(scope, [...new Map(due.map((clock) => [clock.number, keyOf(clock)])).values()]);
}

/** Also where the step was announced before: after a change of its terms a clock may be warned of anew. */
const isWarned = ({ alarms }: DueClock, now: number): boolean =>
  alarms.some(([step, at]) => step === FIRST_WARNING && at <= now);

const keyOf = ({ companyId, requestId }: DueClock) => ({ companyId, requestId });

function announcementOf(
  { companyId, requestId, kind, cycle, number, companyPublicId, dueAt }: DueClock,
  step: string,
  known: EscalationStep | undefined,
  { at, now }: { at: number; now: number },
): NewAnnouncement {
  const id = randomUUIDv7();
  const plannedFor = new Date(at).toISOString();
  const announcedAt = new Date(now).toISOString();
  const share = known && 'share' in known ? known.share : null;
  const event = {
    id,
    type: known ? announcementType(known) : 'clock.warning',
    at: announcedAt,
    plannedFor,
    request: publicNumber(number),
    company: companyPublicId,
    clock: kind,
    cycle,
    step,
    share,
    dueAt: new Date(dueAt).toISOString(),
  } as const;
  return { companyId, requestId, kind, cycle, step, id, plannedFor, announcedAt, event };
}

function reachable(
  { assigneeId, planId, seenByRoles }: DueClock,
  everybody: readonly StaffMember[],
  book: CatalogueBook,
): Reachable {
  // R8: nobody is told of what they cannot see.
  const staff = everybody.filter(
    (member) => seenByRoles === null || member.roles.some((role) => seenByRoles.includes(role)),
  );
  const plan = book.current.plans.find(({ id }) => id === planId);
  const roles = [...new Set(staff.flatMap((member) => member.roles))];
  const holders = (role: StaffMember['roles'][number]) =>
    staff.filter((member) => member.roles.includes(role)).map(({ personId }) => personId);
  return {
    assigneeId: staff.some(({ personId }) => personId === assigneeId) ? assigneeId : null,
    accountManager: plan?.extras.includes('account_manager') ?? false,
    byRole: new Map(roles.map((role) => [role, holders(role)])),
  };
}

async function notify(
  scope: Scope,
  told: readonly Telling<NewAnnouncement>[],
  staff: readonly StaffMember[],
  inThePast: SweepOptions['inThePast'],
): Promise<void> {
  const shown = told.filter(({ how }) => how.includes('page'));
  await addNotifications(
    scope,
    shown.map(({ personId, announced: { id, announcedAt } }) => ({
      personId,
      announcementId: id,
      at: announcedAt,
      seen: inThePast !== undefined && Date.parse(announcedAt) < inThePast.seenBefore,
    })),
  );
  if (inThePast) return;
  const languages = new Map(staff.map(({ personId, language }) => [personId, language]));
  await queueAnnouncementMails(
    scope,
    told
      .filter(({ how }) => how.includes('mail'))
      .map(({ personId, announced: { id, companyId } }) => ({
        personId,
        announcementId: id,
        companyId,
        language: languages.get(personId) ?? 'en',
      })),
  );
}
