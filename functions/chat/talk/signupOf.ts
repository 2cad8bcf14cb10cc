import type { Shop } from '../../shop/shop.ts';
import { budgetLabel } from './budgetChoices.ts';
import { labelOf } from './summaryOf.ts';
import type { Talk } from './talk.schema.ts';

/** What a finished talk says, as the body of a sign-up: the same that the form called `chat` sends. */
export function signupOf({ locale, placement, utm, answers, consents }: Talk, shop: Shop): Record<string, unknown> {
  const { email, name, birthday, interests, lookingFor, budget } = answers;
  const fields = {
    ...answers.fields,
    ...(lookingFor && { 'looking-for': labelOf(lookingFor, shop.chat?.lookingFor, locale) }),
    ...(budget && { budget: budgetLabel(budget, shop, locale) }),
  };
  const granted = Object.entries(consents).filter(([, text]) => text);
  return {
    form: 'chat',
    email,
    locale,
    ...(name && { firstName: name }),
    ...(birthday && { birthday }),
    ...(interests && { interests }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(placement && { placement }),
    ...(utm && { utm }),
    consents: Object.fromEntries(granted.map(([purpose, text]) => [purpose, { granted: true, text }])),
  };
}
