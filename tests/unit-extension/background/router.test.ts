import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../extension/background/engine';
import { EngineHost } from '../../../extension/background/engine_host';
import { PolicyStore } from '../../../extension/background/policy_store';
import { Router, tierOf, type Refusal, type Sender } from '../../../extension/background/router';
import { SettingsStore } from '../../../extension/background/settings_store';
import { MAX_MESSAGE_UNITS } from '../../../extension/shared/protocol';
import { FakeEngine, badBundle, bundle, diagnostic, image, model } from '../support/fake_engine';
import { FakeStorage } from '../support/fake_storage';

const SELF = { id: 'abcdefgh', baseUrl: 'chrome-extension://abcdefgh/' };

// The router looks at nothing of a tab but its id.
const tab = (id: number): chrome.tabs.Tab => ({ id }) as chrome.tabs.Tab;

const CONTENT: Sender = {
  id: SELF.id,
  origin: 'https://x.com',
  url: 'https://x.com/home',
  tab: tab(4),
  frameId: 0,
  documentId: 'D1',
};

const PAGE: Sender = {
  id: SELF.id,
  origin: 'chrome-extension://abcdefgh',
  url: 'chrome-extension://abcdefgh/options/options.html',
  tab: tab(9),
  frameId: 0,
};

const SECRET = 'Marta failed her exam';

const CHECK = {
  kind: 'check',
  box: 'b1',
  revision: 1,
  change: { type: 'text', text: `bad ${SECRET}` },
  context: { mode: 'personal', place: 'post', attachments: ['image'] },
};

const SETTINGS = {
  enabled: true,
  role: 'administration',
  officialAccounts: { facebook: [], instagram: ['pact.insta'], x: ['pact'], tiktok: [] },
};

function router(area = new FakeStorage(), start = async (): Promise<Engine> => new FakeEngine()) {
  const refusals: Refusal[] = [];
  const openOptions = vi.fn(async () => {});
  const engines: FakeEngine[] = [];
  const host = new EngineHost({
    start: async () => {
      const engine = await start();
      if (engine instanceof FakeEngine) engines.push(engine);
      return engine;
    },
    builtInImage: async () => image(bundle('Built in')),
    builtInBundle: async () => bundle('Built in'),
    builtInModel: async () => model('1'),
    policies: new PolicyStore(area),
  });
  const subject = new Router({
    self: SELF,
    version: '0.1.0',
    host,
    settings: new SettingsStore(area),
    openOptions,
    logRefusal: (refusal) => refusals.push(refusal),
  });
  return { ask: subject.handle.bind(subject), refusals, openOptions, area, engines };
}

const REFUSED = { kind: 'failed', code: 'refused' };

