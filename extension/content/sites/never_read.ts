/**
 * Fields that are never read, whatever a site's adapter takes them for:
 * passwords, login names, one-time codes and searches, and every field of a
 * form that asks for such a thing.
 *
 * A password stays one when "show password" turns its field into ordinary text:
 * each element that was ever seen as a password is remembered.
 *
 * Example: `neverRead(x).find(loginName)` is null.
 *
 * Limits: a login made of elements that say nothing of what they are is only
 * kept out by the adapter's own narrow rules.
 */
import { closest } from './site_adapter';
import type { SiteAdapter } from './site_adapter';

/** Values of `autocomplete` that name a secret or a person's data. */
const PERSONAL = /\b(?:username|(?:current|new)-password|one-time-code|email|tel|cc-[a-z-]+)\b/i;
/** Names that developers give to such fields; matched anywhere in `name` and `id`. */
const SECRET_NAME =
  /user_?name|login|passw|passcode|\bpwd\b|\botp\b|one_?time|verification_?code|security_?code|approvals_code/i;
const SEARCH_NAME = /search|query|^q$/i;

const SEARCH = '[role="search"], [role="searchbox"], [type="search"], [enterkeyhint="search"]';

const passwords = new WeakSet<Element>();

function notePasswords(scope: ParentNode): void {
  for (const field of scope.querySelectorAll('input[type="password"]')) passwords.add(field);
}

function namedAs(field: Element, pattern: RegExp): boolean {
  return pattern.test(field.getAttribute('name') ?? '') || pattern.test(field.id);
}

function isSecret(field: Element): boolean {
  return (
    passwords.has(field) ||
    PERSONAL.test(field.getAttribute('autocomplete') ?? '') ||
    namedAs(field, SECRET_NAME)
  );
}

function isSearch(field: Element): boolean {
  return closest(field, SEARCH) !== null || namedAs(field, SEARCH_NAME);
}

/** Whether a form asks for something that is never read. */
function asksForSecrets(form: Element): boolean {
  notePasswords(form);
  return [...form.querySelectorAll('input:not([type="hidden"])')].some(
    (field) => isSecret(field) || isSearch(field),
  );
}

function isNeverRead(node: Element): boolean {
  const field = closest(node, 'input, textarea, [contenteditable]');
  if (field === null) return false;
  if (field instanceof HTMLInputElement) notePasswords(field.ownerDocument);
  const form = closest(field, 'form');
  return isSecret(field) || isSearch(field) || (form !== null && asksForSecrets(form));
}

/** The adapter, which finds none of these fields. */
export function neverRead(adapter: SiteAdapter): SiteAdapter {
  return {
    ...adapter,
    find: (node) => (isNeverRead(node) ? null : adapter.find(node)),
  };
}
