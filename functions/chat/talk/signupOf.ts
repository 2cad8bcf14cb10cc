import type { Talk } from './talk.schema.ts';

/** What a finished talk says, as the body of a sign-up: the same that the form called `chat` sends. */
export function signupOf({ locale, placement, utm, answers, consents }: Talk): Record<string, unknown> {
  const { email, name, birthday, interests, lookingFor, budget } = answers;
  const more = {
    ...(lookingFor && { 'looking-for': lookingFor }),
    ...(budget && { budget: `${budget.from}-${budget.to ?? ''}` }),
  };
  const granted = Object.entries(consents).filter(([, text]) => text);
  return {
    form: 'chat',
    email,
    locale,
    ...(name && { firstName: name }),
    ...(birthday && { birthday }),
    ...(interests && { interests }),
    ...(Object.keys(more).length > 0 && { answers: more }),
    ...(placement && { placement }),
    ...(utm && { utm }),
    consents: Object.fromEntries(granted.map(([purpose, text]) => [purpose, { granted: true, text }])),
  };
}
