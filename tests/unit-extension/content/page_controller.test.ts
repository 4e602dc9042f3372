// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GIVE_UP_MS } from '../../../extension/content/check_scheduler';
import { MAX_DRAWN } from '../../../extension/content/compose_box';
import { ContextGone, NoAnswer } from '../../../extension/content/engine_client';
import type { CheckMessage, EngineClient } from '../../../extension/content/engine_client';
import { PageController } from '../../../extension/content/page_controller';
import { instagram } from '../../../extension/content/sites/instagram';
import type { Finding } from '../../../extension/shared/findings';
import { get, showPage } from './page';
import { checkedReply, findingOf, helloReply } from './support';

/** Marks every "darn" and holds whole texts as the engine does. */
class FakeEngine implements EngineClient {
  readonly checks: CheckMessage[] = [];
  readonly texts = new Map<string, string>();
  readonly hello = vi.fn(() => Promise.resolve(helloReply()));
  readonly close = vi.fn();
  readonly openOptions = vi.fn();
  failing: Error | null = null;
  /** Codes of what the engine could not do. */
  problems: readonly string[] = [];

  readonly check: EngineClient['check'] = (message) => {
    if (this.failing !== null) return Promise.reject(this.failing);
    this.checks.push(message);
    const { box, change, revision } = message;
    const held = this.texts.get(box) ?? '';
    const text =
      change.type === 'text'
        ? change.text
        : held.slice(0, change.begin) + change.insert + held.slice(change.end);
    this.texts.set(box, text);
    const findings: Finding[] = [...text.matchAll(/darn|hell/g)].map((match) => ({
      ...findingOf(match[0], match[0]),
      span: [match.index, match.index + 4],
    }));
    const reply = checkedReply(revision, findings);
    if (this.problems.length === 0) return Promise.resolve(reply);
    const problems = this.problems.map((code) => ({ code, message: '…' }));
    return Promise.resolve({ ...reply, result: { ...reply.result, status: 'degraded', problems } });
  };

  get text(): string | undefined {
    return [...this.texts.values()].at(-1);
  }
}

const PAGE =
  '<nav><a href="/jordan/"><img alt="jordan"></a></nav><article><form><textarea id="f"></textarea><button type="submit" id="send">Post</button></form></article>';

let engine: FakeEngine;
let controller: PageController;
/** The closed shadow root, caught as it is made. */
let root: ShadowRoot | null;
/** What would run when an element changes its size. */
let resizes: (() => void)[];

class FakeResizeObserver {
  constructor(tell: (entries: readonly unknown[]) => void) {
    resizes.push(() => {
      tell([]);
    });
  }
  readonly observe = vi.fn();
  readonly unobserve = vi.fn();
  readonly disconnect = vi.fn();
}

beforeEach(() => {
  vi.useFakeTimers();
  resizes = [];
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ').trim() },
  });
  vi.stubGlobal('CSS', { highlights: new Map(), supports: () => true, escape: String });
  showPage('https://www.instagram.com/p/abc/', PAGE);
  root = null;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element below
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (
    this: HTMLElement,
    init: ShadowRootInit,
  ) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, { ...init, mode: 'open' });
    return root;
  });
  HTMLElement.prototype.showPopover = () => undefined;
  HTMLElement.prototype.hidePopover = () => undefined;
  engine = new FakeEngine();
  controller = new PageController(instagram, engine);
  controller.start();
});

