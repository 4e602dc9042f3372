import {
  ContentState,
  Editor,
  EditorState,
  Modifier,
  RichUtils,
  convertFromRaw,
  getDefaultKeyBinding,
} from 'draft-js';
import type { EditorProps } from 'draft-js';
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';

export interface DraftBoxHandle {
  /** The model's text; blocks are joined with one newline. */
  text(): string;
  clear(): void;
  focus(): void;
}

interface DraftBoxProps {
  placeholder?: string;
  ariaLabel?: string;
  role?: 'textbox' | 'combobox';
  testId?: string;
  initialText?: string;
  autoFocus?: boolean;
  /** `mod+enter`: X. `enter`: TikTok comment and message. `none`: TikTok caption. */
  postOn: 'mod+enter' | 'enter' | 'none';
  /** Attributes the real sites have on the editable element and Draft.js has no property for. */
  attributes?: Record<string, string>;
  ariaControls?: string;
  onPost?(): void;
  onTextChange?(text: string): void;
}

const fromText = (text: string): EditorState =>
  text === ''
    ? // A fixed key keeps the markup the same from run to run.
      EditorState.createWithContent(
        convertFromRaw({
          entityMap: {},
          blocks: [
            {
              key: 'first',
              text: '',
              type: 'unstyled',
              depth: 0,
              inlineStyleRanges: [],
              entityRanges: [],
            },
          ],
        }),
      )
    : EditorState.moveSelectionToEnd(
        EditorState.createWithContent(ContentState.createFromText(text)),
      );

/** A real Draft.js editor with the attributes the sites set on it. */
export const DraftBox = forwardRef(function DraftBox(
  props: DraftBoxProps,
  ref: Ref<DraftBoxHandle>,
): ReactElement {
  const [state, setState] = useState(() => fromText(props.initialText ?? ''));
  const latest = useRef(state);
  const editor = useRef<Editor>(null);
  const host = useRef<HTMLDivElement>(null);

  const change = (next: EditorState) => {
    latest.current = next;
    setState(next);
    props.onTextChange?.(next.getCurrentContent().getPlainText());
  };

  useImperativeHandle(ref, () => ({
    text: () => latest.current.getCurrentContent().getPlainText(),
    clear: () => {
      const content = latest.current.getCurrentContent();
      const everything = latest.current.getSelection().merge({
        anchorKey: content.getFirstBlock().getKey(),
        anchorOffset: 0,
        focusKey: content.getLastBlock().getKey(),
        focusOffset: content.getLastBlock().getLength(),
        isBackward: false,
      });
      // Removing keeps the first block; a new block would leave the caret before the next key.
      const emptied = Modifier.removeRange(content, everything, 'forward');
      change(EditorState.push(latest.current, emptied, 'remove-range'));
    },
    focus: () => editor.current?.focus(),
  }));

  useLayoutEffect(() => {
    const editable = host.current?.querySelector('.public-DraftEditor-content');
    for (const [name, value] of Object.entries(props.attributes ?? {})) {
      editable?.setAttribute(name, value);
    }
  }, [props.attributes]);

  useEffect(() => {
    if (props.autoFocus) editor.current?.focus();
    // Only at mount: a later change of the property must not steal the focus.
  }, []);

  const keyBinding = (event: KeyboardEvent): string | null =>
    props.postOn === 'mod+enter' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      ? 'post'
      : getDefaultKeyBinding(event);

  const handleReturn: EditorProps['handleReturn'] = (event, current) => {
    if (props.postOn !== 'enter') return 'not-handled';
    if (event.shiftKey) change(RichUtils.insertSoftNewline(current));
    else props.onPost?.();
    return 'handled';
  };

  const handleCommand = (command: string) => {
    if (command !== 'post') return 'not-handled';
    props.onPost?.();
    return 'handled';
  };

  return (
    <div ref={host} className="draft-box">
      <Editor
        ref={editor}
        editorState={state}
        onChange={change}
        keyBindingFn={keyBinding}
        handleKeyCommand={handleCommand}
        handleReturn={handleReturn}
        // Only the plain text of a paste is taken, as on the sites. It also keeps Draft.js away
        // from `innerHTML`, which the page's Trusted Types rule would refuse.
        stripPastedStyles
        spellCheck
        ariaMultiline
        {...(props.role ? { role: props.role } : {})}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...(props.ariaLabel ? { ariaLabel: props.ariaLabel } : {})}
        {...(props.ariaControls ? { ariaControls: props.ariaControls } : {})}
        {...(props.testId ? { webDriverTestID: props.testId } : {})}
        ariaAutoComplete="list"
        tabIndex={0}
      />
    </div>
  );
});
