/**
 * The interface's style sheet, for the shadow root. It follows the system's
 * colour scheme, forced colours and reduced motion, and uses the system's font.
 */
export const STYLES = `
:host {
  --surface: #ffffff;
  --raised: #f5f6f8;
  --text: #1b1f24;
  --quiet: #59636e;
  --edge: rgb(27 31 36 / 12%);
  --accent: #3151c9;
  --error: #c9252d;
  --error-tint: #fdeeee;
  --warning: #a15c00;
  --warning-tint: #fff4e0;
  --note: #1f66c1;
  --note-tint: #ebf3fe;
  --clear: #1a7f47;
  --clear-tint: #e8f6ee;
  --shadow: 0 1px 2px rgb(27 31 36 / 8%), 0 8px 28px rgb(27 31 36 / 18%);
  --small-shadow: 0 1px 2px rgb(27 31 36 / 10%), 0 2px 8px rgb(27 31 36 / 12%);
}
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #1f2329;
    --raised: #2a2f37;
    --text: #eef1f5;
    --quiet: #a3adb9;
    --edge: rgb(255 255 255 / 14%);
    --accent: #9db1ff;
    --error: #ff8086;
    --error-tint: #43242a;
    --warning: #f5b544;
    --warning-tint: #3d3220;
    --note: #82b6ff;
    --note-tint: #22344e;
    --clear: #5fd08f;
    --clear-tint: #1e3a2b;
    --shadow: 0 0 0 1px rgb(0 0 0 / 30%), 0 10px 32px rgb(0 0 0 / 55%);
    --small-shadow: 0 2px 10px rgb(0 0 0 / 45%);
  }
}

*, *::before, *::after { box-sizing: border-box; }
p, h2, ul, blockquote { margin: 0; padding: 0; }
strong { font-weight: 600; }
button { font: inherit; color: inherit; margin: 0; cursor: pointer; }
button:focus-visible, input:focus-visible, .sheet:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
.sheet:focus-visible { outline-offset: 0; }
.icon { display: block; flex: none; width: 16px; height: 16px; }

.chip, .sheet {
  position: fixed;
  top: 0;
  left: 0;
  visibility: hidden;
  pointer-events: auto;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--edge);
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  letter-spacing: normal;
  text-align: start;
  -webkit-font-smoothing: antialiased;
  user-select: none;
}

/* Chip */
.chip {
  display: flex;
  max-width: min(420px, calc(100vw - 16px));
  height: 28px;
  border-radius: 14px;
  box-shadow: var(--small-shadow);
  font-size: 12px;
  line-height: 1;
  font-weight: 500;
  overflow: hidden;
}
.chip button {
  display: flex;
  align-items: center;
  gap: 6px;
  min-width: 0;
  border: 0;
  background: none;
  padding: 0 10px;
  white-space: nowrap;
}
.chip button:hover { background: var(--raised); }
.chip button:focus-visible { outline-offset: -2px; border-radius: 14px; }
.chip .icon { width: 14px; height: 14px; }
.chip-text { overflow: hidden; text-overflow: ellipsis; line-height: 1.4; }
.chip-status { flex: none; max-width: 260px; font-weight: 600; }
.chip-mode { flex: 0 1 auto; border-inline-start: 1px solid var(--edge) !important; color: var(--quiet); }
.chip-mode .icon-chevron-down { width: 10px; height: 10px; margin-inline-start: -2px; }
.tone-clear .chip-status .icon { color: var(--clear); }
.tone-off .chip-status { color: var(--quiet); }
.tone-ready .chip-status, .tone-checking .chip-status { color: var(--quiet); }
.counts { display: flex; gap: 8px; }
.count { display: flex; align-items: center; gap: 4px; font-weight: 700; font-variant-numeric: tabular-nums; }
.count.error { color: var(--error); }
.count.warning { color: var(--warning); }
.count.note { color: var(--note); }
.icon-checking { animation: turn 0.9s linear infinite; }
@keyframes turn { to { rotate: 360deg; } }

/* Card and panel */
.sheet {
  display: flex;
  flex-direction: column;
  width: 368px;
  max-width: calc(100vw - 16px);
  max-height: min(560px, calc(100vh - 16px));
  border-radius: 12px;
  box-shadow: var(--shadow);
  overflow: hidden;
  animation: rise 0.12s ease-out;
}
@keyframes rise { from { opacity: 0; } }
.sheet header { display: flex; align-items: center; gap: 10px; padding: 12px 10px 0 16px; }
.badge {
  display: grid;
  place-items: center;
  flex: none;
  width: 28px;
  height: 28px;
  border-radius: 50%;
  background: var(--raised);
  color: var(--quiet);
}
.badge.error { background: var(--error-tint); color: var(--error); --surface: var(--error-tint); }
.badge.warning { background: var(--warning-tint); color: var(--warning); --surface: var(--warning-tint); }
.badge.note { background: var(--note-tint); color: var(--note); --surface: var(--note-tint); }
.badge.clear { background: var(--clear-tint); color: var(--clear); --surface: var(--clear-tint); }
.source { flex: 1; min-width: 0; display: flex; flex-direction: column; font-size: 12px; line-height: 1.35; }
.severity { font-weight: 600; }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.note .severity { color: var(--note); }
.label { color: var(--quiet); }
.plain { border: 0; background: none; padding: 0; border-radius: 6px; }
.close { display: grid; place-items: center; align-self: flex-start; width: 28px; height: 28px; color: var(--quiet); }
.close:hover, .stepper button:hover { background: var(--raised); color: var(--text); }
.close .icon { width: 14px; height: 14px; }
.body {
  padding: 10px 16px 12px;
  overflow-y: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}
h2 { font-size: 15px; line-height: 1.35; font-weight: 650; letter-spacing: -0.005em; text-wrap: balance; }
.quote {
  margin-top: 8px;
  padding: 2px 0 2px 10px;
  border-inline-start: 3px solid currentcolor;
  font-weight: 500;
  overflow-wrap: anywhere;
}
.error .quote { border-color: var(--error); }
.warning .quote { border-color: var(--warning); }
.note .quote { border-color: var(--note); }
#card-message { margin-top: 8px; }
.caption { font-size: 11px; line-height: 1.4; font-weight: 600; color: var(--quiet); }
.advice { margin-top: 10px; padding: 8px 12px 9px; border-radius: 8px; background: var(--raised); }
.advice .caption { margin-bottom: 1px; }
.evidence { margin-top: 10px; font-size: 12.5px; }
.evidence blockquote { margin-top: 1px; color: var(--quiet); overflow-wrap: anywhere; }
.toggles { display: flex; gap: 16px; margin-top: 2px; }
.evidence ul { margin-top: 2px; padding-inline-start: 18px; color: var(--quiet); }
.clamped {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
  overflow: hidden;
}
.link { color: var(--accent); font-size: 12px; font-weight: 600; padding: 2px 0; }
.link:hover { text-decoration: underline; }
.quiet { color: var(--quiet); }
.decision { margin-top: 10px; font-size: 12px; }
.sheet footer {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  padding: 8px 12px 8px 16px;
  border-top: 1px solid var(--edge);
}
.button {
  height: 30px;
  padding: 0 14px;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--surface);
  font-weight: 600;
  font-size: 12.5px;
}
.button:hover { background: var(--raised); }
.stepper { display: flex; align-items: center; gap: 4px; margin-inline-start: -8px; font-size: 12px; color: var(--quiet); font-variant-numeric: tabular-nums; }
.stepper button { display: grid; place-items: center; width: 28px; height: 28px; }
.stepper .icon { width: 13px; height: 13px; }

/* Panel */
.panel { width: 336px; }
.panel-status { flex: 1; min-width: 0; font-weight: 600; overflow-wrap: anywhere; }
.remark { margin: 8px 16px 0; font-size: 12.5px; color: var(--quiet); }
.choices { margin: 0; border: 0; min-width: 0; padding: 12px 8px 8px; }
.choices .caption { padding: 0 8px 4px; }
.choice {
  display: flex;
  align-items: flex-start;
  gap: 10px;
  padding: 8px;
  border-radius: 8px;
  cursor: pointer;
}
.choice:hover { background: var(--raised); }
.choice > .icon { margin-top: 1px; color: var(--quiet); }
.choice > span:nth-of-type(1) { flex: 1; }
.choice strong, .choice .quiet { display: block; }
.choice .quiet { font-size: 12px; }
.dot { appearance: none; flex: none; width: 16px; height: 16px; margin: 1px 0 0; border: 1.5px solid var(--quiet); border-radius: 50%; cursor: pointer; }
.dot:checked { border: 5px solid var(--accent); }
.policy { font-size: 11.5px; line-height: 1.4; }
.policy span { display: block; }
.panel footer .link { flex: none; }

/* Underlines over text controls */
.mirror { position: fixed; top: 0; left: 0; overflow: hidden; pointer-events: none; }
.mirror > div {
  color: transparent;
  border-style: solid;
  border-color: transparent;
  user-select: none;
}
.mark { text-decoration: underline; text-underline-offset: 3px; text-decoration-skip-ink: none; border-radius: 2px; }
.mark.note { text-decoration: underline dotted 2px #2f80ed; }
.mark.warning { text-decoration: underline wavy 1.5px #d97706; }
.mark.error { text-decoration: underline double 1.5px #e5484d; background: rgb(229 72 77 / 12%); }

.spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition: none !important; }
}
@media (forced-colors: active) {
  .chip, .sheet, .button, .choice { border: 1px solid CanvasText; }
  .advice, .badge { border: 1px solid CanvasText; }
  .icon path[fill="none"], .icon circle[fill="none"] { forced-color-adjust: auto; }
  .mark.note, .mark.warning, .mark.error { text-decoration-color: LinkText; background: none; }
  .dot:checked { border-color: Highlight; }
}
`;
