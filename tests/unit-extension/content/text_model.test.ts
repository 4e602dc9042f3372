// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cutText, readEditable, readPlain } from '../../../extension/content/text_model';

const box = document.createElement('div');
box.contentEditable = 'true';

beforeEach(() => document.body.replaceChildren(box));

function modelOf(html: string): ReturnType<typeof readEditable> {
  box.innerHTML = html;
  return readEditable(box);
}

/** One line of a Draft.js box, as it nests them. */
function draftLine(...inner: string[]): string {
  return `<div data-block="true"><div class="public-DraftStyleDefault-block">${inner.join('')}</div></div>`;
}
const draftText = (text: string): string =>
  `<span data-offset-key="k"><span data-text="true">${text}</span></span>`;
const DRAFT_EMPTY = '<span data-offset-key="k"><br data-text="true"></span>';

describe('text of a contenteditable', () => {
  const cases: [name: string, html: string, text: string][] = [
    ['plain text', 'Hello', 'Hello'],
    ['an empty box', '', ''],
    ['an empty Lexical box', '<p><br></p>', ''],
    ['an empty Draft.js box', draftLine(DRAFT_EMPTY), ''],
    ['one Draft.js line, nested blocks', draftLine(draftText('Hi')), 'Hi'],
    ['Draft.js lines', draftLine(draftText('a')) + draftLine(draftText('b')), 'a\nb'],
    [
      'an empty Draft.js line between two',
      draftLine(draftText('a')) + draftLine(DRAFT_EMPTY) + draftLine(draftText('b')),
      'a\n\nb',
    ],
    ['Lexical paragraphs', '<p><span>a</span></p><p><span>b</span></p>', 'a\nb'],
    ['an empty Lexical paragraph', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['two empty paragraphs', '<p>a</p><p><br></p><p><br></p><p>b</p>', 'a\n\n\nb'],
    ['a first empty paragraph', '<p><br></p><p>b</p>', '\nb'],
    ['a last empty paragraph', '<p>a</p><p><br></p>', 'a\n'],
    ['a line break', '<p>a<br>b</p>', 'a\nb'],
    ['two line breaks', '<p>a<br><br>b</p>', 'a\n\nb'],
    ['a line break held open at the end', '<p>a<br><br></p>', 'a\n'],
    ['a filler break at the end of a block', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['inline elements', 'He<b>ll</b><i>o</i>', 'Hello'],
    [
      'a mention that cannot be edited',
      'Hi <span contenteditable="false">@mina</span>!',
      'Hi @mina!',
    ],
    ['an emoji image', 'Yes <img alt="🎉">!', 'Yes 🎉!'],
    ['a picture with a description', `a<img alt="${'long '.repeat(20)}">b`, 'ab'],
    ['a family of joined emoji', '👨‍👩‍👧 ok', '👨‍👩‍👧 ok'],
    ['filler alone in a node', '<p><span>\u200b</span>a<span>\ufeff</span></p>', 'a'],
    ['a joiner inside a word stays', 'sh\u200dop', 'sh\u200dop'],
    ['hidden nodes', 'a<span hidden>x</span><span style="display:none">y</span>b', 'ab'],
    ['scripts and styles', 'a<style>p{}</style><script>1</script>b', 'ab'],
    ['a block made inline', 'a<div style="display: inline">b</div>c', 'abc'],
    ['a list', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ];
  it.each(cases)('%s', (_name, html, text) => expect(modelOf(html).text).toBe(text));
});

describe('ranges', () => {
  function sliceOf(html: string, begin: number, end: number): string | undefined {
    return modelOf(html).rangeOf([begin, end])?.toString();
  }

  it('finds words across inline elements', () => {
    expect(sliceOf('one <b>two</b> three', 2, 9)).toBe('e two t');
  });

  it('finds words after emoji, which count two units', () => {
    expect(sliceOf('😀😀 darn', 5, 9)).toBe('darn');
  });

  it('finds words on later lines', () => {
    const html =
      draftLine(draftText('first')) + draftLine(DRAFT_EMPTY) + draftLine(draftText('darn it'));
    expect(modelOf(html).text.slice(7, 11)).toBe('darn');
    expect(sliceOf(html, 7, 11)).toBe('darn');
  });

  it('takes an emoji image whole', () => {
    const range = modelOf('a<img alt="👍🏽">b').rangeOf([2, 4]);
    expect(range?.startOffset).toBe(1);
    expect(range?.endOffset).toBe(2);
  });

  it('agrees with the text for every span of a mixed box', () => {
    const html = `<p>Hi <b>a😀b</b></p><p><br></p><p>x<span>y</span></p>`;
    const model = modelOf(html);
    for (let begin = 0; begin < model.text.length; begin++)
      for (let end = begin + 1; end <= model.text.length; end++)
        expect(model.rangeOf([begin, end])?.toString() ?? '').toBe(
          model.text.slice(begin, end).replaceAll('\n', ''),
        );
  });

  it('takes a known range that is there, and no other', () => {
    const model = modelOf('<p>one <b>two</b></p><p>three</p>');
    const first = model.rangeOf([0, 3]);
    const second = model.rangeOf([4, 7]);
    if (first === null || second === null) throw new Error('no range');
    expect(model.rangeOf([4, 7], [first, second])).toBe(second);
    expect([first, second]).not.toContain(model.rangeOf([4, 6], [first, second]));
    const drawn = modelOf('a<img alt="👍🏽">b');
    const emoji = drawn.rangeOf([1, 5]);
    if (emoji === null) throw new Error('no range');
    expect(drawn.rangeOf([1, 5], [emoji])).toBe(emoji);
    expect(drawn.rangeOf([0, 5], [emoji])).not.toBe(emoji);
    expect(drawn.rangeOf([1, 6], [emoji])).not.toBe(emoji);
  });

  it('gives null when the nodes are gone', () => {
    const model = modelOf('some words');
    (box.firstChild as Text).data = 'x';
    expect(model.rangeOf([5, 10])).toBeNull();
  });
});

describe('offsets of DOM positions', () => {
  it('counts text before the node', () => {
    const model = modelOf('ab<b>cd</b>');
    expect(model.offsetOf(box.querySelector('b')?.firstChild as Text, 1)).toBe(3);
  });

  it('takes a position between children', () => {
    const model = modelOf('<p>ab</p><p>cd</p>');
    expect(model.offsetOf(box, 1)).toBe(3);
    expect(model.offsetOf(box, 2)).toBe(5);
    expect(model.offsetOf(box.firstChild as Node, 1)).toBe(2);
  });

  it('is null elsewhere', () => {
    expect(modelOf('ab').offsetOf(document.body, 0)).toBeNull();
  });
});

describe('limits', () => {
  it('cuts at the limit', () => expect(cutText('abcdef', 4)).toBe('abcd'));
  it('does not split a pair', () => expect(cutText('abc😀', 4)).toBe('abc'));
  it('keeps a whole pair', () => expect(cutText('ab😀c', 4)).toBe('ab😀'));

  it('marks a longer box as truncated', () => {
    box.replaceChildren(
      document.createTextNode('x'.repeat(99_999)),
      document.createTextNode('😀😀'),
    );
    const model = readEditable(box);
    expect(model.truncated).toBe(true);
    expect(model.text.length).toBe(99_999);
  });
});

describe('text controls', () => {
  it('are read as they are', () => {
    const field = document.createElement('textarea');
    field.value = 'a\n\n😀 b';
    const model = readPlain(field);
    expect(model.text).toBe('a\n\n😀 b');
    expect(model.truncated).toBe(false);
    expect(model.rangeOf([0, 1])).toBeNull();
  });
});
