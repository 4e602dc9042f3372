/**
 * Holds the one engine of the background worker: starts it, gives it a policy and
 * the learned model, asks it about drafts, and says truthfully whether checks run.
 *
 * The worker may be stopped between any two messages, so nothing here is assumed
 * to survive: an edit to a text that this engine does not hold is answered with
 * `need-text`. A start that failed is tried again by the next message. Without the
 * model the rules still run, and the engine says in every answer that it is missing.
 *
 * Example:
 *   await host.ready();                  // never rejects; host.state says how it went
 *   host.check('4:0:b1', 7, { type: 'text', text }, context);
 *
 * Limits: at most MAX_BOXES texts are held; the one unused for longest is
 * forgotten first and asked for again when it is edited.
 */
import * as v from 'valibot';
import type {
  CheckResult,
  ClauseView,
  Diagnostic,
  PolicyView,
  Role,
  Site,
} from '../shared/findings';
import {
  MAX_TEXT_UNITS,
  type CheckedReply,
  type DraftContext,
  type EngineState,
  type FailedReply,
  type NeedTextReply,
  type StatusReply,
  type TextChange,
} from '../shared/protocol';
import type { Engine } from './engine';
import { DiagnosticSchema, type PolicyStore } from './policy_store';

/** Drafts held at a time, over all tabs. */
export const MAX_BOXES = 32;

/** Boxes of pages begin with the number of their tab. */
const WARM_UP_BOX = 'warm-up';

export interface EngineHostDeps {
  readonly start: () => Promise<Engine>;
  /** The policy that comes with the extension, compiled when the extension was built. */
  readonly builtInImage: () => Promise<Uint8Array>;
  /** Text of the same policy's bundle, for an engine that refuses the image. */
  readonly builtInBundle: () => Promise<string>;
  /** The learned model that comes with the extension. */
  readonly builtInModel: () => Promise<Uint8Array>;
  readonly policies: PolicyStore;
}

/** What the engine is told about a draft besides its text. */
export type EngineContext = DraftContext & { readonly site: Site; readonly role: Role };

export type CheckReply = CheckedReply | NeedTextReply | FailedReply;

type PolicySource = NonNullable<StatusReply['policySource']>;

interface Running {
  readonly engine: Engine;
  readonly modelVersion: string | null;
  policy: PolicyView;
  source: PolicySource;
  clauses: ReadonlyMap<string, ClauseView>;
  /** Of the policy in use (warnings) or, when `refused`, of the newer one. */
  diagnostics: readonly Diagnostic[];
  refused: boolean;
  /** Least recently used first. */
  readonly held: Map<string, { readonly revision: number; readonly length: number }>;
}

