import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../extension/background/engine';
import {
  EngineHost,
  MAX_BOXES,
  type CheckReply,
  type EngineContext,
} from '../../../extension/background/engine_host';
import { PolicyStore } from '../../../extension/background/policy_store';
import {
  BAD_CLAUSE,
  FakeEngine,
  badBundle,
  badModel,
  bundle,
  diagnostic,
  image,
  model,
} from '../support/fake_engine';
import { FakeStorage } from '../support/fake_storage';

const CONTEXT: EngineContext = {
  mode: 'professional',
  site: 'x',
  place: 'post',
  role: 'employee',
  attachments: [],
};

interface Setup {
  readonly area?: FakeStorage;
  readonly builtIn?: string;
  /** What the image holds; absent: the same as the bundle. */
  readonly builtInImage?: string;
  readonly builtInModel?: () => Promise<Uint8Array>;
  /** What the n-th start gives; the last one repeats. */
  readonly starts?: readonly (() => Promise<Engine>)[];
}

function hostWith({
  area = new FakeStorage(),
  builtIn = bundle('Built in'),
  builtInImage = builtIn,
  builtInModel = async () => model('1'),
  starts,
}: Setup = {}) {
  const engines: FakeEngine[] = [];
  let count = 0;
  const fresh = async (): Promise<Engine> => {
    const engine = new FakeEngine();
    engines.push(engine);
    return engine;
  };
  const host = new EngineHost({
    start: () => {
      const start = starts?.[Math.min(count, starts.length - 1)] ?? fresh;
      count += 1;
      return start();
    },
    builtInImage: async () => image(builtInImage),
    builtInBundle: async () => builtIn,
    builtInModel,
    policies: new PolicyStore(area),
  });
  const newest = (): FakeEngine => {
    const engine = engines.at(-1);
    if (engine === undefined) throw new Error('no engine was started');
    return engine;
  };
  return { host, area, newest, started: () => count };
}

const failingStart = async (): Promise<Engine> => {
  throw new Error('no memory');
};
const goodStart = async (): Promise<Engine> => new FakeEngine();

function quotes(reply: CheckReply): readonly string[] {
  if (reply.kind !== 'checked') throw new Error(`expected findings, got ${reply.kind}`);
  return reply.result.findings.map(({ span }) => span.join('-'));
}

function write(host: EngineHost, box: string, revision: number, text: string): CheckReply {
  return host.check(box, revision, { type: 'text', text }, CONTEXT);
}

function insertAt(host: EngineHost, box: string, revision: number, base: number, at: number) {
  return host.check(
    box,
    revision,
    { type: 'edit', base, begin: at, end: at, insert: 'bad ' },
    CONTEXT,
  );
}

describe('the built-in policy', () => {
  it('is taken from its image', async () => {
    const { host } = hostWith({
      builtInImage: bundle('From the image'),
      builtIn: badBundle([diagnostic('P001', 'never read')]),
    });
    await host.ready();
    expect(host.policy?.title).toBe('From the image');
    expect(host.state).toEqual({ state: 'ready' });
  });

  it('is compiled from its bundle when the engine refuses the image', async () => {
    const { host } = hostWith({
      builtInImage: badBundle([diagnostic('I001', 'another version')]),
      builtIn: bundle('From the bundle'),
    });
    await host.ready();
    expect(host.policy?.title).toBe('From the bundle');
    expect(host.state).toEqual({ state: 'ready' });
    expect(host.diagnostics).toEqual([]);
  });
});