afterEach(() => {
  controller.gone();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}

/** As if the person had made it; events made by a script carry `isTrusted: false`. */
function trusted<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

/** The focus gets into the field, by whomever. */
async function focusOnly(selector = '#f'): Promise<void> {
  get(selector).focus();
  get(selector).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await settle();
}

/** The person presses into the field. */
async function focus(selector = '#f'): Promise<void> {
  get(selector).dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
  await focusOnly(selector);
}

async function key(name: string, selector = '#f'): Promise<void> {
  get(selector).dispatchEvent(trusted(new KeyboardEvent('keydown', { key: name, bubbles: true })));
  await settle();
}

async function type(text: string, selector = '#f'): Promise<void> {
  const field = get(selector) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}

/** For a changed engine: the scheduler of an open box keeps the calls it knows. */
function controllerAnew(): void {
  controller.gone();
  controller = new PageController(instagram, engine);
  controller.start();
}

function shown(selector: string): string {
  return root?.querySelector(selector)?.textContent ?? '';
}

/** A press in the interface, by the person or by a script. */
async function press(selector: string, byPerson = true): Promise<void> {
  const element = root?.querySelector(selector);
  if (element == null) throw new Error(`nothing at ${selector}`);
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  element.dispatchEvent(byPerson ? trusted(event) : event);
  await settle();
}

async function pressPage(selector: string): Promise<void> {
  get(selector).dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
  await settle();
}

async function choose(mode: string): Promise<void> {
  const choice = root?.querySelector(`.choice input[value="${mode}"]`);
  choice?.dispatchEvent(trusted(new Event('change', { bubbles: true })));
  await settle();
}

const marks = (): string[] =>
  [...(root?.querySelectorAll('.mark') ?? [])].map((mark) => mark.textContent);

describe('before a compose box has the focus', () => {
  it('nothing is asked, read or shown', async () => {
    document.body.insertAdjacentHTML('beforeend', '<input id="other">');
    await focus('#other');
    await type('darn', '#other');
    expect(engine.hello).not.toHaveBeenCalled();
    expect(engine.checks).toHaveLength(0);
    expect(root).toBeNull();
  });
});

describe('a box that the person has not used', () => {
  it('is neither read nor marked, whatever the page does with it', async () => {
    await focusOnly();
    await type('hell');
    for (const type of ['keydown', 'pointerdown', 'paste', 'drop', 'beforeinput'])
      get('#f').dispatchEvent(new Event(type, { bubbles: true }));
    await type('what the hell');
    expect(engine.checks).toHaveLength(0);
    expect(root).toBeNull();
  });

  it.each(['keydown', 'pointerdown', 'paste', 'drop', 'beforeinput', 'compositionstart'])(
    'is read from the first %s on',
    async (type) => {
      await focusOnly();
      (get('#f') as HTMLTextAreaElement).value = 'what the hell';
      get('#f').dispatchEvent(trusted(new Event(type, { bubbles: true })));
      if (type === 'compositionstart')
        get('#f').dispatchEvent(trusted(new Event('compositionend', { bubbles: true })));
      await settle();
      expect(marks()).toEqual(['hell']);
    },
  );
});

describe('a draft', () => {
  it('is checked, underlined and counted', async () => {
    await focus();
    await type('what the hell');
    expect(engine.text).toBe('what the hell');
    expect(engine.checks[0]?.context).toEqual({
      mode: 'personal',
      place: 'comment',
      attachments: [],
    });
    expect(marks()).toEqual(['hell']);
    expect(shown('.chip-status')).toContain('1');
  });

  it('wakes the worker once, and not again while its checks are answered', async () => {
    await focus();
    await settle();
    const asked = engine.hello.mock.calls.length;
    const field = get('#f') as HTMLTextAreaElement;
    for (let i = 0; i < 20; i++) {
      field.value += 'a';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(engine.checks.length).toBeGreaterThan(2);
    expect(engine.hello).toHaveBeenCalledTimes(asked + 1);
  });

  it('is left as it is', async () => {
    await focus();
    await type('what the hell');
    await press('.chip-status');
    await press('.card footer .button');
    expect((get('#f') as HTMLTextAreaElement).value).toBe('what the hell');
    expect(get('form').children).toHaveLength(2);
  });

  it('is marked in so many places at most, and all are counted', async () => {
    await focus();
    await type('hell '.repeat(MAX_DRAWN + 5));
    expect(marks()).toHaveLength(MAX_DRAWN);
    expect(shown('.chip-status')).toContain(String(MAX_DRAWN + 5));
  });

  it('loses its marks with the words', async () => {
    await focus();
    await type('what the hell');
    await type('what the');
    expect(marks()).toEqual([]);
    expect(shown('.chip-status')).toContain('content_clear');
  });

  it('gets its marks back when the words return before the next check', async () => {
    await focus();
    await type('what the hell');
    const field = get('#f') as HTMLTextAreaElement;
    for (const text of ['what the hells', 'what the hell']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(marks()).toEqual(['hell']);
    expect(engine.checks).toHaveLength(1);
  });

  it('goes on in the element that replaces the old one', async () => {
    await focus();
    await type('darn');
    await press('.chip-status');
    await press('.card footer .button');
    const next = document.createElement('textarea');
    next.id = 'f';
    next.value = 'darn ';
    get('#f').replaceWith(next);
    await focus();
    await type('darn it, what the hell');
    expect(engine.texts.size).toBe(1);
    expect(marks()).toEqual(['hell']);
  });
});

describe('the card', () => {
  it('shows clause, words, advice and the policy text', async () => {
    await focus();
    await type('what the hell');
    await press('.chip-status');
    expect(shown('.card .label')).toBe('Policy 453 · Professional Use 7(3)');
    expect(shown('.card h2')).toBe('Vulgar language');
    expect(shown('#card-message')).toContain('“hell”');
    expect(shown('.card .advice')).toContain('Leave it out.');
    expect(shown('.card blockquote')).toContain('Use of obscene');
    expect(shown('.card .decision')).toBe('content_decision_personal');
  });

  it('closes when the person types', async () => {
    await focus();
    await type('what the hell');
    await press('.chip-status');
    await type('what the hell is');
    expect(root?.querySelector('.card')).toBeNull();
    expect(marks()).toEqual(['hell']);
  });

  it('goes through the notes in turn', async () => {
    await focus();
    await type('darn the hell');
    await press('.chip-status');
    const seen = [shown('#card-message')];
    await press('.stepper button:last-child');
    seen.push(shown('#card-message'));
    await press('.stepper button:last-child');
    expect(seen[0]).toContain('darn');
    expect(seen[1]).toContain('hell');
    expect(shown('#card-message')).toBe(seen[0]);
  });

  it('ignores presses made by a script', async () => {
    await focus();
    await type('what the hell');
    await press('.chip-status', false);
    expect(root?.querySelector('.card')).toBeNull();
    await press('.chip-status');
    await press('.card footer .button', false);
    expect(marks()).toEqual(['hell']);
  });
});

describe('the focus', () => {
  it('stays on a button of the card from note to note', async () => {
    await focus();
    await type('darn the hell');
    await press('.chip-status');
    const next = root?.querySelector('.stepper button:last-child');
    await press('.stepper button:last-child');
    expect(shown('#card-message')).toContain('hell');
    expect(root?.querySelector('.stepper button:last-child')).toBe(next);
    const dismiss = root?.querySelector('.card footer .button');
    await press('.card footer .button');
    expect(root?.querySelector('.card footer .button')).toBe(dismiss);
  });
});

describe('without a note', () => {
  it('F8 opens the panel, and Escape closes it', async () => {
    await focus();
    await type('hi');
    await key('F8');
    expect(root?.querySelector('.panel')).not.toBeNull();
    expect(shown('.policy')).toContain('the Director');
    await key('Escape');
    expect(root?.querySelector('.panel')).toBeNull();
  });

  it.each([
    [['no_model'], 'content_no_model'],
    [['model_version', 'text_too_long'], 'content_no_model'],
    [['no_model', 'sentence_too_complex'], 'content_degraded'],
  ])('the panel says what was left out: %s', async (problems, message) => {
    engine.problems = problems;
    await focus();
    await type('hi');
    await key('F8');
    expect(shown('.remark')).toContain(message);
    expect(shown('.chip-status')).not.toContain(message);
  });
});

describe('the chip', () => {
  it('does not call a text clear that was not checked', async () => {
    await focus();
    await type('hi');
    expect(shown('.chip-status')).toContain('content_clear');
    const field = get('#f') as HTMLTextAreaElement;
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await type('hi all');
    expect(shown('.chip-status')).toContain('content_checking');
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await settle();
    expect(shown('.chip-status')).toContain('content_clear');
  });
});

describe('dismissing', () => {
  it('holds for this draft, however often it is checked', async () => {
    await focus();
    await type('what the hell');
    await press('.chip-status');
    await press('.card footer .button');
    expect(marks()).toEqual([]);
    await type('so what the hell');
    expect(engine.checks).toHaveLength(2);
    expect(marks()).toEqual([]);
    await type('so what the hell, darn');
    expect(marks()).toEqual(['darn']);
  });

  it('shows the next note', async () => {
    await focus();
    await type('darn the hell');
    await press('.chip-status');
    await press('.card footer .button');
    expect(shown('#card-message')).toContain('hell');
  });

  it('ends when the draft was sent', async () => {
    await focus();
    await type('hell');
    await press('.chip-status');
    await press('.card footer .button');
    await key('Enter');
    await type('');
    await type('hell');
    expect(marks()).toEqual(['hell']);
  });

  it.each([
    ['a press elsewhere in the page', () => pressPage('nav')],
    ['Enter and then another key', () => key('Enter').then(() => key('Backspace'))],
    ['Enter and then a press in the box', () => key('Enter').then(() => focus())],
  ])('does not end when the box is emptied after %s', async (_name, act) => {
    await focus();
    await type('hell');
    await press('.chip-status');
    await press('.card footer .button');
    await act();
    await type('');
    await type('hell');
    expect(marks()).toEqual([]);
  });

  it('ends when the submit control was pressed', async () => {
    await focus();
    await type('hell');
    await press('.chip-status');
    await press('.card footer .button');
    await pressPage('#send');
    await type('');
    await type('hell');
    expect(marks()).toEqual(['hell']);
  });
});

describe('mode', () => {
  it('is professional on an official account', async () => {
    engine.hello.mockResolvedValue(helloReply({ officialAccounts: ['Jordan'] }));
    await focus();
    await type('hi');
    expect(engine.checks[0]?.context.mode).toBe('professional');
    expect(shown('.chip-mode')).toContain('content_mode_professional_account @jordan');
  });

  it('changes for this draft at a press, and the draft is checked again', async () => {
    await focus();
    await type('hi');
    await press('.chip-mode');
    await choose('professional');
    expect(engine.checks.map(({ context }) => context.mode)).toEqual(['personal', 'professional']);
    await type('hi all');
    expect(engine.checks.at(-1)?.context.mode).toBe('professional');
  });
});

describe('when something is wrong', () => {
  it('says that checks are off, and recovers', async () => {
    await focus();
    engine.failing = new NoAnswer();
    await type('hell');
    expect(shown('.chip-status')).toContain('content_off_reason content_off_unreachable');
    engine.failing = null;
    await type('what the hell');
    expect(marks()).toEqual(['hell']);
  });

  it('says so when nobody answers at all', async () => {
    engine.hello.mockRejectedValue(new NoAnswer());
    await focus();
    expect(engine.hello).toHaveBeenCalledTimes(2);
    expect(shown('.chip-status')).toContain('content_off_reason');
    expect(engine.checks).toHaveLength(0);
  });

  it('says why the engine is off', async () => {
    engine.hello.mockResolvedValue(helloReply({ engine: { state: 'off', reason: 'no policy' } }));
    await focus();
    expect(shown('.chip-status')).toContain('content_off_reason no policy');
  });

  it('says off, and no longer waits, when nobody answers a check', async () => {
    await focus();
    vi.spyOn(engine, 'check').mockReturnValue(new Promise(() => undefined));
    controllerAnew();
    await focus();
    await type('hell');
    expect(shown('.chip-status')).toContain('content_checking');
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS);
    expect(shown('.chip-status')).toContain('content_off_reason content_off_unreachable');
  });

  it('says off when an answer can not be taken in', async () => {
    await focus();
    vi.spyOn(engine, 'check').mockImplementation(({ revision }) => {
      const reply = checkedReply(revision);
      return Promise.resolve({ ...reply, result: { ...reply.result, findings: null as never } });
    });
    controllerAnew();
    await focus();
    await type('hell');
    expect(shown('.chip-status')).toContain('content_off_reason content_off_fault');
  });

  it('tells a reader once that checks are off', async () => {
    await focus();
    await type('hell');
    engine.failing = new NoAnswer();
    await type('what the hell');
    expect(shown('.spoken')).toBe('');
    await settle();
    expect(shown('.spoken')).toContain('content_off_reason');
    engine.failing = null;
    await type('what the heck');
    expect(shown('.spoken')).not.toContain('content_off_reason');
  });

  it('leaves when the page does', async () => {
    await focus();
    await type('hell');
    window.dispatchEvent(new Event('pagehide'));
    expect(engine.close).toHaveBeenCalledOnce();
    expect(root?.querySelector('.chip')).toBeNull();
  });

  describe('because the person switched the checks off', () => {
    beforeEach(() => {
      engine.hello.mockResolvedValue(helloReply({ enabled: false }));
    });

    it('nothing is read, sent or shown', async () => {
      await focus();
      await type('hell');
      await key('F8');
      await type('what the hell');
      expect(engine.checks).toHaveLength(0);
      expect(root).toBeNull();
      expect(document.querySelector('page-aside')).toBeNull();
    });

    it('it is asked again at the next focus, not at each key', async () => {
      await focus();
      const asked = engine.hello.mock.calls.length;
      for (const text of ['a', 'ab', 'abc']) {
        await key('a');
        await type(text);
      }
      expect(engine.hello).toHaveBeenCalledTimes(asked);
      engine.hello.mockResolvedValue(helloReply());
      await focus();
      expect(engine.hello).toHaveBeenCalledTimes(asked + 1);
      await type('hell');
      expect(marks()).toEqual(['hell']);
    });
  });

  it('leaves without a trace when the extension is gone', async () => {
    await focus();
    await type('hell');
    engine.failing = new ContextGone();
    await type('what the hell');
    expect(document.querySelector('page-aside')).toBeNull();
    const asked = engine.hello.mock.calls.length;
    await focus();
    await type('again');
    expect(engine.hello).toHaveBeenCalledTimes(asked);
  });

  it('forgets a box that left the page', async () => {
    await focus();
    await type('hell');
    get('article').remove();
    // The browser tells of it by the element's size.
    for (const tell of resizes) tell();
    await settle();
    expect(engine.close).toHaveBeenCalledOnce();
    expect(marks()).toEqual([]);
    expect(root?.querySelector('.chip')).toBeNull();
  });
});
