import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { surveyLink } from '../../functions/mail/links.ts';
import { parseSecret } from '../../functions/platform/secret.ts';
import type { Step } from './walk.ts';

type Address = Exclude<Step['at'], string | undefined>;

/** The link to a page in the newest mail of a kind to `{who}-{locale}@example.com`. */
export function linkTo(page: string, who: string, kind: string): Address {
  return async (locale, world) => {
    const mail = (await world.mails(`${who}-${locale}@example.com`)).find(({ tags }) => tags.kind === kind)!;
    return new RegExp(`http\\S+/${page}\\?\\S+`).exec(mail.text)![0];
  };
}

/** A link to a survey as a mail would carry it, signed with the keys of a world that keeps its data in the folder. */
export function surveyTo(survey: string, who: string, dataDir: string): Address {
  return async (locale, world) => {
    const { secrets } = JSON.parse(readFileSync(join(dataDir, 'host.json'), 'utf8'));
    const { keyring } = parseSecret(Object.values<string>(secrets)[0]!);
    const { id: contactId } = await world.contact(`${who}-${locale}@example.com`);
    return surveyLink({ contactId, survey }, { publicUrl: world.url, keyring, locale, now: await world.now() });
  };
}

/** Signs `{who}-{locale}@example.com` up and gives the link of the confirmation. */
export function invited(who: string): Address {
  return async (locale, world) => {
    await world.signUp(`${who}-${locale}@example.com`, { locale });
    return world.confirmLink(`${who}-${locale}@example.com`);
  };
}