describe('the learned model', () => {
  it('is loaded before the first answer, and before the policy', async () => {
    const { host, newest } = hostWith();
    await host.ready();
    expect(newest().loaded).toEqual(['model', 'policy']);
    expect(host.modelVersion).toBe('1');
    expect(write(host, 'a', 1, 'a bad day')).toMatchObject({ result: { status: 'complete' } });
  });

  it.each([
    ['is missing', async () => Promise.reject(new Error('cannot read models/clausewise.model'))],
    ['is refused', async () => badModel()],
  ])('%s: checks run with the rules, and every answer says so', async (_what, builtInModel) => {
    const { host } = hostWith({ builtInModel });
    await host.ready();
    expect(host.state).toEqual({ state: 'ready' });
    expect(host.modelVersion).toBeNull();
    for (const revision of [1, 2])
      expect(write(host, 'a', revision, 'a bad day')).toMatchObject({
        kind: 'checked',
        result: {
          status: 'degraded',
          findings: [{ quote: 'bad' }],
          problems: [{ code: 'no_model' }],
        },
        engine: { state: 'ready' },
      });
  });

  it('is read at the same time as the policy', async () => {
    const read: string[] = [];
    const { host } = hostWith({
      builtInModel: async () => {
        read.push('begins');
        await new Promise((resolve) => setTimeout(resolve, 0));
        read.push('ends');
        return model('1');
      },
      starts: [
        async () => {
          read.push('engine');
          return new FakeEngine();
        },
      ],
    });
    await host.ready();
    expect(read).toEqual(['engine', 'begins', 'ends']);
  });

  it('stays when the policy is changed', async () => {
    const { host, newest } = hostWith();
    await host.setPolicy(bundle('Chosen'));
    expect(newest().loaded).toEqual(['model', 'policy', 'policy']);
    expect(write(host, 'a', 1, 'bad')).toMatchObject({ result: { status: 'complete' } });
  });

  it('keeps the engine off when it answers something that is no answer', async () => {
    const { host } = hostWith({ builtInModel: async () => new TextEncoder().encode('{}') });
    await host.ready();
    expect(host.state.state).toBe('off');
  });
});

describe('the first check', () => {
  it('is made for nobody, and leaves nothing behind', async () => {
    const { host, newest } = hostWith();
    await host.ready();
    host.warmUp();
    expect(newest().contexts).toHaveLength(1);
    expect(newest().texts.size).toBe(0);
  });

  it('is left out when a draft came first, or the engine is off', async () => {
    const { host, newest } = hostWith();
    host.warmUp();
    await host.ready();
    write(host, 'a', 1, 'a day');
    host.warmUp();
    expect(newest().contexts).toHaveLength(1);
  });

  it('is followed by a new start when the engine fails in it', async () => {
    const { host, newest, started } = hostWith();
    await host.ready();
    newest().trapsOn = 'Hello';
    host.warmUp();
    expect(host.state.state).toBe('off');
    await host.ready();
    expect(started()).toBe(2);
    expect(host.state).toEqual({ state: 'ready' });
  });
});

describe('checking', () => {
  it('answers with the findings, the clauses that they cite and the state', async () => {
    const { host } = hostWith();
    await host.ready();
    expect(write(host, 'a', 1, 'a bad day')).toMatchObject({
      kind: 'checked',
      revision: 1,
      result: { status: 'complete', findings: [{ clause: BAD_CLAUSE.id, span: [2, 5] }] },
      clauses: { [BAD_CLAUSE.id]: BAD_CLAUSE },
      engine: { state: 'ready' },
    });
  });

  it('follows edits without being sent the whole text again', async () => {
    const { host } = hostWith();
    await host.ready();
    write(host, 'a', 1, 'a day');
    expect(quotes(insertAt(host, 'a', 2, 1, 2))).toEqual(['2-5']);
    expect(quotes(insertAt(host, 'a', 3, 2, 0))).toEqual(['0-3', '6-9']);
  });

  it('asks for the text when the edit speaks of another revision', async () => {
    const { host } = hostWith();
    await host.ready();
    write(host, 'a', 5, 'a day');
    expect(insertAt(host, 'a', 7, 6, 0)).toEqual({ kind: 'need-text', revision: 7 });
    expect(insertAt(host, 'a', 8, 4, 0)).toEqual({ kind: 'need-text', revision: 8 });
  });

  it('asks for the text when the edit lies outside of it', async () => {
    const { host } = hostWith();
    await host.ready();
    write(host, 'a', 1, 'short');
    expect(insertAt(host, 'a', 2, 1, 6)).toEqual({ kind: 'need-text', revision: 2 });
    const backwards = { type: 'edit', base: 1, begin: 4, end: 2, insert: '' } as const;
    expect(host.check('a', 3, backwards, CONTEXT)).toEqual({ kind: 'need-text', revision: 3 });
  });

  it('keeps the texts of two boxes apart', async () => {
    const { host } = hostWith();
    await host.ready();
    write(host, '1:0::b1', 1, 'bad');
    write(host, '2:0::b1', 1, 'good');
    const change = { type: 'edit', base: 1, begin: 4, end: 4, insert: '!' } as const;
    expect(quotes(host.check('2:0::b1', 2, change, CONTEXT))).toEqual([]);
  });

  it('asks for the text of a box that was closed', async () => {
    const { host, newest } = hostWith();
    await host.ready();
    write(host, 'a', 1, 'a day');
    host.close('a');
    expect(newest().texts.has('a')).toBe(false);
    expect(insertAt(host, 'a', 2, 1, 0).kind).toBe('need-text');
  });

  it('forgets the draft that was left alone for longest, and only that one', async () => {
    const { host, newest } = hostWith();
    await host.ready();
    for (let i = 0; i < MAX_BOXES; i += 1) write(host, `box${String(i)}`, 1, 'a day');
    insertAt(host, 'box0', 2, 1, 0);
    write(host, 'one more', 1, 'a day');
    expect(newest().texts.size).toBe(MAX_BOXES);
    expect(insertAt(host, 'box0', 3, 2, 0).kind).toBe('checked');
    expect(insertAt(host, 'box1', 2, 1, 0).kind).toBe('need-text');
  });
});

