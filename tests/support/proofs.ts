import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Actor, as } from '../../server/access/index.ts';
import type { CatalogueBook } from '../../server/catalogue/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { makeReceiptFile, verifyReceiptFile } from '../../server/receipts/index.ts';
import { verifyClocks } from '../../server/requests/index.ts';
import {
  anchorFile,
  noteSeals,
  readAnchors,
  sealHistories,
  trustedKeys,
  verifyHistories,
} from '../../server/seals/index.ts';
import { Signer } from '../../server/signing/index.ts';

/** Seals, receipts and what the three commands that verify would say. Call it at the top of a file. */
export async function proofs(database: Database, book: CatalogueBook) {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-proofs-'));
  after(() => rm(dataDir, { recursive: true }));
  const signer = new Signer({ dataDir, signingKeyFile: null });
  const around = { book, signer, publicUrl: 'https://desk.example' };

  return {
    async seal() {
      await sealHistories(database, signer, () => true);
      await noteSeals(database, signer, anchorFile({ dataDir }));
    },
    receipt: (actor: Actor, number: number) =>
      as(database, actor, (scope) => makeReceiptFile(scope, number, { ...around, actor })),
    /** Fails where a receipt is not proved by itself. */
    prove: (receipt: unknown) => verifyReceiptFile(JSON.stringify(receipt)),
    /** Everything that `history verify` and `clocks verify` find. */
    async findings(): Promise<string[]> {
      const found: string[] = [];
      const anchors = await readAnchors(anchorFile({ dataDir }));
      const keys = await trustedKeys(signer, anchors);
      const tally = await verifyHistories(database, { keys, anchors }, (line) => found.push(line));
      assert.ok(tally.requests > 0);
      await verifyClocks(database, book, {
        difference: (one) => found.push(JSON.stringify(one)),
        progress: () => {},
      });
      return found;
    },
  };
}
