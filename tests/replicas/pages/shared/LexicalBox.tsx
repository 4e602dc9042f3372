import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND } from 'lexical';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import type { ReactElement, Ref } from 'react';

export interface LexicalBoxHandle {
  /** The model's text: the root's text content, paragraphs joined with an empty line. */
  text(): string;
  clear(): void;
  focus(): void;
}

interface LexicalBoxProps {
  placeholder: string;
  /** Left out where the real editor has only `aria-placeholder`. */
  ariaLabel?: string;
  /** Rich: Enter starts a paragraph. Plain: Enter is a line break. */
  mode?: 'rich' | 'plain';
  /** Comments and messages post on a bare Enter; Shift+Enter stays a line break. */
  enterPosts?: boolean;
  autoFocus?: boolean;
  className?: string;
  onPost?(): void;
  onTextChange?(text: string): void;
}

const readText = () => $getRoot().getTextContent();

/** Lives inside the composer context and connects the editor to the page. */
const Wiring = forwardRef(function Wiring(
  props: Pick<LexicalBoxProps, 'enterPosts' | 'autoFocus' | 'onPost' | 'onTextChange'>,
  ref: Ref<LexicalBoxHandle>,
): null {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  latest.current = props;

  useImperativeHandle(ref, () => ({
    text: () => editor.getEditorState().read(readText),
    clear: () =>
      editor.update(
        () => {
          const paragraph = $createParagraphNode();
          $getRoot().clear().append(paragraph);
          if (document.activeElement === editor.getRootElement()) paragraph.select();
        },
        { discrete: true },
      ),
    focus: () => editor.focus(),
  }));

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        latest.current.onTextChange?.(editorState.read(readText)),
      ),
    [editor],
  );

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!latest.current.enterPosts || !event || event.shiftKey) return false;
          event.preventDefault();
          latest.current.onPost?.();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  );

  useEffect(() => {
    if (latest.current.autoFocus) editor.focus();
  }, [editor]);

  return null;
});

/** A real Lexical editor with undo history and the attributes the sites set on it. */
export const LexicalBox = forwardRef(function LexicalBox(
  props: LexicalBoxProps,
  ref: Ref<LexicalBoxHandle>,
): ReactElement {
  const Plugin = props.mode === 'plain' ? PlainTextPlugin : RichTextPlugin;
  const placeholder = (
    <div className="lexical-placeholder" aria-hidden="true">
      {props.placeholder}
    </div>
  );
  return (
    <div className="lexical-box">
      <LexicalComposer
        initialConfig={{
          namespace: 'replica',
          onError: (error) => {
            throw error;
          },
        }}
      >
        <Plugin
          contentEditable={
            <ContentEditable
              className={`notranslate lexical-content ${props.className ?? ''}`}
              role="textbox"
              spellCheck
              tabIndex={0}
              {...(props.ariaLabel ? { ariaLabel: props.ariaLabel } : {})}
              aria-placeholder={props.placeholder}
              placeholder={placeholder}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <Wiring
          ref={ref}
          enterPosts={props.enterPosts ?? false}
          autoFocus={props.autoFocus ?? false}
          onPost={() => props.onPost?.()}
          onTextChange={(text) => props.onTextChange?.(text)}
        />
      </LexicalComposer>
    </div>
  );
});