describe('a worker that was stopped and started again', () => {
  it('asks for the text instead of guessing', async () => {
    const area = new FakeStorage();
    const before = hostWith({ area }).host;
    await before.ready();
    write(before, 'a', 1, 'a day');
    const after = hostWith({ area }).host;
    await after.ready();
    expect(insertAt(after, 'a', 2, 1, 0)).toEqual({ kind: 'need-text', revision: 2 });
    expect(quotes(write(after, 'a', 2, 'bad a day'))).toEqual(['0-3']);
  });
});

describe('an engine that fails', () => {
  it('is off with the reason, and the next message starts it again', async () => {
    const { host } = hostWith({ starts: [failingStart, goodStart] });
    await host.ready();
    expect(host.state).toEqual({
      state: 'off',
      reason: 'The checking engine could not be started (no memory).',
    });
    expect(write(host, 'a', 1, 'bad')).toMatchObject({ kind: 'failed', code: 'engine-off' });
    await host.ready();
    expect(host.state).toEqual({ state: 'ready' });
    expect(quotes(write(host, 'a', 1, 'bad'))).toEqual(['0-3']);
  });

  it('is started once for many messages that wait for it', async () => {
    const { host, started } = hostWith();
    await Promise.all([host.ready(), host.ready(), host.ready()]);
    await host.ready();
    expect(started()).toBe(1);
  });

  it('is replaced after a trap, and never repeats the draft in its reason', async () => {
    const { host, newest } = hostWith();
    await host.ready();
    newest().trapsOn = 'secret';
    const reply = write(host, 'a', 1, 'a secret draft');
    expect(reply).toMatchObject({ kind: 'failed', code: 'engine-off' });
    expect(JSON.stringify([reply, host.state])).not.toContain('secret');
    await host.ready();
    expect(insertAt(host, 'a', 2, 1, 0).kind).toBe('need-text');
    expect(quotes(write(host, 'a', 2, 'bad'))).toEqual(['0-3']);
  });

  it('is off when even the built-in policy is refused', async () => {
    const { host } = hostWith({ builtIn: badBundle([diagnostic('P0001', 'not JSON')]) });
    await host.ready();
    expect(host.state).toEqual({
      state: 'off',
      reason: 'The built-in policy was refused (P0001: not JSON).',
    });
  });

  it('is off when it answers something that is no result', async () => {
    const engine = new FakeEngine();
    engine.check = () => '{"status":"complete"}';
    const { host } = hostWith({ starts: [async () => engine] });
    await host.ready();
    expect(write(host, 'a', 1, 'bad').kind).toBe('failed');
    expect(host.state.state).toBe('off');
  });
});

