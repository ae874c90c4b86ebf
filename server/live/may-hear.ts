import { maySee, mayWorkOnRequests, type Person } from '../../domain/access/index.ts';
import type { RequestChange } from './announcement.ts';

/** C3: whoever may see a request hears of it; of what is internal only staff who work on requests do. */
export const mayHear = (person: Person, change: RequestChange): boolean =>
  mayWorkOnRequests(person) ||
  (!change.internal &&
    maySee(person, {
      companyId: change.company,
      createdBy: change.by,
      participants: change.with,
    }));
