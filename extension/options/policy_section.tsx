/**
 * The policy in use, its clauses in its own words, and what was wrong with a
 * bundle that was refused. Everything from a bundle is shown as plain text.
 */
import { useRef } from 'preact/hooks';
import type { Diagnostic, PolicyView } from '../shared/findings';
import type { StatusReply } from '../shared/protocol';
import { t, type MessageKey } from './i18n';

function Fact({ name, value }: { readonly name: MessageKey; readonly value: string }) {
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Diagnostics({ entries }: { readonly entries: readonly Diagnostic[] }) {
  return (
    <ol class="diagnostics">
      {entries.map((entry) => (
        <li
          key={`${entry.code} ${entry.file} ${entry.pointer} ${String(entry.line)}:${String(entry.column)}`}
          class={entry.severity}
        >
          <p>
            <strong>
              {t(
                entry.severity === 'error'
                  ? 'options_diagnostic_error'
                  : 'options_diagnostic_warning',
              )}{' '}
              {entry.code}
            </strong>{' '}
            {entry.message}
          </p>
          <dl>
            {entry.file !== '' && (
              <div>
                <dt>{t('options_diagnostic_file')}</dt>
                <dd>
                  <code>{entry.file}</code>
                  {entry.line > 0 && <>, {t('options_diagnostic_line', String(entry.line))}</>}
                </dd>
              </div>
            )}
            {entry.pointer !== '' && (
              <div>
                <dt>{t('options_diagnostic_place')}</dt>
                <dd>
                  <code>{entry.pointer}</code>
                </dd>
              </div>
            )}
            {entry.hint !== '' && (
              <div>
                <dt>{t('options_diagnostic_hint')}</dt>
                <dd>{entry.hint}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Clauses({ policy }: { readonly policy: PolicyView }) {
  return (
    <details class="clauses">
      <summary>{t('options_clauses_heading', String(policy.clauses.length))}</summary>
      <p class="help">{t('options_clauses_help')}</p>
      <ol>
        {policy.clauses.map((clause) => (
          <li key={clause.id}>
            <h3>{clause.label}</h3>
            <p class="help">{clause.title}</p>
            <blockquote>
              {clause.lead !== '' && `${clause.lead} `}
              {clause.text}
            </blockquote>
          </li>
        ))}
      </ol>
    </details>
  );
}

export interface PolicySectionProps {
  readonly status: StatusReply;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly onBuiltIn: () => void;
  readonly onKeep: () => void;
}

export function PolicySection({ status, busy, onFile, onBuiltIn, onKeep }: PolicySectionProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { policy, policySource, diagnostics, engine } = status;
  const refused = engine.state === 'policy-problem';
  return (
    <section aria-labelledby="policy-heading">
      <h2 id="policy-heading">{t('options_policy_heading')}</h2>
      {policy === null ? (
        <p>{t('options_policy_none')}</p>
      ) : (
        <dl class="facts">
          <Fact name="options_policy_title" value={policy.title} />
          <Fact name="options_policy_organisation" value={policy.organisation} />
          <Fact name="options_policy_version" value={policy.version} />
          <Fact name="options_policy_approved" value={policy.approved} />
          <Fact name="options_policy_contact" value={policy.contact} />
          <Fact
            name="options_policy_source"
            value={t(
              policySource === 'chosen'
                ? 'options_policy_source_chosen'
                : 'options_policy_source_built_in',
            )}
          />
        </dl>
      )}
      {refused && (
        <div class="notice problem" role="alert">
          <p>{t('options_policy_refused')}</p>
          <button type="button" disabled={busy} onClick={onKeep}>
            {t('options_policy_keep')}
          </button>
        </div>
      )}
      {diagnostics.length > 0 && (
        <>
          <h3>{t(refused ? 'options_diagnostics_heading' : 'options_diagnostics_warnings')}</h3>
          <Diagnostics entries={diagnostics} />
        </>
      )}
      <div class="actions">
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options_policy_load')}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file !== undefined) onFile(file);
            // The same file, corrected, must be seen as a new choice.
            input.value = '';
          }}
        />
        <button type="button" disabled={busy} onClick={() => picker.current?.click()}>
          {t('options_policy_load')}
        </button>
        <button type="button" disabled={busy || policySource !== 'chosen'} onClick={onBuiltIn}>
          {t('options_policy_built_in')}
        </button>
        <p class="help">{t('options_policy_load_help')}</p>
      </div>
      {policy !== null && <Clauses policy={policy} />}
    </section>
  );
}
