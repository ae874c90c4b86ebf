import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MoveName, moves } from '../requests/index.ts';
import {
  mayChangeMember,
  mayManageParticipants,
  mayMove,
  mayOfferOwnership,
  mayRemoveMember,
  maySee,
  maySeeActivity,
  maySeeLedger,
  maySeePeople,
} from './index.ts';

const owner = {
  id: 'olga',
  staffRoles: [],
  companies: [{ id: 'ours', role: 'owner' as const, seesAllRequests: true }],
};
const request = {
  companyId: 'ours',
  createdBy: 'olga',
  participants: [],
  successors: [],
  seenByRoles: null,
  status: 'processing' as const,
};
const member = { id: 'anna', role: 'user' as const };

/** By hand: what the owner may do, and what is left of it for who looks on as them. */
for (const [who, person, does] of [
  ['the owner', owner, true],
  ['staff who look on as the owner', { ...owner, onlyLooks: true }, false],
] as const) {
  test(`${who} ${does ? 'sees and acts' : 'sees the same, and does nothing'}`, () => {
    assert.ok(maySee(person, request) && maySeePeople(person, 'ours'));
    assert.ok(maySeeActivity(person, 'ours') && maySeeLedger(person, 'ours'));
    const made = (Object.keys(moves) as MoveName[]).filter((move) =>
      mayMove(person, move, request),
    );
    assert.equal(made.length > 0, does);
    const deeds = [
      mayManageParticipants(person, request),
      mayChangeMember(person, 'ours', member),
      mayRemoveMember(person, 'ours', member),
      mayOfferOwnership(person, 'ours'),
    ];
    assert.deepEqual(deeds, [does, does, does, does]);
  });
}