describe('the policy', () => {
  const refusal = [diagnostic('P0102', 'unknown clause'), diagnostic('P0103', 'no examples')];

  it('is the built-in one until another is chosen, which stays after a restart', async () => {
    const { host, area } = hostWith();
    await host.ready();
    expect([host.policy?.title, host.policySource]).toEqual(['Built in', 'built-in']);
    expect(await host.setPolicy(bundle('Chosen'))).toBeNull();
    const restarted = hostWith({ area }).host;
    await restarted.ready();
    expect([restarted.policy?.title, restarted.policySource]).toEqual(['Chosen', 'chosen']);
    expect(restarted.state).toEqual({ state: 'ready' });
  });

  it('stays as it was when a newer one is refused, and the problem is kept with every reason', async () => {
    const { host, area } = hostWith();
    await host.setPolicy(bundle('Chosen'));
    await host.setPolicy(badBundle(refusal));
    for (const running of [host, hostWith({ area }).host]) {
      await running.ready();
      expect(running.state.state).toBe('policy-problem');
      expect(running.policy?.title).toBe('Chosen');
      expect(running.diagnostics).toEqual(refusal);
      expect(quotes(write(running, 'a', 1, 'bad'))).toEqual(['0-3']);
    }
  });

  it('falls back to the built-in one when the stored one is no longer accepted', async () => {
    const area = new FakeStorage({ 'policy.bundle': badBundle(refusal) });
    const { host } = hostWith({ area });
    await host.ready();
    expect(host.state.state).toBe('policy-problem');
    expect([host.policy?.title, host.policySource]).toEqual(['Built in', 'built-in']);
    expect(host.diagnostics).toEqual(refusal);
  });

  it('has no problem any more once the person keeps the one in use', async () => {
    const area = new FakeStorage({ 'policy.bundle': badBundle(refusal) });
    const { host } = hostWith({ area });
    expect(await host.keepPolicy()).toBeNull();
    for (const running of [host, hostWith({ area }).host]) {
      await running.ready();
      expect(running.state).toEqual({ state: 'ready' });
      expect([running.policy?.title, running.diagnostics]).toEqual(['Built in', []]);
    }
  });

  it('goes back to the built-in one', async () => {
    const { host, area } = hostWith();
    await host.setPolicy(bundle('Chosen'));
    await host.setPolicy(null);
    const restarted = hostWith({ area }).host;
    await restarted.ready();
    expect([host.policy?.title, restarted.policy?.title]).toEqual(['Built in', 'Built in']);
  });

  it('stays as it was when the browser cannot store the new one', async () => {
    const { host, area } = hostWith();
    await host.ready();
    area.full = true;
    expect(await host.setPolicy(bundle('Chosen'))).toMatchObject({ kind: 'failed' });
    await host.ready();
    expect(host.policy?.title).toBe('Built in');
  });

  it('is applied to open drafts from their next check on, which asks for the text', async () => {
    const { host } = hostWith();
    await host.ready();
    write(host, 'a', 1, 'a day');
    await host.setPolicy(bundle('Chosen'));
    expect(insertAt(host, 'a', 2, 1, 0).kind).toBe('need-text');
  });

  it('ends as the last of two changes that were asked for at once', async () => {
    const { host, area } = hostWith();
    await host.ready();
    const set = area.set.bind(area);
    let finishFirst = (): void => {};
    const firstIsSlow = new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    area.set = async (items) => {
      if (Object.values(items).includes(bundle('First'))) await firstIsSlow;
      await set(items);
    };
    const changes = [host.setPolicy(bundle('First')), host.setPolicy(bundle('Second'))];
    await new Promise((resolve) => setTimeout(resolve, 0));
    finishFirst();
    await Promise.all(changes);
    const restarted = hostWith({ area }).host;
    await restarted.ready();
    expect([host.policy?.title, restarted.policy?.title]).toEqual(['Second', 'Second']);
  });
});
