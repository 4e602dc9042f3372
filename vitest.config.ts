/**
 * Unit tests of the extension. Tests run in plain Node; a file that needs a
 * document opens with `// @vitest-environment happy-dom`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  resolve: {
    alias: {
      // The real engine needs a WebAssembly build; unit tests use the fake one.
      'clausewise-engine': fileURLToPath(
        new URL('./tests/unit-extension/support/fake_engine.ts', import.meta.url),
      ),
    },
  },
  test: {
    include: ['tests/unit-extension/**/*.test.ts', 'tests/unit-extension/**/*.test.tsx'],
    restoreMocks: true,
  },
});
