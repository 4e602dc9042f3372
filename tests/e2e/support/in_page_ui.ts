/**
 * The extension's interface as a test sees it. Its shadow root is closed, so
 * neither the page nor Playwright's locators reach it; the debugging protocol
 * does. Presses go through the real mouse.
 */
import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const HOST = 'PAGE-ASIDE';

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly contentDocument?: DomNode;
}

function* descendants(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])])
    yield* descendants(child);
}

function attribute(node: DomNode, name: string): string | null {
  const all = node.attributes ?? [];
  for (let at = 0; at + 1 < all.length; at += 2) if (all[at] === name) return all[at + 1] ?? '';
  return null;
}

function hasClasses(node: DomNode, classes: readonly string[]): boolean {
  const own = attribute(node, 'class')?.split(/\s+/) ?? [];
  return classes.every((name) => own.includes(name));
}

function textOf(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join('');
}

export class InPageUi {
  #session: Promise<CDPSession> | null = null;

  constructor(private readonly page: Page) {}

  /** Whether the extension has put anything into the page. */
  async present(): Promise<boolean> {
    return (await this.#host()) !== null;
  }

  /** Texts of the elements with these classes, e.g. `'chip-status'` or `'card label'`: last one inside. */
  async texts(path: string): Promise<string[]> {
    return (await this.#find(path)).map(textOf);
  }

  async text(path: string): Promise<string> {
    return (await this.texts(path))[0] ?? '';
  }

  async attribute(path: string, name: string): Promise<string | null> {
    const [node] = await this.#find(path);
    return node === undefined ? null : attribute(node, name);
  }

  async count(path: string): Promise<number> {
    return (await this.#find(path)).length;
  }

  /** Presses the first element with these classes, whose text contains `text`. */
  async press(path: string, text = ''): Promise<void> {
    await expect
      .poll(() => this.#centre(path, text), { message: `${path} “${text}”` })
      .not.toBeNull();
    const at = await this.#centre(path, text);
    if (at === null) throw new Error(`${path} went away`);
    await this.page.mouse.click(at.x, at.y);
  }

  /** The spoken name of what has the focus, in the page or in the interface. */
  async focusedName(): Promise<string> {
    const session = await this.#open();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.find(({ role, properties }) => {
      const state = properties?.find(({ name }) => name === 'focused')?.value.value as unknown;
      return state === true && role?.value !== 'RootWebArea';
    });
    return String(focused?.name?.value ?? '');
  }

  /** Where the element is, in viewport pixels; null where it can not be seen. */
  async rect(
    path: string,
  ): Promise<{ x: number; y: number; width: number; height: number } | null> {
    const quad = await this.#quad(path, '');
    const hidden = (await this.attribute(path, 'style'))?.includes('visibility: hidden') === true;
    if (quad === null || hidden) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /** Whether everything of the element lies in the window. */
  async insideWindow(path: string): Promise<boolean> {
    const quad = await this.#quad(path, '');
    const view = this.page.viewportSize();
    if (quad === null || view === null) return false;
    const inside = (value: number, size: number): boolean => value >= 0 && value <= size;
    return quad.every((value, at) => inside(value, at % 2 === 0 ? view.width : view.height));
  }

  async #centre(path: string, text: string): Promise<{ x: number; y: number } | null> {
    const quad = await this.#quad(path, text);
    if (quad === null) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  async #quad(path: string, text: string): Promise<number[] | null> {
    const node = (await this.#find(path)).find((candidate) => textOf(candidate).includes(text));
    if (node === undefined) return null;
    const session = await this.#open();
    const { quads } = await session
      .send('DOM.getContentQuads', { backendNodeId: node.backendNodeId })
      .catch(() => ({ quads: [] as number[][] }));
    return quads[0] ?? null;
  }

  /** `'card label'`: elements of class `label` inside one of class `card`. `'a.b'` needs both. */
  async #find(path: string): Promise<DomNode[]> {
    const host = await this.#host();
    let found = host === null ? [] : [host];
    for (const step of path.split(' '))
      found = found.flatMap((node) =>
        [...descendants(node)].filter(
          (inner) => inner !== node && hasClasses(inner, step.split('.')),
        ),
      );
    return found;
  }

  async #host(): Promise<DomNode | null> {
    const session = await this.#open();
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const node of descendants(root)) if (node.nodeName === HOST) return node;
    return null;
  }

  #open(): Promise<CDPSession> {
    this.#session ??= this.page.context().newCDPSession(this.page);
    return this.#session;
  }
}

/** The words that are underlined in rich editors, in no particular order. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => (range as Range).toString()),
    ),
  );
}

/** Where the first underlined words are that contain `words`, in viewport pixels. */
export function placeOf(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) {
        if (!(range instanceof Range) || !range.toString().includes(wanted)) continue;
        const box = range.getClientRects()[0];
        if (box !== undefined) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    return null;
  }, words);
}
