import { useState } from 'preact/hooks';
import { campaignSteps } from '../../functions/programme/campaigns/campaignStates.ts';
import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import { type ApiProblem, post, put } from '../kit/api.ts';
import { bodyOf, type CampaignDraft, draftOf, type Campaign as Saved } from '../kit/campaign.ts';
import { type Loaded, useDoing, useDraft, useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { words } from '../kit/texts.ts';
import { say } from '../parts/dialogs.tsx';
import { Kept } from '../parts/Kept.tsx';
import { Chips } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem, Shown } from '../parts/states.tsx';
import { Letter } from './campaign/Letter.tsx';
import { Report } from './campaign/Report.tsx';
import { When } from './campaign/When.tsx';
import { Who } from './campaign/Who.tsx';

export type PartProps = {
  draft: CampaignDraft;
  write: (change: Partial<CampaignDraft>) => void;
  /** As it is saved, if it is. */
  saved: Saved | undefined;
  /** Whether what is on the screen is not what is saved. */
  dirty: boolean;
  problem: ApiProblem | undefined;
  /** Puts in what a step has answered. */
  took: (campaign: Saved) => void;
};

const parts = {
  who: Who,
  letter: Letter,
  when: When,
  report: Report,
};
type PartName = keyof typeof parts;

/** One campaign: to whom, what, when, and what became of it. */
export default function Campaign({ params: { id }, query }: ScreenProps) {
  const path = id === undefined ? undefined : '/v1/campaigns/{id}';
  const loaded = useGet<typeof campaignsRoutes.one>(path, id === undefined ? {} : { params: { id } });
  if (id === undefined) return <Editor loaded={loaded} saved={undefined} query={query} />;
  if (!loaded.data)
    return (
      <Page title={words('campaigns').title}>
        <Shown of={loaded}>{() => null}</Shown>
      </Page>
    );
  return (
    <Shown of={loaded}>{(saved) => <Editor key={saved.version} loaded={loaded} saved={saved} query={query} />}</Shown>
  );
}

type EditorProps = { loaded: Loaded<Saved>; saved: Saved | undefined; query: Record<string, string> };

function Editor({ loaded, saved, query }: EditorProps) {
  const text = words('campaigns');
  const frame = words('frame');
  const { path, go } = usePlace();
  const begin = draftOf(saved, query.segment);
  const { value: draft, kept, write, drop } = useDraft<CampaignDraft>(`campaign.${saved?.id ?? 'new'}`, begin);
  const saving = useDoing();
  const [warning, setWarning] = useState<string>();
  const open = !saved || saved.state === 'draft' || saved.state === 'scheduled';
  const names = (Object.keys(parts) as PartName[]).filter((name) => name !== 'report' || saved);
  const part = names.find((name) => name === query.part) ?? 'who';
  const Part = parts[part];
  const dirty = JSON.stringify(draft) !== JSON.stringify(begin);
  const overtaken = saved !== undefined && draft.version !== saved.version;

  const save = () =>
    saving.run(async () => {
      const body = bodyOf(draft, !saved);
      const done = saved
        ? await put<typeof campaignsRoutes.put>('/v1/campaigns/{id}', { params: { id: saved.id }, body })
        : await post<typeof campaignsRoutes.create>('/v1/campaigns', { body });
      drop(draftOf(done));
      say(frame.saved);
      setWarning(done.warnings?.[0]?.message);
      if (saved) loaded.set(done);
      else go(addressOf(`/console/campaigns/${done.id}`, { part }), true);
    });
  const copy = () =>
    saving.run(async () => {
      const made = await post<typeof campaignsRoutes.clone>('/v1/campaigns/{id}/clone', { params: { id: saved!.id } });
      go(`/console/campaigns/${made.id}`);
    });

  return (
    <Page
      title={saved?.name ?? text.create}
      lead={saved && text.states[saved.state]}
      actions={
        mayDo('change programme') && (
          <>
            {open && part !== 'report' && (
              <button type="button" class="primary" disabled={saving.busy || !dirty} onClick={save}>
                {frame.save}
              </button>
            )}
            {saved && (
              <button type="button" disabled={saving.busy} onClick={copy}>
                {text.clone}
              </button>
            )}
          </>
        )
      }
    >
      <Chips
        label={text.parts.label}
        items={names.map((name) => ({
          text: text.parts[name],
          href: addressOf(path, { ...query, part: name }),
          on: name === part,
        }))}
      />
      <Kept
        draft={{ kept: kept && dirty && open, drop: () => drop(begin) }}
        overtaken={
          overtaken &&
          saved && { text: text.overtaken, keep: text.keepMine, onKeep: () => write({ version: saved.version }) }
        }
      />
      <Problem problem={saving.problem}>
        {saving.problem?.kind === 'conflict' && (
          <button type="button" onClick={loaded.reload}>
            {text.lookAtTheirs}
          </button>
        )}
      </Problem>
      {warning && (
        <p class="note" lang="en">
          {warning}
        </p>
      )}
      {!open && part !== 'report' && <p class="note">{text.closed}</p>}
      <fieldset class="bare" disabled={!open && part !== 'when' && part !== 'report'}>
        <Part {...{ draft, write, saved, dirty, took: loaded.set }} problem={saving.problem} />
      </fieldset>
    </Page>
  );
}

export const mayStep = (step: keyof typeof campaignSteps, state: Saved['state']) =>
  (campaignSteps[step].from as readonly string[]).includes(state);
