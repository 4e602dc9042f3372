export interface Account {
  handle: string;
  name: string;
}

const STORAGE_KEY = 'replica-account';
const DEFAULT_HANDLE = 'jordan_teaches';

const NAMES: Record<string, string> = {
  jordan_teaches: 'Jordan Ellis',
  PACTCharter: 'PACT Charter School',
};

/** Picked with `?account=handle`; kept for the tab so that later page loads stay signed in. */
function readAccount(): Account {
  const asked = new URLSearchParams(location.search).get('account');
  if (asked && /^[A-Za-z0-9_.]{1,30}$/.test(asked)) sessionStorage.setItem(STORAGE_KEY, asked);
  const handle = sessionStorage.getItem(STORAGE_KEY) ?? DEFAULT_HANDLE;
  return { handle, name: NAMES[handle] ?? handle };
}

export const account: Account = readAccount();
