/**
 * A stand-in for the WebAssembly engine with the same functions and the same JSON.
 * Its policy is the bundle's own JSON; it finds the word "bad" and nothing else. Without
 * a model it does so too, but says that it is degraded.
 *
 * As the default export it takes the place of `clausewise-engine`.
 */
import type { Engine, EngineOverrides } from '../../../extension/background/engine';
import type { Diagnostic, PolicyView } from '../../../extension/shared/findings';

export const BAD_CLAUSE = {
  id: 'professional.7.3',
  label: 'Policy 453 · Professional Use 7(3)',
  title: 'Offensive language',
  lead: '',
  text: 'Use of obscene language.',
};

/** A policy bundle that the fake engine accepts. */
export function bundle(title: string, warnings: readonly Diagnostic[] = []): string {
  const policy: PolicyView = {
    id: 'pact-453',
    title,
    version: '1.0.0',
    organisation: 'PACT Charter School',
    approved: 'last approved June 2, 2022',
    contact: 'Director of Communication and Community Engagement',
    clauses: [BAD_CLAUSE],
  };
  return JSON.stringify({ ok: true, policy, diagnostics: warnings });
}

/** The same policy as an image. */
export function image(bundleText: string): Uint8Array {
  return new TextEncoder().encode(bundleText);
}

/** A model that the fake engine accepts. */
export function model(version: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ok: true, diagnostics: [], version }));
}

/** A model that the fake engine refuses. */
export function badModel(): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({
      ok: false,
      diagnostics: [diagnostic('M002', 'The model is damaged.')],
      version: null,
    }),
  );
}

/** A policy bundle that the fake engine refuses for these reasons. */
export function badBundle(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify({ ok: false, policy: null, diagnostics });
}

export function diagnostic(code: string, message: string): Diagnostic {
  return {
    code,
    severity: 'error',
    file: 'clauses/professional.json',
    pointer: '/rules/0/match',
    line: 12,
    column: 3,
    message,
    hint: 'Correct the rule.',
  };
}

export class FakeEngine implements Engine {
  readonly texts = new Map<string, string>();
  readonly contexts: unknown[] = [];
  readonly closed: string[] = [];
  /** What was loaded, in turn. */
  readonly loaded: ('policy' | 'model')[] = [];
  #hasModel = false;
  /** Text on which the engine traps, as a WebAssembly module does. */
  trapsOn = '';

  version(): string {
    return 'fake';
  }

  load(text: string): string {
    this.loaded.push('policy');
    return text;
  }

  /** Its images are bundles as UTF-8. */
  loadImage(image: Uint8Array): string {
    return this.load(new TextDecoder().decode(image));
  }

  loadModel(bytes: Uint8Array): string {
    this.loaded.push('model');
    const answer = new TextDecoder().decode(bytes);
    this.#hasModel ||= (JSON.parse(answer) as { ok?: unknown }).ok === true;
    return answer;
  }

  check(box: string, text: string, context: string): string {
    if (this.trapsOn !== '' && text.includes(this.trapsOn))
      throw new WebAssembly.RuntimeError(`unreachable while reading "${text}"`);
    this.contexts.push(JSON.parse(context));
    this.texts.set(box, text);
    const findings = [...text.matchAll(/bad/g)].map(({ index }) => ({
      clause: BAD_CLAUSE.id,
      rule: 'fake/bad',
      severity: 'warning',
      score: 1,
      span: [index, index + 3],
      quote: 'bad',
      message: 'This may touch the clause.',
      advice: 'Leave it out.',
      suggestion: null,
      why: [],
    }));
    if (this.#hasModel) return JSON.stringify({ status: 'complete', findings, problems: [] });
    const problems = [{ code: 'no_model', message: 'The learned model is missing.' }];
    return JSON.stringify({ status: 'degraded', findings, problems });
  }

  edit(box: string, begin: number, end: number, insert: string, context: string): string {
    const held = this.texts.get(box);
    if (held === undefined) return '';
    return this.check(box, held.slice(0, begin) + insert + held.slice(end), context);
  }

  close(box: string): void {
    this.closed.push(box);
    this.texts.delete(box);
  }
}

export default async function createFake(_overrides: EngineOverrides): Promise<Engine> {
  return new FakeEngine();
}