type Loaded =
  | { readonly ok: true; readonly policy: PolicyView; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const LoadAnswer = v.object({
  ok: v.boolean(),
  diagnostics: v.array(DiagnosticSchema),
  policy: v.nullable(v.looseObject({ clauses: v.array(v.looseObject({ id: v.string() })) })),
});

const LoadModelAnswer = v.object({ ok: v.boolean(), version: v.nullable(v.string()) });

const PROBLEM_REASON =
  'A policy bundle was refused. Checks run with the last good policy; the settings page says what is wrong.';

/** The engine broke its promise about what it answers. */
class EngineAnswerError extends Error {
  override readonly name = 'EngineAnswerError';
}

function parseLoaded(json: string): Loaded {
  const answer: unknown = JSON.parse(json);
  if (!v.is(LoadAnswer, answer)) throw new EngineAnswerError('load');
  if (!answer.ok) return { ok: false, diagnostics: answer.diagnostics };
  if (answer.policy === null) throw new EngineAnswerError('load');
  // Written by our own engine; the parts that we read were looked at above.
  const policy = answer.policy as unknown as PolicyView;
  return { ok: true, policy, diagnostics: answer.diagnostics };
}

function loadInto(engine: Engine, bundle: string): Loaded {
  return parseLoaded(engine.load(bundle, ''));
}

/** The model's version; null when the engine refuses it, as it does with a damaged one. */
function loadModelInto(engine: Engine, model: Uint8Array): string | null {
  const answer: unknown = JSON.parse(engine.loadModel(model));
  if (!v.is(LoadModelAnswer, answer)) throw new EngineAnswerError('loadModel');
  return answer.ok ? answer.version : null;
}

function parseResult(json: string): CheckResult {
  const answer: unknown = JSON.parse(json);
  if (!v.is(v.looseObject({ findings: v.array(v.looseObject({ clause: v.string() })) }), answer))
    throw new EngineAnswerError('check');
  return answer as unknown as CheckResult;
}

function describe(diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics.find((entry) => entry.severity === 'error') ?? diagnostics[0];
  return first === undefined ? 'no reason given' : `${first.code}: ${first.message}`;
}

export class EngineHost {
  readonly #deps: EngineHostDeps;
  #running: Running | null = null;
  #starting: Promise<void> | null = null;
  #offReason = 'The checking engine has not been started yet.';
  /** Policy changes run one after the other. */
  #policyWork: Promise<unknown> = Promise.resolve();

  constructor(deps: EngineHostDeps) {
    this.#deps = deps;
  }

  /** Resolves when the engine runs or could not be started; `state` says which. Never rejects. */
  ready(): Promise<void> {
    if (this.#running !== null) return Promise.resolve();
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  get state(): EngineState {
    if (this.#running === null) return { state: 'off', reason: this.#offReason };
    return this.#running.refused
      ? { state: 'policy-problem', reason: PROBLEM_REASON }
      : { state: 'ready' };
  }

  /** The policy that checks run with; null while the engine is off. */
  get policy(): PolicyView | null {
    return this.#running?.policy ?? null;
  }

  get policySource(): PolicySource | null {
    return this.#running?.source ?? null;
  }

  /** The learned model in use; null when checks run without one, or not at all. */
  get modelVersion(): string | null {
    return this.#running?.modelVersion ?? null;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#running?.diagnostics ?? [];
  }

  /**
   * Checks one draft. `box` must be unique over all tabs and frames. Answers
   * `need-text` to an edit of a text that is not held at exactly that revision.
   */
  check(box: string, revision: number, change: TextChange, context: EngineContext): CheckReply {
    const running = this.#running;
    if (running === null) return this.#engineOff();
    const held = running.held.get(box);
    let length: number;
    if (change.type === 'text') {
      length = change.text.length;
    } else {
      const size = held?.length ?? 0;
      length = size - (change.end - change.begin) + change.insert.length;
      const fits = change.begin <= change.end && change.end <= size && length <= MAX_TEXT_UNITS;
      if (held?.revision !== change.base || !fits) return { kind: 'need-text', revision };
    }
    try {
      const json =
        change.type === 'text'
          ? running.engine.check(box, change.text, JSON.stringify(context))
          : running.engine.edit(
              box,
              change.begin,
              change.end,
              change.insert,
              JSON.stringify(context),
            );
      running.held.delete(box);
      if (json === '') return { kind: 'need-text', revision };
      const result = parseResult(json);
      running.held.set(box, { revision, length });
      this.#forgetOldest(running);
      return {
        kind: 'checked',
        revision,
        result,
        clauses: this.#cited(running, result),
        engine: this.state,
      };
    } catch (error) {
      return this.#stopped(error);
    }
  }

  /**
   * Checks a word for nobody. The first check of an engine costs ten times the next
   * one, which the person should not wait for; called while the worker has nothing to do.
   */
  warmUp(): void {
    const running = this.#running;
    if (running === null || running.held.size > 0) return;
    try {
      running.engine.check(WARM_UP_BOX, 'Hello', '{}');
      running.engine.close(WARM_UP_BOX);
    } catch (error) {
      this.#stopped(error);
    }
  }

  /** Forgets the text of `box`. */
  close(box: string): void {
    if (this.#running?.held.delete(box) !== true) return;
    try {
      this.#running.engine.close(box);
    } catch (error) {
      this.#stopped(error);
    }
  }

  /**
   * Changes to `bundle` (null: the built-in policy) and remembers it. A bundle
   * that the engine refuses changes nothing but `state` and `diagnostics`.
   * Returns a failure when the engine is off or the bundle could not be stored.
   */
  setPolicy(bundle: string | null): Promise<FailedReply | null> {
    return this.#inTurn(async () => {
      await this.ready();
      const running = this.#running;
      if (running === null) return this.#engineOff();
      try {
        const loaded =
          bundle === null
            ? await this.#loadBuiltIn(running.engine, await this.#deps.builtInImage())
            : loadInto(running.engine, bundle);
        if (!loaded.ok) {
          running.refused = true;
          running.diagnostics = loaded.diagnostics;
          await this.#deps.policies.noteRefusal(loaded.diagnostics).catch(() => undefined);
          return null;
        }
        this.#use(running, loaded, bundle === null ? 'built-in' : 'chosen');
      } catch (error) {
        return this.#stopped(error);
      }
      try {
        await this.#deps.policies.choose(bundle);
        return null;
      } catch {
        // What runs must be what is stored, or the next restart would change it silently.
        this.#drop('The policy could not be stored.');
        await this.ready();
        return {
          kind: 'failed',
          code: 'refused',
          message: 'The browser could not store the policy, so the one before stays in use.',
        };
      }
    });
  }

  /** Makes the policy in use the chosen one and forgets the one that was refused. */
  keepPolicy(): Promise<FailedReply | null> {
    return this.#inTurn(async () => {
      await this.ready();
      const running = this.#running;
      if (running === null) return this.#engineOff();
      try {
        if (running.source === 'built-in') await this.#deps.policies.choose(null);
        else await this.#deps.policies.clearRefusal();
      } catch {
        return {
          kind: 'failed',
          code: 'refused',
          message: 'The browser could not store the choice.',
        };
      }
      running.refused = false;
      running.diagnostics = [];
      return null;
    });
  }

  async #start(): Promise<void> {
    try {
      // A missing model must not stop the rules.
      const [engine, model, builtIn, stored] = await Promise.all([
        this.#deps.start(),
        this.#deps.builtInModel().catch(() => null),
        this.#deps.builtInImage(),
        this.#deps.policies.read(),
      ]);
      // First: what the engine builds for a policy, it would build again for the model.
      const modelVersion = model === null ? null : loadModelInto(engine, model);
      const chosen = stored.bundle === null ? null : loadInto(engine, stored.bundle);
      const loaded = chosen?.ok === true ? chosen : await this.#loadBuiltIn(engine, builtIn);
      if (!loaded.ok) {
        this.#drop(`The built-in policy was refused (${describe(loaded.diagnostics)}).`);
        return;
      }
      const running: Running = {
        engine,
        modelVersion,
        policy: loaded.policy,
        source: 'built-in',
        clauses: new Map(),
        diagnostics: [],
        refused: false,
        held: new Map(),
      };
      this.#use(running, loaded, chosen?.ok === true ? 'chosen' : 'built-in');
      const refused = chosen?.ok === false ? chosen.diagnostics : stored.refused;
      if (refused !== null) {
        running.refused = true;
        running.diagnostics = refused;
      }
      this.#running = running;
    } catch (error) {
      // No draft has reached the engine yet, so this message cannot quote one.
      const why = error instanceof Error ? error.message : String(error);
      this.#drop(`The checking engine could not be started (${why}).`);
    }
  }

  /** An image that does not belong to this engine costs time, not the checks. */
  async #loadBuiltIn(engine: Engine, image: Uint8Array): Promise<Loaded> {
    const loaded = parseLoaded(engine.loadImage(image));
    return loaded.ok ? loaded : loadInto(engine, await this.#deps.builtInBundle());
  }

  #use(running: Running, loaded: Extract<Loaded, { ok: true }>, source: PolicySource): void {
    running.policy = loaded.policy;
    running.source = source;
    running.clauses = new Map(loaded.policy.clauses.map((clause) => [clause.id, clause]));
    running.diagnostics = loaded.diagnostics;
    running.refused = false;
    // Findings of the old policy must not be carried into the new one.
    for (const box of running.held.keys()) running.engine.close(box);
    running.held.clear();
  }

  #cited(running: Running, result: CheckResult): Record<string, ClauseView> {
    const clauses: Record<string, ClauseView> = {};
    for (const { clause } of result.findings) {
      const view = running.clauses.get(clause);
      if (view !== undefined) clauses[clause] = view;
    }
    return clauses;
  }

  #forgetOldest(running: Running): void {
    for (const box of running.held.keys()) {
      if (running.held.size <= MAX_BOXES) return;
      running.held.delete(box);
      running.engine.close(box);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#policyWork.then(work);
    this.#policyWork = result.catch(() => undefined);
    return result;
  }

  #drop(reason: string): void {
    this.#running = null;
    this.#offReason = reason;
  }

  /** The error's message is left out: the bindings may quote the draft in it. */
  #stopped(error: unknown): FailedReply {
    const name = error instanceof Error ? error.name : 'unknown error';
    this.#drop(`The checking engine stopped (${name}); it is started again for the next check.`);
    return this.#engineOff();
  }

  #engineOff(): FailedReply {
    return { kind: 'failed', code: 'engine-off', message: this.#offReason };
  }
}
