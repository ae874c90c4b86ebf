import { as } from '../../server/access/index.ts';
import { addParticipant, createRequest, writeMessage } from '../../server/requests/index.ts';

import {
  announce,
  askForMore,
  askIn,
  inviteToDesk,
  listContacts,
  possess,
  viewByKeeper,
} from './belongings.ts';

import type { Ground, House, Words } from './house.ts';
import { uploadTwo } from './uploads.ts';

const wordsOf = (mark: string): Words => ({
  company: `Лаванда-${mark} GmbH`,
  owner: `Ольга-${mark}`,
  member: `Мирра-${mark}`,
  subject: `Шифровальщик-${mark}`,
  description: `Два файловых сервера ${mark}`,
  note: `Только между нами ${mark}`,
  invited: `invited-${mark}@example.org`.toLowerCase(),
  asking: `asking-${mark}@example.org`.toLowerCase(),
  stating: `stating-${mark}@example.org`.toLowerCase(),
  draft: `Черновик-${mark}`,
  macro: `Заготовка-${mark}`,
  view: `Мой-вид-${mark}`,
  apiToken: `Выгрузка-${mark}`,
  webhook: `Приёмник-${mark}`,
  file: `Журнал-${mark}.log`,
});

/** `mark` stands in every word of it. */
export async function furnish(ground: Ground, mark: string): Promise<House> {
  const { world, admin } = ground;
  const company = await world.company('business');
  const member = await world.member(company, 'user');
  const keeper = await world.staff('engineer');
  const words = wordsOf(mark);
  await admin.query('update companies set name = $1 where company_id = $2', [
    words.company,
    company.id,
  ]);
  for (const [id, name] of [
    [company.owner.id, words.owner],
    [member.id, words.member],
  ] as const)
    await admin.query('update people set name = $1 where person_id = $2', [name, id]);
  const contractNumber = `Д-${mark}-01`;
  for (const table of ['contracts', 'contract_directory'])
    await admin.query(`update ${table} set number = $1 where contract_id = $2`, [
      contractNumber,
      company.contractId,
    ]);
  const house = { company, owner: company.owner, member, keeper, words };
  const sending = `sending-of-the-owner-${mark}`;
  const requestNumber = await openRequest(ground, house, sending);
  const own = await possess(ground, { ...house, requestNumber });
  const { rows } = await admin.query<{ code: string; licence_id: string; request_id: string }>(
    'select code, licence_id, request_id from activation_codes join requests using (company_id) where company_id = $1',
    [company.id],
  );
  const [found] = rows;
  if (!found) throw new Error('the company has no code, or no request');
  const sessions = await admin.query<{ id: string }>(
    'select session_id as id from sessions where person_id = $1',
    [company.owner.id],
  );
  const ids = {
    ...own,
    ...(await askIn(ground, { code: found.code, words })),
    request: `PD-${requestNumber}`,
    company: company.publicId,
    companyFilter: company.publicId,
    companyId: company.id,
    person: member.id,
    staff: keeper.id,
    ...(await uploadTwo(ground, house, requestNumber)),
    viewing: await viewByKeeper(ground, house),
    staffInvitation: await inviteToDesk(ground, keeper),
    contract: company.contractId,
    contactList: await listContacts(ground, house),
    enquiry: await askForMore(ground, house),
    email: company.owner.email,
    code: found.code,
    licence: found.licence_id,
    contractNumber,
    sending,
    session: sessions.rows[0]?.id ?? '',
    words: words.subject,
  };
  const passkey = await giveSecondFactor(ground, member.id);
  const furnished = {
    ...house,
    requestNumber,
    requestId: found.request_id,
    ids: { ...ids, passkey },
  };
  await announce(ground, furnished);
  return furnished;
}

/** To who calls nobody: who has a second factor is asked for it again before anything else. */
async function giveSecondFactor({ admin }: Ground, personId: string): Promise<string> {
  for (const planted of [
    `second_factors (person_id, secret, begun_at, on_since) values ($1, sha256('a secret'), now(), now())`,
    `backup_codes (person_id, code_hash) values ($1, uuid_send(gen_random_uuid()))`,
    `sign_in_tickets (person_id, token_hash, expires_at, tries_left)
      values ($1, uuid_send(gen_random_uuid()), now() + interval '1 hour', 5)`,
    `passkey_challenges (person_id, challenge, purpose, expires_at)
      values ($1, uuid_send(gen_random_uuid()), 'add', now() + interval '1 hour')`,
  ])
    await admin.query(`insert into ${planted}`, [personId]);
  const { rows } = await admin.query<{ id: string }>(
    `insert into passkeys
        (person_id, passkey_id, credential_id, public_key, counter, transports, name, added_at)
      values ($1, gen_random_uuid(), uuid_send(gen_random_uuid()), '', 0, '{}', 'Ноутбук', now())
      returning passkey_id as id`,
    [personId],
  );
  return rows[0]?.id ?? '';
}

async function openRequest(
  { world }: Ground,
  { company, owner, member, keeper, words }: Omit<House, 'requestNumber' | 'requestId' | 'ids'>,
  idempotencyKey: string,
): Promise<number> {
  const { database, book } = world;
  const { subject, description } = words;
  const typed = { ...world.request(company), subject, description, idempotencyKey };
  const number = await as(database, owner, async (scope) => {
    const opened = await createRequest(scope, typed, { actor: owner, book });
    await addParticipant(scope, opened, member.id, { actor: owner, book });
    return opened;
  });
  const note = { kind: 'note' as const, body: words.note, mentions: [keeper.id] };
  await as(database, keeper, (scope) => writeMessage(scope, number, note, { actor: keeper, book }));
  return number;
}
