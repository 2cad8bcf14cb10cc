import * as z from 'zod/mini';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import type {
  CampaignBody,
  CampaignHead,
  CampaignLetters,
  campaignSchema,
} from '../programme/campaigns/campaign.schema.ts';
import { isPast } from '../programme/campaigns/campaignMoments.ts';
import { compileLetter, type LetterProblem, type LetterRules } from '../programme/letters/compileLetter.ts';
import type { LetterContent } from '../programme/letters/letter.schema.ts';
import { voucherProblem } from '../programme/letters/voucherIn.ts';
import type { Locale } from '../shop/locales.ts';
import type { Instant } from '../time/instant.ts';
import { problemsOf } from './parseDefinition.ts';

export type CampaignParsing = {
  schema: ReturnType<typeof campaignSchema>;
  letters: LetterRules;
  /** Whether there is such a segment. */
  isSegment: (id: string) => boolean;
  shopZone: string;
  now: Instant;
};

export type ParsedCampaign = {
  body: CampaignBody;
  letters: CampaignLetters;
  /** What the languages do not have in common; it is acknowledged. */
  differences: LetterProblem[];
  /** The version that the change was made from, if it was said. */
  expected: number | undefined;
};

const versionSchema = z.optional(z.int({ error: 'must be the number of a version' }));

/**
 * A campaign as somebody sends it, its letters compiled. Throws `InvalidInput` with the path of everything that is wrong,
 * in a letter with the language and the line. The state it was read in may come with it, and says nothing.
 */
export function parseCampaign(
  { id, version, state: _, warnings: __, ...said }: Record<string, unknown>,
  sameId: string | undefined,
  { schema, letters: rules, isSegment, shopZone, now }: CampaignParsing,
): ParsedCampaign {
  const parsed = schema.safeParse(said);
  const errors = [
    ...(id === undefined || id === sameId ? [] : [fault('id', 'must be the id of the address')]),
    ...problemsOf('version', versionSchema.safeParse(version)),
    ...problemsOf('', parsed),
  ];
  if (!parsed.success || errors.length > 0) throw new InvalidInput(errors);
  const body = parsed.data as CampaignBody;
  errors.push(...segmentErrors(body, isSegment), ...momentErrors(body.schedule, shopZone, now));
  const [a, b] = [body.content, tried(body)].map(
    (content) =>
      content && compileLetter(content, { ...rules, acknowledged: body.acknowledged ?? false, mayLack: true }),
  );
  const problems = [...(a!.problems ?? []), ...(b?.problems ?? []).map((problem) => ofVariant(problem, body))];
  for (const [letter, path] of [
    [a?.letter, 'content'],
    [b?.letter, 'ab'],
  ] as const) {
    const message = letter && voucherProblem(letter);
    if (message) problems.push({ path, message });
  }
  errors.push(...problems.filter(once).map(({ path, message }) => fault(path, message)));
  if (errors.length > 0) throw new InvalidInput(errors);
  return {
    body,
    letters: { a: a!.letter!, ...(b && { b: b.letter! }) },
    differences: [...a!.differences!, ...(b?.differences ?? []).map((problem) => ofVariant(problem, body))].filter(
      once,
    ),
    expected: version as number | undefined,
  };
}

/** Whether a campaign may be scheduled as it stands now. */
export function scheduleErrors(
  { schedule, segment, exclude }: Pick<CampaignHead, 'schedule' | 'segment' | 'exclude'>,
  { isSegment, shopZone, now }: Pick<CampaignParsing, 'isSegment' | 'shopZone' | 'now'>,
): FieldError[] {
  if (!schedule) return [{ path: 'schedule', code: 'required', message: 'This field is needed.' }];
  return [...segmentErrors({ segment, exclude }, isSegment), ...momentErrors(schedule, shopZone, now)];
}

const fault = (path: string, message: string): FieldError => ({ path, code: 'not-allowed', message });
const once = ({ path, message }: LetterProblem, i: number, all: LetterProblem[]) =>
  all.findIndex((other) => other.path === path && other.message === message) === i;

function segmentErrors(
  { segment, exclude = [] }: Pick<CampaignBody, 'segment' | 'exclude'>,
  isSegment: (id: string) => boolean,
): FieldError[] {
  const named = [['segment', segment] as const, ...exclude.map((id, i) => [`exclude.${i}`, id] as const)];
  return named.filter(([, id]) => !isSegment(id)).map(([path, id]) => fault(path, `There is no segment "${id}"`));
}

function momentErrors(schedule: CampaignBody['schedule'], shopZone: string, now: Instant): FieldError[] {
  if (!schedule || !isPast(schedule, shopZone, now)) return [];
  return [{ path: 'schedule.at', code: 'in-the-past', message: 'This moment is past' }];
}

/** What is tried beside the content: another one, or the same under another subject. */
function tried({ content, ab }: CampaignBody): LetterContent | undefined {
  if (!ab?.subject) return ab?.content;
  const subjects = ab.subject;
  const under = Object.entries(content).flatMap(([locale, written]) => {
    const subject = subjects[locale as Locale];
    return subject === undefined ? [] : [[locale, { ...written!, subject }]];
  });
  return Object.fromEntries(under);
}

/** A problem of what is tried, where somebody wrote it: `ab.content.fi.body`, `ab.subject.fi`. */
function ofVariant({ path, ...problem }: LetterProblem, { ab }: CampaignBody): LetterProblem {
  const [, locale, part] = path.split('.');
  const isBody = part === 'body' || part === 'preheader';
  if (!ab?.subject) return { ...problem, path: `ab.${path}` };
  return { ...problem, path: isBody ? path : `ab.subject.${locale}` };
}