describe('who a sender is', () => {
  it('is a content script on one of our sites', () => {
    expect(tierOf(CONTENT, SELF)).toEqual({ tier: 'content', site: 'x', document: '4:0:D1' });
  });

  it('is a page of ours, in a tab or not', () => {
    expect(tierOf(PAGE, SELF)).toEqual({ tier: 'page' });
    const { id, origin, url } = PAGE;
    expect(tierOf({ id, origin, url } as Sender, SELF)).toEqual({ tier: 'page' });
  });

  it('is never a page of ours for a web origin, whatever its address says', () => {
    expect(tierOf({ ...CONTENT, url: PAGE.url ?? '' }, SELF).tier).toBe('content');
  });

  it.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'otherext' }],
    ['another extension that names our page', { ...PAGE, id: 'otherext' }],
    ['a site that is none of ours', { origin: 'https://example.com' }],
    ['an unencrypted page', { origin: 'http://x.com' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a look-alike host', { origin: 'https://x.com.evil.example' }],
    ["another extension's page", { origin: 'chrome-extension://otherext' }],
    ['our origin with an address elsewhere', { origin: PAGE.origin ?? '', url: 'https://x.com/' }],
    [
      'an id that begins with ours',
      { origin: 'chrome-extension://abcdefghi', url: 'chrome-extension://abcdefghi/a.html' },
    ],
  ])('is nobody for %s', (_name, change) => {
    expect(tierOf({ ...CONTENT, ...change }, SELF).tier).toBe('none');
  });

  it.each(['id', 'origin', 'tab', 'frameId'] as const)('is nobody without %s', (field) => {
    const { [field]: _left, ...rest } = CONTENT;
    expect(tierOf(rest, SELF).tier).toBe('none');
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, Sender, Refusal['reason'], string]>([
    ['a check from another extension', CHECK, { ...CONTENT, id: 'x' }, 'other-extension', 'check'],
    [
      'a check from another site',
      CHECK,
      { ...CONTENT, origin: 'https://example.com' },
      'unknown-origin',
      'check',
    ],
    [
      'new settings from a content script',
      { kind: 'set-settings', settings: SETTINGS },
      CONTENT,
      'tier',
      'set-settings',
    ],
    [
      'a new policy from a content script',
      { kind: 'set-policy', bundle: SECRET },
      CONTENT,
      'tier',
      'set-policy',
    ],
    ['the status for a content script', { kind: 'get-status' }, CONTENT, 'tier', 'get-status'],
    ['keep-policy from a content script', { kind: 'keep-policy' }, CONTENT, 'tier', 'keep-policy'],
    ['a check from the settings page', CHECK, PAGE, 'tier', 'check'],
    [
      'a site named in the message',
      { ...CHECK, context: { ...CHECK.context, site: 'facebook' } },
      CONTENT,
      'shape',
      'check',
    ],
    ['an unknown kind', { kind: SECRET, text: SECRET }, CONTENT, 'shape', 'unknown'],
    ['a bare text', SECRET, CONTENT, 'shape', 'unknown'],
    ['nothing at all', undefined, CONTENT, 'too-large', 'unknown'],
    ['nothing at all from our page', undefined, PAGE, 'shape', 'unknown'],
    [
      'a message over the limit',
      { ...CHECK, junk: SECRET.repeat(MAX_MESSAGE_UNITS / SECRET.length + 1) },
      CONTENT,
      'too-large',
      'check',
    ],
    [
      'malformed settings from our page',
      { kind: 'set-settings', settings: { ...SETTINGS, role: SECRET } },
      PAGE,
      'shape',
      'set-settings',
    ],
  ])('%s', async (_name, message, sender, reason, kind) => {
    const { ask, refusals, area, engines } = router();
    const reply = await ask(message, sender);
    expect(reply).toMatchObject(REFUSED);
    expect(refusals).toEqual([{ reason, tier: tierOf(sender, SELF).tier, kind }]);
    expect(JSON.stringify([refusals, reply])).not.toContain(SECRET);
    expect(area.values.size).toBe(0);
    expect(engines.flatMap((engine) => engine.contexts)).toEqual([]);
  });

  it('a message that refers to itself', async () => {
    const loop: Record<string, unknown> = { kind: 'check' };
    loop.self = loop;
    const { ask, refusals } = router();
    expect(await ask(loop, CONTENT)).toMatchObject(REFUSED);
    expect(refusals).toEqual([{ reason: 'too-large', tier: 'content', kind: 'check' }]);
  });
});

