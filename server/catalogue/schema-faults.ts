import type { z } from 'zod';
import type { Fault } from './catalogue-error.ts';
import type { Path, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** zod's complaints as faults with lines. */
export function schemaFaults(file: YamlFile, issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [faultOf(file, issue)];
    return issue.keys.map((key) => ({
      file: file.name,
      line: file.lineOf([...issue.path, key]),
      expected: 'only known keys',
      found: `"${key}"`,
    }));
  });
}

function faultOf(file: YamlFile, issue: Issue): Fault {
  return {
    file: file.name,
    line: file.lineOf(issue.path),
    expected: `${lastName(issue.path)}${expectation(issue)}`,
    found: foundAt(file.value, issue),
  };
}

function lastName(path: Path): string {
  return path.length > 0 ? `${path.map(String).join('.')} to be ` : '';
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'invalid_union':
      return issue.errors.map(([first]) => (first ? expectation(first) : '')).join(' or ');
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'another key';
    default:
      return issue.message;
  }
}

const EXPECTED: { [type: string]: string } = {
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  string: 'text',
  int: 'a whole number',
  boolean: 'true or false',
};

function foundAt(value: unknown, issue: Issue): string {
  if (issue.code === 'invalid_key') return JSON.stringify(issue.path.at(-1));
  let found = value;
  for (const step of issue.path) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  }
  return found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 80);
}
