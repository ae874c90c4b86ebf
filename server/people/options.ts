import type { Database } from '../platform/database/database.ts';

/** What the routes of people stand on. */
export interface PeopleOptions {
  database: Database;
  publicUrl: string;
  /** Whether only this machine can reach us. */
  privateToThisMachine: boolean;
  /** What `POST /api/setup` must carry; null where only this machine can reach us. */
  setupKey: string | null;
  /** Staff without a second factor may do nothing but set one up. */
  staffNeedSecondFactor: boolean;
}
