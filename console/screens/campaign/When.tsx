import { momentIn, overAt, spanOf } from '../../../functions/programme/campaigns/campaignMoments.ts';
import type { campaignsRoutes } from '../../../functions/staff/campaigns.routes.ts';
import type { reportsRoutes } from '../../../functions/staff/reports.routes.ts';
import { get, post } from '../../kit/api.ts';
import type { Trial } from '../../kit/campaign.ts';
import { config } from '../../kit/config.ts';
import { moment } from '../../kit/format.ts';
import { useDoing } from '../../kit/loaded.ts';
import { mayDo } from '../../kit/session.ts';
import { duration } from '../../kit/terms.ts';
import { counted, fill, words } from '../../kit/texts.ts';
import { wallWords } from '../../kit/wall.ts';
import { ask, say } from '../../parts/dialogs.tsx';
import { CheckField, ChoiceField, errorsAt, TextField } from '../../parts/fields.tsx';
import { DurationInput } from '../../parts/RuleEditor.tsx';
import { Problem } from '../../parts/states.tsx';
import { mayStep, type PartProps } from '../Campaign.tsx';

type Step = 'schedule' | 'pause' | 'resume' | 'cancel' | 'approve' | 'missed' | 'retry';
const steps: readonly Step[] = ['schedule', 'approve', 'pause', 'resume', 'missed', 'retry', 'cancel'];
/** Whom a finished campaign has missed: those its `missed` mails after all. */
const missedFor = ['too-late', 'capped', 'quiet-hours', 'paused'];

/** When: by whose clock, how late it may be, and what can be done with it now. */
export function When({ draft, write, saved, dirty, problem, took }: PartProps) {
  const text = words('campaigns');
  const { schedule } = draft;
  const [date = '', time = '10:00'] = schedule?.at.split('T') ?? [];
  const put = (change: Partial<NonNullable<typeof schedule>>) =>
    write({ schedule: { at: schedule?.at ?? '', zone: 'shop', grace: 'PT6H', ...schedule, ...change } });
  const open = !saved || saved.state === 'draft' || saved.state === 'scheduled';
  return (
    <div class="sides">
      <section class="stack">
        <fieldset class="bare stack" disabled={!open}>
          <ChoiceField
            label={text.zone}
            value={schedule?.zone ?? 'shop'}
            onChoice={(zone) => put({ zone: zone as 'shop' })}
            options={[
              ['shop', fill(text.zones.shop, { zone: config.shop.timeZone })],
              ['contact', text.zones.contact],
            ]}
          />
          <div class="pair">
            <TextField
              label={text.day}
              type="date"
              value={date}
              onText={(day) => put({ at: `${day}T${time}` })}
              errors={errorsAt(problem, 'schedule')}
            />
            <TextField label={text.time} type="time" value={time} onText={(at) => put({ at: `${date}T${at}` })} />
          </div>
          <div class="field">
            <span class="label">{text.grace}</span>
            <p class="hint">{text.graceHint}</p>
            <DurationInput
              label={text.grace}
              value={schedule?.grace ?? 'PT6H'}
              onValue={(grace) => put({ grace })}
              hours
            />
          </div>
          <TextField
            label={text.holdout}
            hint={text.holdoutHint}
            inputMode="decimal"
            value={draft.holdout ? String(Math.round(draft.holdout * 1000) / 10) : ''}
            onText={(typed) => write({ holdout: shareOf(typed) })}
            errors={errorsAt(problem, 'holdout')}
          />
          <TrialFields trial={draft.ab} onTrial={(ab) => write({ ab })} errors={errorsAt(problem, 'ab')} />
        </fieldset>
      </section>
      <section>
        <h2>{text.whenSum}</h2>
        {schedule && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(schedule.at) ? (
          <Moments {...schedule} />
        ) : (
          <p>{text.noMoment}</p>
        )}
        {saved && mayDo('change programme') && <Steps {...{ saved, dirty, took }} />}
      </section>
    </div>
  );
}

const shareOf = (typed: string) => Number.parseFloat(typed.replace(',', '.')) / 100 || undefined;

/** The first and the last instant written out, by the shop's clock. */
function Moments(schedule: NonNullable<PartProps['draft']['schedule']>) {
  const text = words('campaigns');
  const zone = config.shop.timeZone;
  const { first, last } = spanOf(schedule, zone);
  const here = momentIn(schedule, { shop: zone, contact: zone });
  return (
    <dl class="moments">
      <dt>{text.wall}</dt>
      <dd>{wallWords(schedule.at)}</dd>
      {first === last ? (
        <>
          <dt>{text.atOnce}</dt>
          <dd>
            {moment(first)} ({zone})
          </dd>
        </>
      ) : (
        <>
          <dt>{text.first}</dt>
          <dd>
            {moment(first)} ({zone})
          </dd>
          <dt>{text.here}</dt>
          <dd>
            {moment(here.dueAt)} ({zone})
          </dd>
          <dt>{text.last}</dt>
          <dd>
            {moment(last)} ({zone})
          </dd>
        </>
      )}
      <dt>{fill(text.until, { grace: duration(schedule.grace) })}</dt>
      <dd>
        {moment(overAt(schedule, zone))} ({zone})
      </dd>
    </dl>
  );
}

