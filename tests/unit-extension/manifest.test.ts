import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chromiumManifest, filesOf, firefoxManifest } from '../../extension/manifest_variants.mjs';
import { SITE_OF_HOST } from '../../extension/shared/sites';
import { MESSAGES } from './support/fake_chrome';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(root(path), 'utf8');
const source = JSON.parse(read('manifest.json')) as Record<string, unknown>;
const { version } = JSON.parse(read('package.json')) as { version: string };
const chromium = chromiumManifest(source, version);
const firefox = firefoxManifest(source, version);

const MATCHES = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://pro.x.com/*',
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://business.facebook.com/*',
  'https://www.instagram.com/*',
  'https://www.tiktok.com/*',
];

describe.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
])('the manifest of %s', (_browser, manifest) => {
  it('asks for the storage and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('runs one content script, on exactly the promised addresses', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: MATCHES,
        js: ['content/main.js'],
        css: ['content/highlights.css'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ]);
  });

  it('lets its pages load nothing but its own files', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('shows no file of its own to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe(version);
  });

  it('names only messages that exist', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => MESSAGES[key ?? ''] === undefined)).toEqual([]);
  });

  it('names the files that the build makes or copies', () => {
    expect(filesOf(manifest)).toEqual([
      'background/service_worker.js',
      'content/highlights.css',
      'content/main.js',
      'icons/icon-128.png',
      'icons/icon-16.png',
      'icons/icon-32.png',
      'icons/icon-48.png',
      'options/options.html',
    ]);
    for (const file of filesOf(manifest).filter((name) => name.endsWith('.png')))
      expect(existsSync(root(`extension/${file}`))).toBe(true);
  });
});

describe('the differences between the browsers', () => {
  it('are a service worker in Chromium, which other extensions cannot reach', () => {
    expect(chromium).toMatchObject({
      background: { service_worker: 'background/service_worker.js', type: 'module' },
      externally_connectable: { ids: [] },
      minimum_chrome_version: '120',
    });
    expect(chromium).not.toHaveProperty('browser_specific_settings');
  });

  it('are an event page in Firefox, with the statement that no data is collected', () => {
    expect(firefox.background).toEqual({
      scripts: ['background/service_worker.js'],
      type: 'module',
    });
    expect(firefox.browser_specific_settings).toEqual({
      gecko: {
        id: 'clausewise@clausewise.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
    for (const key of ['externally_connectable', 'minimum_chrome_version'])
      expect(firefox).not.toHaveProperty(key);
  });

  it('never is a version that a browser would refuse', () => {
    for (const bad of ['1.0.0-beta', '01.2', '1.2.3.4.5', '', '1.70000'])
      expect(() => chromiumManifest(source, bad)).toThrow('package.json');
  });
});

describe('the hosts', () => {
  it('are the same in the manifest and in the background', () => {
    expect([...SITE_OF_HOST.keys()].map((host) => `https://${host}/*`)).toEqual(MATCHES);
  });

  it('are each explained in docs/permissions.md', () => {
    const text = read('docs/permissions.md');
    expect([...SITE_OF_HOST.keys()].filter((host) => !text.includes(`\`${host}\``))).toEqual([]);
  });
});

describe('the messages', () => {
  it('are sorted, so that two people who add some do not collide', () => {
    expect(Object.keys(MESSAGES)).toEqual(Object.keys(MESSAGES).sort());
  });

  it('name every placeholder that they use', () => {
    const wrong = Object.entries(MESSAGES).filter(([, { message, placeholders = {} }]) => {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      return used.join() !== Object.keys(placeholders).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('of the settings page are all in use there', () => {
    const folder = root('extension/options');
    const code = readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const unused = Object.keys(MESSAGES).filter(
      (key) => key.startsWith('options_') && !new RegExp(`['"]${key}['"]`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it('fit where the browsers show them', () => {
    expect(MESSAGES.extension_description?.message.length).toBeLessThanOrEqual(132);
    expect(MESSAGES.extension_name?.message.length).toBeLessThanOrEqual(45);
  });
});
