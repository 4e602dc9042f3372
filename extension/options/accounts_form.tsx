/**
 * The fields with the school's official accounts. Nothing is stored until every
 * line of every field is an account; each problem is shown under its field.
 */
import { useState } from 'preact/hooks';
import type { Site } from '../shared/findings';
import type { AccountProblem } from '../shared/handles';
import type { Settings } from '../shared/protocol';
import { SITES } from '../shared/sites';
import { MAX_ACCOUNTS, readAccounts, writeAccounts, type ReadAccounts } from './accounts_text';
import { t, type MessageKey } from './i18n';

type Accounts = Settings['officialAccounts'];
type Texts = Record<Site, string>;

const PROBLEM_TEXT: Readonly<Record<AccountProblem, MessageKey>> = {
  empty: 'options_problem_empty',
  'other-site': 'options_problem_other_site',
  'not-a-profile': 'options_problem_not_a_profile',
  'bad-characters': 'options_problem_bad_characters',
  'too-long': 'options_problem_too_long',
};

const SITE_NAME: Readonly<Record<Site, MessageKey>> = {
  facebook: 'options_site_facebook',
  instagram: 'options_site_instagram',
  x: 'options_site_x',
  tiktok: 'options_site_tiktok',
};

const EXAMPLE: Readonly<Record<Site, string>> = {
  facebook: 'exampleschool',
  instagram: 'exampleschool',
  x: '@exampleschool',
  tiktok: '@exampleschool',
};

function textsOf(accounts: Accounts): Texts {
  return {
    facebook: writeAccounts(accounts.facebook),
    instagram: writeAccounts(accounts.instagram),
    x: writeAccounts(accounts.x),
    tiktok: writeAccounts(accounts.tiktok),
  };
}

function readAll(texts: Texts): Record<Site, ReadAccounts> {
  return {
    facebook: readAccounts('facebook', texts.facebook),
    instagram: readAccounts('instagram', texts.instagram),
    x: readAccounts('x', texts.x),
    tiktok: readAccounts('tiktok', texts.tiktok),
  };
}

function isWrong(read: ReadAccounts): boolean {
  return read.problems.length > 0 || read.tooMany;
}

interface FieldProps {
  readonly site: Site;
  readonly text: string;
  readonly read: ReadAccounts;
  /** Problems wait until the person left the field or tried to save. */
  readonly showProblems: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

function AccountField({ site, text, read, showProblems, onText, onLeave }: FieldProps) {
  const id = `accounts-${site}`;
  const wrong = showProblems && isWrong(read);
  const help = site === 'facebook' ? `${id}-help ` : '';
  return (
    <div class="field">
      <label for={id}>{t(SITE_NAME[site])}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        autocomplete="off"
        placeholder={EXAMPLE[site]}
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${help}${id}-problems`}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
        onBlur={onLeave}
      />
      {site === 'facebook' && (
        <p class="help" id={`${id}-help`}>
          {t('options_accounts_facebook_help')}
        </p>
      )}
      <ul class="problems" id={`${id}-problems`} aria-live="polite">
        {wrong &&
          read.problems.map(({ line, text: shown, problem }) => (
            <li key={line}>
              {t('options_account_problem', String(line), shown, t(PROBLEM_TEXT[problem]))}
            </li>
          ))}
        {wrong && read.tooMany && <li>{t('options_problem_too_many', String(MAX_ACCOUNTS))}</li>}
      </ul>
    </div>
  );
}

export interface AccountsFormProps {
  readonly accounts: Accounts;
  /** Stores the accounts; true when it worked. */
  readonly onSave: (accounts: Accounts) => Promise<boolean>;
}

export function AccountsForm({ accounts, onSave }: AccountsFormProps) {
  const [texts, setTexts] = useState(() => textsOf(accounts));
  const [left, setLeft] = useState<ReadonlySet<Site>>(new Set());
  const [saving, setSaving] = useState(false);
  const read = readAll(texts);
  const stored = textsOf(accounts);
  const changed = SITES.some((site) => texts[site] !== stored[site]);
  const wrong = SITES.some((site) => left.has(site) && isWrong(read[site]));

  const save = async (): Promise<void> => {
    setLeft(new Set(SITES));
    const firstWrong = SITES.find((site) => isWrong(read[site]));
    if (firstWrong !== undefined) {
      document.getElementById(`accounts-${firstWrong}`)?.focus();
      return;
    }
    const wanted: Accounts = {
      facebook: read.facebook.accounts,
      instagram: read.instagram.accounts,
      x: read.x.accounts,
      tiktok: read.tiktok.accounts,
    };
    setSaving(true);
    if (await onSave(wanted)) {
      setTexts(textsOf(wanted));
      setLeft(new Set());
    }
    setSaving(false);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="fields">
        {SITES.map((site) => (
          <AccountField
            key={site}
            site={site}
            text={texts[site]}
            read={read[site]}
            showProblems={left.has(site)}
            onText={(text) => {
              setTexts({ ...texts, [site]: text });
            }}
            onLeave={() => {
              setLeft(new Set([...left, site]));
            }}
          />
        ))}
      </div>
      <div class="actions">
        <button type="submit" class="primary" disabled={!changed || saving}>
          {t('options_accounts_save')}
        </button>
        <button
          type="button"
          disabled={!changed || saving}
          onClick={() => {
            setTexts(stored);
            setLeft(new Set());
          }}
        >
          {t('options_accounts_undo')}
        </button>
        <p class="help" role="status">
          {wrong ? t('options_accounts_fix') : changed ? t('options_accounts_unsaved') : ''}
        </p>
      </div>
    </form>
  );
}
