/**
 * The settings page. It holds no settings of its own: it shows what the
 * background worker answered last and sends every change there.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Role } from '../shared/findings';
import {
  MAX_BUNDLE_UNITS,
  type PageMessage,
  type Settings,
  type StatusReply,
} from '../shared/protocol';
import { AccountsForm } from './accounts_form';
import type { Ask } from './background_client';
import { t, type MessageKey } from './i18n';
import { PolicySection } from './policy_section';

const ROLES: readonly { role: Role; label: MessageKey; help: MessageKey }[] = [
  { role: 'employee', label: 'options_role_employee', help: 'options_role_employee_help' },
  { role: 'stakeholder', label: 'options_role_stakeholder', help: 'options_role_stakeholder_help' },
  {
    role: 'administration',
    label: 'options_role_administration',
    help: 'options_role_administration_help',
  },
];

function EngineBadge({ status }: { readonly status: StatusReply }) {
  const { engine, settings, modelVersion } = status;
  const disabled = engine.state !== 'off' && !settings.enabled;
  const label: MessageKey = disabled
    ? 'options_state_disabled'
    : engine.state === 'ready'
      ? 'options_state_ready'
      : engine.state === 'policy-problem'
        ? 'options_state_problem'
        : 'options_state_off';
  return (
    <div class={`badge ${disabled ? 'disabled' : engine.state}`} role="status">
      <strong>{t(label)}</strong>
      {engine.state !== 'ready' && <p>{engine.reason}</p>}
      {engine.state !== 'off' && modelVersion === null && <p>{t('options_model_missing')}</p>}
    </div>
  );
}

interface ChecksProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

function Checks({ settings, onChange }: ChecksProps) {
  return (
    <section aria-labelledby="checks-heading">
      <h2 id="checks-heading">{t('options_checks_heading')}</h2>
      <div class="choice">
        <input
          type="checkbox"
          id="enabled"
          class="switch"
          checked={settings.enabled}
          aria-describedby="enabled-help"
          onChange={(event) => {
            onChange({ ...settings, enabled: event.currentTarget.checked });
          }}
        />
        <div>
          <label for="enabled">{t('options_enabled_label')}</label>
          <p class="help" id="enabled-help">
            {t('options_enabled_help')}
          </p>
        </div>
      </div>
      <fieldset>
        <legend>{t('options_role_label')}</legend>
        {ROLES.map(({ role, label, help }) => (
          <div class="choice" key={role}>
            <input
              type="radio"
              name="role"
              id={`role-${role}`}
              checked={settings.role === role}
              aria-describedby={`role-${role}-help`}
              onChange={() => {
                onChange({ ...settings, role });
              }}
            />
            <div>
              <label for={`role-${role}`}>{t(label)}</label>
              <p class="help" id={`role-${role}-help`}>
                {t(help)}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
    </section>
  );
}

/** What happened last. `turn` grows, so that the same words twice are shown twice. */
interface Note {
  readonly text: string;
  readonly problem: boolean;
  readonly turn: number;
}

export interface AppProps {
  readonly ask: Ask;
}

export function App({ ask }: AppProps) {
  const [status, setStatus] = useState<StatusReply | null>(null);
  const [loadProblem, setLoadProblem] = useState<string | null>(null);
  const [note, setNote] = useState<Note>({ text: '', problem: false, turn: 0 });
  const [busy, setBusy] = useState(false);

  const tell = useCallback((text: string, problem: boolean): void => {
    setNote(({ turn }) => ({ text, problem, turn: turn + 1 }));
  }, []);

  /** Sends one change; true when it was taken over. The outcome is announced. */
  const send = useCallback(
    async (message: PageMessage, done: string): Promise<boolean> => {
      setBusy(true);
      const reply = await ask(message);
      setBusy(false);
      if (reply.kind === 'failed') {
        tell(t('options_not_saved', reply.message), true);
        return false;
      }
      setStatus(reply);
      const refused = message.kind === 'set-policy' && reply.engine.state === 'policy-problem';
      tell(refused ? t('options_policy_refused') : done, refused);
      return true;
    },
    [ask, tell],
  );

  const load = useCallback(async (): Promise<void> => {
    const reply = await ask({ kind: 'get-status' });
    if (reply.kind === 'status') setStatus(reply);
    setLoadProblem(reply.kind === 'failed' ? reply.message : null);
  }, [ask]);

  useEffect(() => {
    void load();
  }, [load]);

  const loadFile = async (file: File): Promise<void> => {
    // A bundle of this many bytes has at most as many UTF-16 code units.
    if (file.size > MAX_BUNDLE_UNITS) {
      const kB = (bytes: number): string => String(Math.ceil(bytes / 1000));
      tell(t('options_policy_too_large', kB(file.size), kB(MAX_BUNDLE_UNITS)), true);
      return;
    }
    let bundle: string;
    try {
      bundle = await file.text();
    } catch {
      tell(t('options_policy_unreadable'), true);
      return;
    }
    await send({ kind: 'set-policy', bundle }, t('options_policy_accepted'));
  };

  if (status === null) {
    return (
      <main>
        {loadProblem === null ? (
          <p role="status">{t('options_loading')}</p>
        ) : (
          <div class="notice problem" role="alert">
            <p>{loadProblem}</p>
            <button type="button" onClick={() => void load()}>
              {t('options_retry')}
            </button>
          </div>
        )}
      </main>
    );
  }

  const { settings } = status;
  const saveSettings = (wanted: Settings): Promise<boolean> =>
    send({ kind: 'set-settings', settings: wanted }, t('options_saved'));

  return (
    <>
      <header>
        <img src="../icons/icon-128.png" alt="" width={48} height={48} />
        <div>
          <h1>{t('options_title')}</h1>
          <p>{t('options_tagline')}</p>
        </div>
      </header>
      <main>
        <EngineBadge status={status} />
        <Checks settings={settings} onChange={(wanted) => void saveSettings(wanted)} />
        <section aria-labelledby="accounts-heading">
          <h2 id="accounts-heading">{t('options_accounts_heading')}</h2>
          <p>{t('options_accounts_help')}</p>
          <AccountsForm
            accounts={settings.officialAccounts}
            onSave={(officialAccounts) => saveSettings({ ...settings, officialAccounts })}
          />
        </section>
        <PolicySection
          status={status}
          busy={busy}
          onFile={(file) => void loadFile(file)}
          onBuiltIn={() =>
            void send({ kind: 'set-policy', bundle: null }, t('options_policy_accepted'))
          }
          onKeep={() => void send({ kind: 'keep-policy' }, t('options_saved'))}
        />
        <section aria-labelledby="privacy-heading">
          <h2 id="privacy-heading">{t('options_privacy_heading')}</h2>
          <p>{t('options_privacy_text')}</p>
        </section>
      </main>
      <footer>
        <span>{t('options_version', status.version)}</span>
        <a href="../THIRD_PARTY_NOTICES.md">{t('options_notices')}</a>
      </footer>
      <div class="toast" role="status">
        {note.text !== '' && (
          <p key={note.turn} class={note.problem ? 'problem' : 'done'}>
            {note.text}
          </p>
        )}
      </div>
    </>
  );
}