/** What can be done with it now, each with its number before what cannot be undone. */
function Steps({
  saved,
  dirty,
  took,
}: {
  saved: NonNullable<PartProps['saved']>;
  dirty: boolean;
  took: PartProps['took'];
}) {
  const text = words('campaigns');
  const doing = useDoing();
  const { id, version, state } = saved;
  const params = { id };
  const numberOf = async (step: Step): Promise<number> => {
    if (step === 'schedule') {
      const { goes } = await get<typeof reportsRoutes.audience>('/v1/campaigns/{id}/audience', {
        params,
        query: { as: 'now' },
      });
      return goes;
    }
    const report = await get<typeof reportsRoutes.campaign>('/v1/campaigns/{id}/report', { params });
    if (step === 'retry') return report.failed;
    if (step === 'missed') return missedFor.reduce((sum, reason) => sum + (report.skipped[reason] ?? 0), 0);
    return report.planned;
  };
  const take = (step: Step) =>
    doing.run(async () => {
      const n = await numberOf(step);
      const sure = await ask({
        title: text.steps[step].title,
        text: counted(text.steps[step].text, n),
        button: text.steps[step].button,
        danger: step === 'cancel',
      });
      if (!sure) return;
      const done = await post<typeof campaignsRoutes.pause>(
        `/v1/campaigns/{id}/${step}` as '/v1/campaigns/{id}/pause',
        {
          params,
          body: { version },
        },
      );
      say(text.states[done.state]);
      took(done);
    });
  const possible = steps.filter((step) => mayStep(step, state));
  return (
    <>
      <Problem problem={doing.problem} />
      {state === 'waiting' && <p class="note">{text.waiting}</p>}
      {dirty && state === 'draft' && <p class="hint">{text.saveFirst}</p>}
      <div class="actions">
        {possible.map((step) => (
          <button
            key={step}
            type="button"
            class={step === 'cancel' ? 'danger' : step === 'schedule' || step === 'resume' ? 'primary' : ''}
            disabled={doing.busy || (dirty && step === 'schedule')}
            onClick={() => take(step)}
          >
            {text.steps[step].button}
          </button>
        ))}
      </div>
    </>
  );
}

type TrialProps = { trial: Trial | undefined; onTrial: (trial: Trial | undefined) => void; errors: string[] };

/** Another subject, tried on a share of the audience. */
function TrialFields({ trial, onTrial, errors }: TrialProps) {
  const text = words('campaigns');
  const put = (change: Partial<Trial>) => onTrial({ ...trial!, ...change });
  return (
    <div class="stack">
      <CheckField
        label={text.trial}
        checked={trial !== undefined}
        onCheck={(on) => onTrial(on ? { share: 0.2, by: 'clicks', after: 'PT4H', subject: {} } : undefined)}
      />
      {errors.length > 0 && (
        <p class="field-error" lang="en">
          {errors.join(' ')}
        </p>
      )}
      {trial && (
        <>
          <TextField
            label={text.trialShare}
            inputMode="decimal"
            value={String(Math.round(trial.share * 1000) / 10)}
            onText={(typed) => put({ share: shareOf(typed) ?? 0 })}
          />
          <ChoiceField
            label={text.trialBy}
            value={trial.by}
            onChoice={(by) => put({ by: by as 'clicks' })}
            options={[
              ['clicks', text.clicks],
              ['orders', text.orders],
            ]}
          />
          <div class="field">
            <span class="label">{text.trialAfter}</span>
            <DurationInput label={text.trialAfter} value={trial.after} onValue={(after) => put({ after })} hours />
          </div>
          {trial.subject &&
            config.shop.locales
              .filter((locale) => locale !== 'sr-Latn')
              .map((locale) => (
                <TextField
                  key={locale}
                  label={`${text.trialSubject} (${locale})`}
                  value={trial.subject![locale] ?? ''}
                  onText={(typed) => put({ subject: { ...trial.subject, [locale]: typed } })}
                  maxLength={200}
                />
              ))}
          {trial.content && <p class="hint">{text.trialContent}</p>}
        </>
      )}
    </div>
  );
}
