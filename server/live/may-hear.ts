import { maySee, mayWorkOn, type Person } from '../../domain/access/index.ts';
import type { RequestChange } from './announcement.ts';

/** C3: whoever may see a request hears of it; of what is internal only staff who work on requests do. */
export const mayHear = (person: Person, change: RequestChange): boolean =>
  mayWorkOn(person, change) ||
  (!change.internal &&
    maySee(person, {
      companyId: change.company,
      createdBy: change.by,
      participants: change.with,
      seenByRoles: change.seenByRoles,
    }));
