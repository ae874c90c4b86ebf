import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLockedArchive } from './index.ts';

const locked = (file: Buffer) =>
  isLockedArchive({
    size: file.length,
    at: async (from, length) => file.subarray(from, from + length),
  });
const inBase64 = (text: string) => Buffer.from(text, 'base64');

// Made by 7-Zip and Info-ZIP, each with one small file.
const made = {
  zipAes:
    'UEsDBDMAAQBjAEO4fl0AAAAAIgAAAAYAAAAFAAsAYS50eHQBmQcAAgBBRQMAANbqgIAXQ4FVNj1M4U1ovHQTW/9Su8ltVxPD96iU4XQBmYZQSwECPwMzAAEAYwBDuH5dAAAAACIAAAAGAAAABQAvAAAAAAAAACCApIEAAAAAYS50eHQKACAAAAAAAAEAGADz98PQHoHdAQAAAAAAAAAAAAAAAAAAAAABmQcAAgBBRQMAAFBLBQYAAAAAAQABAGIAAABQAAAAAAA=',
  zipFolderFirst:
    'UEsDBBQAAAAAAEq4fl0AAAAAAAAAAAAAAAACAAAAZC9QSwMEFAABAAAASrh+XR8I6kYOAAAAAgAAAAMAAABkL3mX2R7aMWjIXPec1S0+yVBLAQI/AxQAAAAAAEq4fl0AAAAAAAAAAAAAAAACACQAAAAAAAAAEIDtQQAAAABkLwoAIAAAAAAAAQAYAOMnjdkegd0BAAAAAAAAAAAAAAAAAAAAAFBLAQI/AxQAAQAAAEq4fl0fCOpGDgAAAAIAAAADACQAAAAAAAAAIICkgSAAAABkL3kKACAAAAAAAAEAGADjJ43ZHoHdAQAAAAAAAAAAAAAAAAAAAABQSwUGAAAAAAIAAgCpAAAATwAAAAAA',
  zip: 'UEsDBAoAAAAAAEK4fl0gMDo2BgAAAAYAAAAFABwAYS50eHRVVAkAA2wADmtsAA5rdXgLAAEEAAAAAAQAAAAAaGVsbG8KUEsBAh4DCgAAAAAAQrh+XSAwOjYGAAAABgAAAAUAGAAAAAAAAQAAAKSBAAAAAGEudHh0VVQFAANsAA5rdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAABAAEASwAAAEUAAAAAAA==',
  sevenZip:
    'N3q8ryccAAQbpwe4EAAAAAAAAABiAAAAAAAAAKx5/i3AkQmKX/ekCrts6sePzyDdAQQGAAEJEAAHCwEAAiQG8QcBElMPwnKxwvd4S72v1eLZB58BliEhAQABAAwKBgAICgEgMDo2AAAFARkBABENAGEALgB0AHgAdAAAABQKAQDz98PQHoHdARUGAQAggKSBAAA=',
  sevenZipNamesToo:
    'N3q8ryccAASpFnK3gAAAAAAAAAAuAAAAAAAAABVhLCgeaExjag83QaZG4r0ljeNHiU0xAY+M8+dQJZZ3eQIWdh06XnFYmngZYsSEzGSuw2LjP8GZ5objzTTatVOVs8d76/kUiIph/bpH8TL0LyGqA2oigPqbvNOycOlt/9NWNZLkImg363Ho41shwjdiNnmYsz/go7Sv6Od3Nr6ToKpxgRcGEAEJcAAHCwEAASQG8QcBElMPh2TgwYNNNzqLGF3DdT5jHQxiCgGwtn7ZAAA=',
  sevenZipPackedList:
    'N3q8ryccAARHGHCyVgEAAAAAAAAiAAAAAAAAAMaKchWV2KwrpNPFpxgJhCuDU67If9nfeDOojVvV1s3x/Wg/ZWNNgJgQp80t1ZxBvmi8YNtSZ6V4zMgsYOWthBbXNwwulZZahEeSgd2k3JFohlD3Yzh1nOjK0fCg7M7Vq6Yo2p/OsHL+v8M6ysW7x7/DRrk9AACBMweuD9ReV/1CEPoiirUFSr/aRlIloY+KoZdhBcJhM6zA342gx+GJubXwcpb2UrDJMto+HUnr41AO2Jw0g15TX4aZYQ2Ac77qGLn0fdcoJDhQJjuvdZzdV1vYuAyCAzpm6DfbDq0NOB0pYAvfBbEbvhNRhaUaXNTRi4bra2OjTo5mfaXMZtG7qVuGGunveRimFKB77hQfcVIaqU4Z3492g45LxambxbmPZj5wVwzOyXMyFrg8UYOUQWtJshsVlYusDWVwPMLsA+E3XJ6ubn4YrAUQwQ8tS8znXp1aNEI9XXAAAAAXBnABCYDmAAcLAQABIwMBAQVdABAAAAyDfgoBKdUl1wAA',
  sevenZipPackedNamesToo:
    'N3q8ryccAAQ/+iVqYAEAAAAAAAA+AAAAAAAAAAP+qgMYYyt72h+nNbmxjVc+FsWQFJQ9HXPJIRPLzROpex1l3tolVVguRIDLiKhkxuaaVsi3tAiU2hFLLQvJuTyonYWSVWWEbxg8ZITWpXSOfyW8KV/hpU8qug6jrR3nvFzqPRuaua35++aCLEN8zKzG2YsyWWDsmAfQ9vhBQMfZ/lBuxQlgJ6xsjO4waP+SIektlYeuULyqQyb/RsQ9Nrhj7NLTD8pwTeVoEwWvT9T6oDya+CM4tdbK1kwLkxSMq4089/Ge/F21zZR52PSR0hYZrP7Bem/n6p7HafnHOi4YCO4rcTSLautkzCOsMIrFA+eU5yj3TsBcdFr705m4T2XDIyFR3ZpUjPbYT3uXVOkpC5V1rJVWBGV3i7/eYd6V8Li8wq1UNFGAWAqlNSKlCUHbf5UZUVwnlo9qc25HD/CtROpu4Xus7Z0/8hQaIZcIjKUfiMO8q4b74QBg7JJptQJWhdRQFwZwAQmA8AAHCwEAAiQG8QcBElMPkXAHZrtKVW+D9jRPUfmq5yMDAQEFXQAQAAABAAyA5oN+CgGuppcdAAA=',
  sevenZipPackedOpen:
    'N3q8ryccAASn5rq2OAEAAAAAAAAiAAAAAAAAANKGDo7gAUoAZ10AOZhJ/u/k7KR0QTjk1++0NPRX5Yymal+d2cOXzeC6eM/GlqKGy87IS73owo1IrNg71WL3xbzgEvU2W8myeueYilLtAJKNuV+c7z5GUqFD7lIckfZURirPpzvCJovlu39MjU2+9/OgAAAAAIEzB64P1FFwvUDAkNL/fWlNjzRWnWaxUm7dLIHgkOWg8gypTsJjG5aXCUqUNNqkUNIUxel44yWagi8tw7xSVt1RRjxTfb1MWXd0JdMVCqgJvu7ajhTuEdFpf2djjjM+SqXybedW5azNl3fbhMV6TUwMT3OTS0bmjoBt1rziBE9dNX1itjS12Mv6Jxqc9QZD62EwbRPJBaYSu6IIWX92f5IMnSqE/gZrPO9HdPb8gjg0pNcdIVhlg+Nf70xdiOItVgpU1VQAAAAXBm8BCYDJAAcLAQABIwMBAQVdABAAAAyDXgoBj4vDdAAA',
  sevenZipOpen:
    'N3q8ryccAATpEsC1CgAAAAAAAABSAAAAAAAAAGmSxPsBAAVoZWxsbwoAAQQGAAEJCgAHCwEAASEhAQAMBgAICgEgMDo2AAAFARkMAAAAAAAAAAAAAAAAEQ0AYQAuAHQAeAB0AAAAFAoBAPP3w9Aegd0BFQYBACCApIEAAA==',
};

