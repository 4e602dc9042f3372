// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../extension/options/app';
import type { Ask } from '../../../extension/options/background_client';
import type { PageMessage, PageReply, StatusReply } from '../../../extension/shared/protocol';
import { MAX_BUNDLE_UNITS } from '../../../extension/shared/protocol';
import { getMessage } from '../support/fake_chrome';
import { diagnostic } from '../support/fake_engine';

const STATUS: StatusReply = {
  kind: 'status',
  version: '0.1.0',
  settings: {
    enabled: true,
    role: 'employee',
    officialAccounts: { facebook: [], instagram: [], x: ['pact'], tiktok: [] },
  },
  engine: { state: 'ready' },
  policy: {
    id: 'pact-453',
    title: 'Social Media Usage',
    version: '1.0.0',
    organisation: 'PACT Charter School',
    approved: 'last approved June 2, 2022',
    contact: 'Director of Communication',
    clauses: [
      {
        id: 'professional.7.3',
        label: 'Policy 453 · Professional Use 7(3)',
        title: 'Offensive language',
        lead: '',
        text: 'Use of obscene language.',
      },
    ],
  },
  policySource: 'built-in',
  modelVersion: '1',
  diagnostics: [],
};

/** A background that keeps what it is sent, or answers `answers` in turn. */
function background(...answers: PageReply[]) {
  const sent: PageMessage[] = [];
  let settings = STATUS.settings;
  const ask: Ask = async (message) => {
    sent.push(message);
    if (message.kind === 'set-settings') settings = message.settings;
    return answers.shift() ?? { ...STATUS, settings };
  };
  return { ask, sent };
}

let root: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.unstubAllGlobals();
});

