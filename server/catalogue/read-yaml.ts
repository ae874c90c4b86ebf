import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from './catalogue-error.ts';
import { schemaFaults } from './schema-faults.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A value that has the right shape, with its file for what is checked later. */
export interface Entry<Value> {
  readonly file: YamlFile;
  readonly value: Value;
}

export interface Read<Value> {
  readonly entries: readonly Entry<Value>[];
  readonly faults: readonly Fault[];
}

/** Every `*.yaml` of a subfolder, one value each, in the order of their names. */
export async function readFolder<Value>(
  root: string,
  folder: string,
  schemaFor: (value: unknown) => z.ZodType<Value>,
): Promise<Read<Value>> {
  const files = (await namesIn(join(root, folder))).filter((file) => file.endsWith('.yaml')).sort();
  if (files.length === 0) return { entries: [], faults: [missing(`${folder}/*.yaml`)] };
  const read = await Promise.all(files.map((file) => readOne(root, join(folder, file), schemaFor)));
  return {
    entries: read.flatMap(({ entries }) => entries),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** One file; no entry where it is missing or wrong. */
export async function readOne<Value>(
  root: string,
  name: string,
  schemaFor: (value: unknown) => z.ZodType<Value>,
): Promise<Read<Value>> {
  const text = await textOf(join(root, name));
  return text === null ? { entries: [], faults: [missing(name)] } : readText(name, text, schemaFor);
}

/** A file that may be left out. */
export async function readOptional<Value>(
  root: string,
  name: string,
  schemaFor: (value: unknown) => z.ZodType<Value>,
): Promise<Read<Value>> {
  const text = await textOf(join(root, name));
  return text === null ? { entries: [], faults: [] } : readText(name, text, schemaFor);
}

function readText<Value>(
  name: string,
  text: string,
  schemaFor: (value: unknown) => z.ZodType<Value>,
): Read<Value> {
  const file = parseYaml(name, text);
  if (file.syntaxFaults.length > 0) return { entries: [], faults: file.syntaxFaults };
  const result = schemaFor(file.value).safeParse(file.value);
  return result.success
    ? { entries: [{ file, value: result.data }], faults: [] }
    : { entries: [], faults: schemaFaults(file, result.error.issues) };
}

function missing(file: string): Fault {
  return { file, line: 1, expected: 'a file', found: 'none' };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(absentAs([]));
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(absentAs(null));
}

/** Only a missing file is a fault of the catalogue; an unreadable one is a fault of the machine. */
function absentAs<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
