import type { Verdict } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import { isSiteOn, restOf, type Settings } from '../lib/messages/settings';
import { SiteRule } from './SiteLists';
import { metricsToSwitch, switchCompany, switchMetric, switchVerdict } from './settings-changes';
import { Threshold } from './Threshold';
import { Toggle } from './Toggle';

type Props = {
  readonly settings: Settings;
  readonly figures: readonly ListedFigure[];
  /** Null on pages that have no host. */
  readonly host: string | null;
  readonly pageOff: boolean;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
  readonly onSwitchSite: (host: string, on: boolean) => void;
  readonly onPageOff: (off: boolean) => void;
  /** A hand comes to the switches, and leaves them. */
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly onRest: (host: string) => void;
};

const VERDICTS: readonly Verdict[] = ['above', 'below', 'matches', 'consistent', 'context', 'not-comparable'];

const Places = ({ settings, host, pageOff, t, onSwitchSite, onPageOff, onRest }: Props) => {
  if (host === null) return null;
  const siteOn = isSiteOn(settings, host);
  const until = restOf(settings, host);
  return (
    <>
      <Toggle
        label={t('switch.site')}
        hint={until === null ? host : t('switch.resting', { host, time: t.time(until) })}
        on={siteOn}
        disabled={!settings.enabled}
        onChange={(on) => onSwitchSite(host, on)}
      />
      <Toggle
        label={t('switch.page')}
        hint={t('switch.page.hint')}
        on={siteOn && !pageOff}
        disabled={!siteOn}
        onChange={(on) => onPageOff(!on)}
      />
      {siteOn && (
        <button type="button" class="tl-button" data-action="rest" onClick={() => onRest(host)}>
          {t('switch.rest')}
        </button>
      )}
    </>
  );
};

const Verdicts = ({ settings, t, onPatch }: Props) => (
  <details>
    <summary>{t('switch.verdicts')}</summary>
    {VERDICTS.map((verdict) => (
      <Toggle
        key={verdict}
        label={t(`verdict.${verdict}`)}
        on={!settings.hiddenVerdicts.includes(verdict)}
        onChange={(on) => onPatch(switchVerdict(settings, verdict, on))}
      />
    ))}
  </details>
);

/** What holds for every page: which sites, from which confidence on, and the count on the button. */
const Everywhere = ({ settings, t, onPatch }: Props) => (
  <details data-switches="everywhere">
    <summary>{t('switch.everywhere')}</summary>
    <SiteRule settings={settings} t={t} onPatch={onPatch} />
    <Threshold settings={settings} t={t} onPatch={onPatch} />
    <Toggle label={t('settings.badge')} on={settings.badge} onChange={(badge) => onPatch({ badge })} />
  </details>
);

/** What is annotated: this site, this page, each company, each quantity found here, each verdict. */
export const Switches = (props: Props) => {
  const { settings, figures, t, onPatch } = props;
  const metrics = metricsToSwitch(figures, settings);
  return (
    <section
      class="tl-switches"
      aria-label={t('switch.label')}
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
    >
      <Toggle label={t('switch.all')} on={settings.enabled} onChange={(enabled) => onPatch({ enabled })} />
      <Places {...props} />
      {(['openai', 'microsoft'] as const).map((company) => (
        <Toggle
          key={company}
          label={t(`company.${company}`)}
          on={settings.companies[company]}
          onChange={(on) => onPatch(switchCompany(settings, company, on))}
        />
      ))}
      {metrics.length > 0 && (
        <details>
          <summary>{t('switch.metrics')}</summary>
          {metrics.map((metric) => (
            <Toggle
              key={metric}
              label={t(`metric.${metric}`)}
              on={!settings.hiddenMetrics.includes(metric)}
              onChange={(on) => onPatch(switchMetric(settings, metric, on))}
            />
          ))}
        </details>
      )}
      <Verdicts {...props} />
      <Everywhere {...props} />
    </section>
  );
};
