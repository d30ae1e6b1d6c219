/** The preview's script: puts the letter into the page piece by piece, and keeps it at the line the editor shows. */
import morphdom from 'morphdom';
import type { FromPreview, PreviewState, ToPreview } from '../messages';
import { lineAtTop, topOfLine, type Anchor } from '../scroll';
import theme from './theme.css';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const editor = acquireVsCodeApi();
const given = JSON.parse(document.currentScript?.dataset['state'] ?? 'null') as PreviewState;
let state: PreviewState = editor.getState() ?? given;
editor.setState(state);

const letter = document.getElementById('letter') as HTMLElement;
const status = document.getElementById('status') as HTMLElement;
const letterStyle = new CSSStyleSheet();
const themeStyle = new CSSStyleSheet();
themeStyle.replaceSync(theme);
document.adoptedStyleSheets = [letterStyle, themeStyle];

let lines = 0;
let styleText = '';
let firstLetter = true;
/** Where we scrolled to ourselves: the event that follows is not the reader's. */
let expectedTop = -1;

function anchors(): Anchor[] {
  const found = Array.from(letter.querySelectorAll<HTMLElement>('[data-line]'), (element) => ({
    line: Number(element.dataset['line']),
    top: element.getBoundingClientRect().top + window.scrollY,
  }));
  return [{ line: 0, top: 0 }, ...found, { line: lines, top: document.documentElement.scrollHeight }];
}

function scrollToLine(line: number): void {
  const highest = document.documentElement.scrollHeight - window.innerHeight;
  const top = Math.round(Math.max(0, Math.min(highest, topOfLine(anchors(), line))));
  if (Math.abs(top - window.scrollY) < 2) return;
  expectedTop = top;
  window.scrollTo({ top, behavior: 'instant' });
}

function remember(line: number): void {
  state = { ...state, line };
  editor.setState(state);
}

function update(message: Extract<ToPreview, { type: 'update' }>): void {
  document.documentElement.lang = message.language;
  document.title = message.title;
  lines = message.lines;
  if (message.style !== styleText) letterStyle.replaceSync((styleText = message.style));
  const next = document.createElement('main');
  next.innerHTML = message.body; // escaped by the server, and the policy of the page runs no script but this one
  morphdom(letter, next, { childrenOnly: true });
  status.hidden = true;
  if (firstLetter) scrollToLine(state.line);
  firstLetter = false;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'update') update(data);
  else if (data.type === 'scroll') {
    remember(data.line);
    scrollToLine(data.line);
  } else {
    status.textContent = data.message;
    status.hidden = false;
  }
});

let waiting = false;
window.addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    if (Math.abs(window.scrollY - expectedTop) < 2) return;
    expectedTop = -1;
    const line = lineAtTop(anchors(), window.scrollY);
    remember(line);
    editor.postMessage({ type: 'scrolled', line });
  });
});

editor.postMessage({ type: 'ready' });
