/**
 * ESLint: type-checked and strict for the extension, lighter for tests and
 * scripts. Two rule sets are ours: nothing may turn text into markup or code, and
 * the parts of the extension may only import downwards
 * (shared ← content, options, background; the engine only in background).
 */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const TYPED = ['extension/**/*.ts', 'extension/**/*.tsx'];
const TYPED_TESTS = ['tests/unit-extension/**/*.{ts,tsx}', 'tests/e2e/**/*.ts', '*.config.ts'];
const MARKUP = 'Text goes into the page as text: use textContent or JSX.';

const noMarkup = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({ property, message: MARKUP })),
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'].map((property) => ({
    property,
    message: MARKUP,
  })),
  { object: 'document', property: 'write', message: MARKUP },
  { object: 'document', property: 'writeln', message: MARKUP },
];

const noMarkupSyntax = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: MARKUP,
};

const noPolling = {
  name: 'setInterval',
  message: 'Nothing polls and nothing keeps the worker alive: react to events.',
};

const noStorage = {
  object: 'chrome',
  property: 'storage',
  message: 'Only the background reads and writes the storage; send it a message.',
};

const noWasm = {
  name: 'WebAssembly',
  message: "The engine runs in the background only: a page's security policy forbids it here.",
};

const noNode = ['process', 'Buffer', 'require', 'global', '__dirname'].map((name) => ({
  name,
  message: 'The extension runs in a browser.',
}));

/** Forbids imports whose path matches one of `groups`. */
function onlyImports(message, ...groups) {
  return {
    'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', ...groups], message }] }],
  };
}

export default tseslint.config(
  { ignores: ['build/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: [...TYPED, ...TYPED_TESTS],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: TYPED,
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed rule of typescript-eslint replaces it
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-properties': ['error', ...noMarkup],
      'no-restricted-syntax': ['error', noMarkupSyntax],
      'no-restricted-globals': ['error', noPolling, ...noNode],
    },
  },
  {
    files: ['extension/shared/**'],
    rules: onlyImports(
      'shared depends on no other part.',
      '../*',
      '!../shared/*',
      'clausewise-engine',
    ),
  },
  {
    files: ['extension/content/**', 'extension/options/**'],
    rules: {
      'no-restricted-properties': ['error', ...noMarkup, noStorage],
      'no-restricted-globals': ['error', noPolling, noWasm, ...noNode],
    },
  },
  {
    files: ['extension/content/**'],
    rules: onlyImports(
      'content may import only from content and shared.',
      '**/background/*',
      '**/options/*',
      '**/wasm/*',
      'clausewise-engine',
    ),
  },
  {
    files: ['extension/options/**'],
    rules: onlyImports(
      'options may import only from options and shared.',
      '**/background/*',
      '**/content/*',
      '**/wasm/*',
      'clausewise-engine',
    ),
  },
  {
    files: ['extension/background/**'],
    rules: onlyImports(
      'background may import only from background, shared and the engine.',
      '**/content/*',
      '**/options/*',
    ),
  },
  {
    files: TYPED_TESTS,
    rules: {
      // Fakes implement promises and callbacks that need not do anything.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      // `find<HTMLInputElement>(selector)` says what a test expects to find.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['tests/replicas/**/*.{ts,tsx}', 'wasm/**/*.d.ts', 'tests/**/*.mts'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    // Generators of character tables speak of control characters on purpose.
    rules: { 'no-control-regex': 'off' },
    languageOptions: {
      globals: Object.fromEntries(
        [
          'Buffer',
          'TextDecoder',
          'TextEncoder',
          'URL',
          'URLSearchParams',
          'WebAssembly',
          'clearTimeout',
          'console',
          'document',
          'fetch',
          'performance',
          'process',
          'queueMicrotask',
          'setTimeout',
          'structuredClone',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
);