/** Lets answers arrive and the page be drawn again. */
async function settle(work: () => void = () => {}): Promise<void> {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

async function open(ask: Ask): Promise<void> {
  await settle(() => {
    render(<App ask={ask} />, root);
  });
}

function find<T extends Element>(selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (found === undefined) throw new Error(`no button "${name}"`);
  return found;
}

async function type(selector: string, text: string): Promise<void> {
  await settle(() => {
    const field = find<HTMLTextAreaElement>(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function choose(file: File): Promise<void> {
  const input = find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await settle(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the settings page', () => {
  it('shows the policy in use and its clauses word for word', async () => {
    await open(background().ask);
    for (const text of ['Social Media Usage', 'last approved June 2, 2022', 'PACT Charter School'])
      expect(find('.facts').textContent).toContain(text);
    expect(find('blockquote').textContent).toBe('Use of obscene language.');
    expect(find('.badge').textContent).toBe('Checks are running');
  });

  it('has a label for every field', async () => {
    await open(background().ask);
    const fields = [...root.querySelectorAll('input, textarea')];
    const unlabelled = fields.filter(
      (field) =>
        root.querySelector(`label[for="${field.id}"]`) === null &&
        !field.hasAttribute('aria-label'),
    );
    expect(fields.length).toBe(9);
    expect(unlabelled).toEqual([]);
  });

  it('shows text from a policy as text, never as markup', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const policy = STATUS.policy === null ? null : { ...STATUS.policy, title };
    await open(background({ ...STATUS, policy }).ask);
    expect(find('.facts').textContent).toContain(title);
    expect(root.querySelectorAll('img')).toHaveLength(1);
  });

  it('stores a new role at once', async () => {
    const { ask, sent } = background();
    await open(ask);
    await settle(() => {
      find<HTMLInputElement>('#role-administration').click();
    });
    expect(sent.at(-1)).toEqual({
      kind: 'set-settings',
      settings: { ...STATUS.settings, role: 'administration' },
    });
    expect(find('.toast').textContent).toBe('Saved.');
  });

  it('puts the switch back when the change could not be stored', async () => {
    const failed = { kind: 'failed', code: 'refused', message: 'No space.' } as const;
    await open(background(STATUS, failed).ask);
    const enabled = find<HTMLInputElement>('#enabled');
    await settle(() => {
      enabled.click();
    });
    expect(enabled.checked).toBe(true);
    expect(find('.toast').textContent).toBe('Not saved: No space.');
  });

  it('says why nothing is checked', async () => {
    await open(background({ ...STATUS, engine: { state: 'off', reason: 'no memory' } }).ask);
    expect(find('.badge').textContent).toBe('Checks are offno memory');
  });

  it('says when the learned model is missing, once, and that checks run', async () => {
    await open(background({ ...STATUS, modelVersion: null }).ask);
    expect(find('.badge').textContent).toMatch(/^Checks are running.*model is missing/);
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });

  it('does not speak of the model while nothing is checked', async () => {
    const off = { state: 'off', reason: 'no memory' } as const;
    await open(background({ ...STATUS, engine: off, modelVersion: null }).ask);
    expect(find('.badge').textContent).toBe('Checks are offno memory');
  });

  it('offers another try when the background does not answer', async () => {
    const failed = { kind: 'failed', code: 'engine-off', message: 'No answer.' } as const;
    await open(background(failed).ask);
    expect(root.textContent).toContain('No answer.');
    await settle(() => {
      button('Try again').click();
    });
    expect(find('.facts').textContent).toContain('Social Media Usage');
  });
});

describe('the official accounts', () => {
  it('are stored in one form, each once', async () => {
    const { ask, sent } = background();
    await open(ask);
    await type('#accounts-x', '@PACT\n\nhttps://x.com/pact\npact_2');
    await settle(() => {
      button('Save accounts').click();
    });
    expect(sent.at(-1)).toMatchObject({
      settings: { officialAccounts: { x: ['pact', 'pact_2'] } },
    });
    expect(find<HTMLTextAreaElement>('#accounts-x').value).toBe('pact\npact_2');
  });

  it('are not stored while a line is none; the problem stands at its field', async () => {
    const { ask, sent } = background();
    await open(ask);
    await type('#accounts-x', 'pact\nhttps://www.instagram.com/pact');
    await settle(() => {
      button('Save accounts').click();
    });
    expect(sent.map(({ kind }) => kind)).toEqual(['get-status']);
    expect(find('#accounts-x').getAttribute('aria-invalid')).toBe('true');
    expect(find('#accounts-x-problems').textContent).toBe(
      'Line 2, “https://www.instagram.com/pact”: this is an address of another site.',
    );
    expect(find('#accounts-instagram-problems').textContent).toBe('');
    expect(document.activeElement).toBe(find('#accounts-x'));
  });

  it('come back as they were when changes are undone', async () => {
    await open(background().ask);
    await type('#accounts-x', 'something else');
    await settle(() => {
      button('Undo changes').click();
    });
    expect(find<HTMLTextAreaElement>('#accounts-x').value).toBe('pact');
    expect(button('Save accounts').disabled).toBe(true);
  });
});

describe('a policy bundle', () => {
  const refused: StatusReply = {
    ...STATUS,
    engine: { state: 'policy-problem', reason: 'A policy bundle was refused.' },
    diagnostics: [diagnostic('P0102', 'unknown clause'), diagnostic('P0103', 'no examples')],
  };

  it('is sent to the background as it is', async () => {
    const { ask, sent } = background();
    await open(ask);
    await choose(new File(['{"format":1}'], 'ours.bundle.json'));
    expect(sent.at(-1)).toEqual({ kind: 'set-policy', bundle: '{"format":1}' });
    expect(find('.toast').textContent).toBe('The policy is in use now.');
  });

  it('shows every reason for which it was refused, with its place and what to do', async () => {
    await open(background(STATUS, refused).ask);
    await choose(new File(['{}'], 'ours.bundle.json'));
    const shown = [...root.querySelectorAll('.diagnostics > li')].map((item) => item.textContent);
    expect(shown).toHaveLength(2);
    for (const part of [
      'P0102',
      'unknown clause',
      'clauses/professional.json',
      'line 12',
      '/rules/0/match',
      'Correct the rule.',
    ])
      expect(shown[0]).toContain(part);
    expect(shown[1]).toContain('no examples');
    expect(find('.facts').textContent).toContain('Social Media Usage');
  });

  it('that was refused can be put aside', async () => {
    const { ask, sent } = background(refused);
    await open(ask);
    await settle(() => {
      button('Keep the policy in use').click();
    });
    expect(sent.at(-1)).toEqual({ kind: 'keep-policy' });
    expect(root.querySelector('.diagnostics')).toBeNull();
  });

  it('that is too large is not even sent', async () => {
    const { ask, sent } = background();
    await open(ask);
    await choose(new File(['a'.repeat(MAX_BUNDLE_UNITS + 1)], 'big.json'));
    expect(sent.map(({ kind }) => kind)).toEqual(['get-status']);
    expect(find('.toast').textContent).toContain('too large');
  });

  it('from a file can be given up for the built-in one', async () => {
    const { ask, sent } = background({ ...STATUS, policySource: 'chosen' });
    await open(ask);
    await settle(() => {
      button('Back to the built-in policy').click();
    });
    expect(sent.at(-1)).toEqual({ kind: 'set-policy', bundle: null });
    expect(button('Back to the built-in policy').disabled).toBe(true);
  });
});