test('a ZIP that opens with a password alone is known, also where a folder stands first', async () => {
  assert.equal(await locked(inBase64(made.zipAes)), true);
  assert.equal(await locked(inBase64(made.zipFolderFirst)), true);
  assert.equal(await locked(inBase64(made.zip)), false);
});

test('a 7z that opens with a password alone is known, also where its names are locked too', async () => {
  assert.equal(await locked(inBase64(made.sevenZip)), true);
  assert.equal(await locked(inBase64(made.sevenZipNamesToo)), true);
  assert.equal(await locked(inBase64(made.sevenZipOpen)), false);
});

test('a 7z of several files, whose list is packed, says so too', async () => {
  assert.equal(await locked(inBase64(made.sevenZipPackedList)), true);
  assert.equal(await locked(inBase64(made.sevenZipPackedNamesToo)), true);
  assert.equal(await locked(inBase64(made.sevenZipPackedOpen)), false);
});

test('a packed list that is damaged, or says that it is huge, counts as not locked and costs nothing', async () => {
  const file = inBase64(made.sevenZipPackedList);
  const list = file.lastIndexOf(Buffer.from([0x17, 0x06]));
  for (let at = 32; at < file.length; at++) {
    const damaged = Buffer.from(file);
    damaged.writeUInt8(255 - damaged.readUInt8(at), at);
    assert.equal(typeof (await locked(damaged)), 'boolean', String(at));
  }
  const huge = Buffer.concat([
    file.subarray(0, file.indexOf(Buffer.from([0x0c, 0x83, 0x7e]), list) + 1),
    Buffer.from([0xf0, 0xff, 0xff, 0xff, 0xff, 0, 0]),
  ]);
  huge.writeBigUInt64LE(BigInt(huge.length - list), 20);
  assert.equal(await locked(huge), false);
});

