import { setTimeout as delay } from 'node:timers/promises';
import { Caller } from '../support/installation.ts';
import { Uploader } from '../support/uploader.ts';
import { type Ground, type House, sessionOf } from './house.ts';
import type { IdKind } from './kinds.ts';

/** One file of the owner that hangs on the request, and one that is not sent. */
export async function uploadTwo(
  ground: Ground,
  { owner, words, company }: Pick<House, 'owner' | 'words' | 'company'>,
  requestNumber: number,
): Promise<Partial<Record<IdKind, string>>> {
  const session = await sessionOf(ground, owner.id);
  const uploader = new Uploader(ground.url, Caller.withCookie(ground.url, `session=${session}`));
  const whole = async () => {
    const id = await uploader.whole(Buffer.from(words.file), {
      name: words.file,
      query: `companyId=${company.id}`,
    });
    await looked(ground, id);
    return id;
  };
  const file = await whole();
  await ground.admin.query(
    `update files set request_id = r.request_id, event_seq = 1 from requests r
      where file_id = $1 and r.number = $2`,
    [file, requestNumber],
  );
  return { file, upload: await whole() };
}

/** What is looked at later would change its row in the middle of a walk. */
async function looked({ admin }: Ground, id: string): Promise<void> {
  for (;;) {
    const { rows } = await admin.query('select from files where file_id = $1 and state = $2', [
      id,
      'ready',
    ]);
    if (rows.length > 0) return;
    await delay(20);
  }
}
