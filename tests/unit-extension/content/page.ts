/** A page of a site for adapter tests, in happy-dom. */
import { vi } from 'vitest';

/** Shows `html` at `url`. Every element takes up room unless it has class `gone`. */
export function showPage(url: string, html: string): void {
  const browser = window as unknown as { happyDOM: { setURL(url: string): void } };
  browser.happyDOM.setURL(url);
  document.body.innerHTML = html;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.closest('.gone') === null ? new DOMRect(0, 0, 10, 10) : new DOMRect(0, 0, 0, 0);
  });
}

export function get(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
}