/** One block of RAR 4: checksum, type, flags, size, and for a file how much data follows. */
function oldBlock(type: number, flags: number, data = 0): Buffer {
  const block = Buffer.alloc(type === 0x74 ? 32 : 13);
  block.writeUInt8(type, 2);
  block.writeUInt16LE(flags, 3);
  block.writeUInt16LE(block.length, 5);
  if (type === 0x74) block.writeUInt32LE(data, 7);
  return Buffer.concat([block, Buffer.alloc(data)]);
}
const rar4 = (...blocks: Buffer[]) =>
  Buffer.concat([Buffer.from('Rar!\x1a\x07\0', 'latin1'), ...blocks]);

test('a RAR of version 4 is looked through, file by file', async () => {
  const main = oldBlock(0x73, 0);
  assert.equal(await locked(rar4(oldBlock(0x73, 0x80))), true);
  assert.equal(
    await locked(rar4(main, oldBlock(0x74, 0x8000, 40), oldBlock(0x74, 0x8004, 7))),
    true,
  );
  assert.equal(await locked(rar4(main, oldBlock(0x74, 0x8000, 40))), false);
});

/** One header of RAR 5: checksum, size, type, flags, sizes of what follows. */
function newBlock(type: number, { extra = Buffer.alloc(0), data = 0 } = {}): Buffer {
  const flags = (extra.length > 0 ? 1 : 0) | (data > 0 ? 2 : 0);
  const fields = [
    type,
    flags,
    ...(extra.length > 0 ? [extra.length] : []),
    ...(data > 0 ? [data] : []),
  ];
  const header = Buffer.concat([Buffer.from(fields), extra]);
  return Buffer.concat([Buffer.alloc(4), Buffer.from([header.length]), header, Buffer.alloc(data)]);
}
const rar5 = (...blocks: Buffer[]) =>
  Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), ...blocks]);

test('a RAR of version 5 is looked through, file by file', async () => {
  const main = newBlock(1);
  const time = Buffer.from([2, 3, 0]);
  const encryption = Buffer.from([3, 1, 0, 0]);
  assert.equal(await locked(rar5(newBlock(4))), true);
  const second = newBlock(2, { extra: Buffer.concat([time, encryption]), data: 5 });
  assert.equal(await locked(rar5(main, newBlock(2, { extra: time, data: 60 }), second)), true);
  assert.equal(await locked(rar5(main, newBlock(2, { extra: time, data: 60 }))), false);
});

test('what is cut off or made up counts as not locked, and ends', async () => {
  for (const [name, text] of Object.entries(made)) {
    const file = inBase64(text);
    for (let length = 0; length < file.length; length += 7) {
      const answer = await locked(file.subarray(0, length));
      assert.equal(typeof answer, 'boolean', name);
    }
  }
  assert.equal(await locked(Buffer.alloc(0)), false);
  assert.equal(await locked(rar5(Buffer.alloc(100))), false);
  assert.equal(await locked(rar4(Buffer.alloc(100))), false);
});
