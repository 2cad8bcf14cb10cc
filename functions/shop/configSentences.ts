import type * as z from 'zod';
import { locales } from './locales.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const nouns: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group of settings in { }',
  record: 'a group of settings in { }',
};
const formats: Record<string, string> = {
  email: 'an email address such as shop@example.com',
  url: 'a web address such as https://shop.example',
};

/** What is wrong with a setting, in a sentence for whoever edits the configuration; undefined where a rule says it itself. */
export function sentence(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: it must be ${nouns[issue.expected] ?? issue.expected}`
        : `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `${(issue.keys as string[]).map((key) => `"${key}"`).join(', ')}: there is no such setting here; look how it is spelt in README.md`;
    case 'invalid_key':
      return `is no name that can stand here: a language is one of ${locales.join(', ')}, other names are kebab-case`;
    case 'invalid_value':
      return `must be one of ${(issue.values as unknown[]).join(', ')}`;
    case 'invalid_format':
      return formats[String(issue.format)] && `must be ${formats[String(issue.format)]}`;
    case 'too_small':
      return issue.minimum === 1 && ['string', 'array'].includes(String(issue.origin))
        ? 'must not be empty'
        : `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return undefined;
  }
}