describe('a content script', () => {
  it('learns what holds on its own site', async () => {
    const area = new FakeStorage({ 'settings.officialAccounts': SETTINGS.officialAccounts });
    expect(await router(area).ask({ kind: 'hello' }, CONTENT)).toEqual({
      kind: 'hello',
      enabled: true,
      officialAccounts: ['pact'],
      policy: {
        title: 'Built in',
        approved: 'last approved June 2, 2022',
        contact: 'Director of Communication and Community Engagement',
      },
      engine: { state: 'ready' },
    });
  });

  it('gets findings for its draft, with the site of its origin and the role of the settings', async () => {
    const { ask, engines } = router(new FakeStorage({ 'settings.role': 'stakeholder' }));
    const sender = { ...CONTENT, origin: 'https://business.facebook.com' };
    expect(await ask(CHECK, sender)).toMatchObject({
      kind: 'checked',
      result: { findings: [{ quote: 'bad' }] },
    });
    expect(engines[0]?.contexts).toEqual([
      {
        mode: 'personal',
        place: 'post',
        attachments: ['image'],
        site: 'facebook',
        role: 'stakeholder',
      },
    ]);
  });

  it('cannot edit the draft of another tab, frame or document that has a box of the same name', async () => {
    const { ask } = router();
    await ask(CHECK, CONTENT);
    const edit = {
      ...CHECK,
      revision: 2,
      change: { type: 'edit', base: 1, begin: 0, end: 0, insert: '!' },
    };
    for (const other of [{ tab: tab(5) }, { frameId: 1 }, { documentId: 'D2' }])
      expect(await ask(edit, { ...CONTENT, ...other })).toMatchObject({ kind: 'need-text' });
    expect(await ask(edit, CONTENT)).toMatchObject({ kind: 'checked' });
  });

  it('has its text forgotten when its box closes', async () => {
    const { ask, engines } = router();
    await ask(CHECK, CONTENT);
    expect(await ask({ kind: 'close', box: 'b1' }, CONTENT)).toEqual({ kind: 'ok' });
    expect([...(engines[0]?.texts.keys() ?? [])]).toEqual([]);
  });

  it('opens the settings', async () => {
    const { ask, openOptions } = router();
    expect(await ask({ kind: 'open-options' }, CONTENT)).toEqual({ kind: 'ok' });
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('is told that checks are off, and no text reaches the engine, when the person switched them off', async () => {
    const { ask, engines } = router(new FakeStorage({ 'settings.enabled': false }));
    expect(await ask({ kind: 'hello' }, CONTENT)).toMatchObject({ enabled: false });
    expect(await ask(CHECK, CONTENT)).toMatchObject({ kind: 'failed', code: 'engine-off' });
    expect(engines[0]?.texts.size).toBe(0);
  });

  it('is told that checks are off when the engine cannot start', async () => {
    const { ask } = router(new FakeStorage(), async () => {
      throw new Error('no memory');
    });
    expect(await ask({ kind: 'hello' }, CONTENT)).toMatchObject({
      kind: 'hello',
      engine: { state: 'off' },
    });
    expect(await ask(CHECK, CONTENT)).toMatchObject({ kind: 'failed', code: 'engine-off' });
  });

  it('gets an answer even when the storage is damaged', async () => {
    const area = new FakeStorage();
    area.broken = true;
    expect(await router(area).ask(CHECK, CONTENT)).toMatchObject({
      kind: 'failed',
      code: 'engine-off',
    });
  });
});

describe('the settings page', () => {
  it('sees the settings, the policy and the state', async () => {
    expect(await router().ask({ kind: 'get-status' }, PAGE)).toMatchObject({
      kind: 'status',
      version: '0.1.0',
      settings: { enabled: true, role: 'employee' },
      engine: { state: 'ready' },
      policy: { title: 'Built in' },
      policySource: 'built-in',
      diagnostics: [],
    });
  });

  it('changes the settings for the next check', async () => {
    const { ask, engines } = router();
    expect(await ask({ kind: 'set-settings', settings: SETTINGS }, PAGE)).toMatchObject({
      kind: 'status',
      settings: SETTINGS,
      engine: { state: 'ready' },
    });
    await ask(CHECK, CONTENT);
    expect(engines[0]?.contexts).toMatchObject([{ role: 'administration' }]);
  });

  it('is told when an account is none, and nothing changes', async () => {
    const { ask, area } = router();
    const officialAccounts = { ...SETTINGS.officialAccounts, x: ['two words'] };
    const reply = await ask(
      { kind: 'set-settings', settings: { ...SETTINGS, officialAccounts } },
      PAGE,
    );
    expect(reply).toMatchObject(REFUSED);
    expect(area.values.size).toBe(0);
  });

  it('is told when the browser cannot store the settings', async () => {
    const { ask, area } = router();
    area.full = true;
    expect(await ask({ kind: 'set-settings', settings: SETTINGS }, PAGE)).toMatchObject(REFUSED);
    expect(await ask({ kind: 'get-status' }, PAGE)).toMatchObject({
      settings: { role: 'employee' },
    });
  });

  it('gets every reason for which a policy bundle was refused', async () => {
    const { ask } = router();
    const reasons = [diagnostic('P0102', 'unknown clause'), diagnostic('P0103', 'no examples')];
    expect(await ask({ kind: 'set-policy', bundle: badBundle(reasons) }, PAGE)).toMatchObject({
      kind: 'status',
      engine: { state: 'policy-problem' },
      policy: { title: 'Built in' },
      diagnostics: reasons,
    });
    expect(await ask({ kind: 'keep-policy' }, PAGE)).toMatchObject({
      engine: { state: 'ready' },
      diagnostics: [],
    });
  });
});
