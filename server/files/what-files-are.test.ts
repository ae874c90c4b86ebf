import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeOf } from './byte-range.ts';
import { disposition } from './content-headers.ts';
import { keepMediaType, keepName } from './kept-names.ts';
import { imageType } from './kinds.ts';
import { readText } from './read-text.ts';

test('a name is kept without folders, control characters and signs that turn the writing', () => {
  const cases: [string, string | null][] = [
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\Рабочий стол\\журнал.log', 'журнал.log'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['שלום.txt', 'שלום.txt'],
    ['  spaced.txt ', 'spaced.txt'],
    ['half \ud800 a sign', 'half � a sign'],
    ['', null],
    ['..', null],
    ['folder/', null],
    ['\u202e\u0007', null],
  ];
  for (const [given, kept] of cases) assert.equal(keepName(given), kept, JSON.stringify(given));
});

test('a name that is too long loses its middle and keeps its ending', () => {
  const kept = keepName(`${'n'.repeat(296)}.zip`);
  assert.equal(kept, `${'n'.repeat(195)}….zip`);
  assert.equal(kept.length, 200);
  const smiles = String(keepName('😀'.repeat(200)));
  assert.ok(smiles.isWellFormed() && smiles.length <= 200 && smiles.endsWith('…'));
});

test('a media type is kept where it is one', () => {
  assert.equal(keepMediaType('text/plain; charset=utf-8'), 'text/plain');
  assert.equal(keepMediaType('IMAGE/PNG'), 'image/png');
  for (const none of [undefined, '', 'png', 'a/b/c', 'text/html\r\nx: y'])
    assert.equal(keepMediaType(none), 'application/octet-stream');
});

test('images are known by their first bytes alone', () => {
  const cases: [string, string | null][] = [
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['....ftypavif', 'image/avif'],
    ['RIFF....WAVE', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['%PDF-1.7', null],
    ['', null],
  ];
  for (const [bytes, type] of cases)
    assert.equal(imageType(Buffer.from(bytes, 'latin1')), type, bytes);
});

test('a log is read in the writing it was kept in', () => {
  const russian = 'Ошибка: нет места\r\n';
  const windows1251 = Buffer.from('cef8e8e1eae03a20ede5f220ece5f1f2e00d0a', 'hex');
  const wide = Buffer.from(russian, 'utf16le');
  const cases: [Buffer, string | null][] = [
    [Buffer.from(russian), russian],
    [Buffer.from(`\ufeff${russian}`), russian],
    [windows1251, russian],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), russian],
    [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]), russian],
    [Buffer.from('plain words\n', 'utf16le'), 'plain words\n'],
    [Buffer.from('\x1b[31mred\x1b[0m'), '\x1b[31mred\x1b[0m'],
    [Buffer.from('MZ\x90\0\x03', 'latin1'), null],
    [Buffer.from('\x89PNG\r\n\x1a\n\x01', 'latin1'), null],
  ];
  for (const [bytes, text] of cases) assert.equal(readText(bytes, false), text);
});

test('a text that is cut in the middle of a sign is still one', () => {
  const bytes = Buffer.from('Ошибка');
  assert.equal(readText(bytes.subarray(0, 5), true), 'Ош');
});

test('a range names bytes of the file, or all of it', () => {
  const size = 1000;
  const cases: [string | undefined, ReturnType<typeof rangeOf>][] = [
    [undefined, null],
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=900-', { from: 900, to: 999 }],
    ['bytes=-100', { from: 900, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    ['bytes=990-5000', { from: 990, to: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
    ['bytes=-', null],
  ];
  for (const [header, range] of cases)
    assert.deepEqual(rangeOf(header, size), range, String(header));
});

test('any name can be handed out, and ends no header', () => {
  assert.equal(
    disposition('attachment', 'отчёт "3"\r\n(конец)%.txt'),
    'attachment; filename="_____ _3___(_____)_.txt"; ' +
      "filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82%20%223%22%0D%0A%28%D0%BA%D0%BE%D0%BD%D0%B5%D1%86%29%25.txt",
  );
});
