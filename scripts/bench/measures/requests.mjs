// What an editor asks right behind a key (and behind the question for diagnostics), answered from the new text.
import { setTimeout as sleep } from 'node:timers/promises';
import { ratio } from '../figures.mjs';
import { at } from '../places.mjs';
import { closeAll, openAll } from '../session.mjs';
import { column, inTurns } from '../turns.mjs';
import { typing } from '../typing.mjs';

const pause = 60;

export const title = 'Answers right behind a key, ms';

export async function* measure({ servers, documents, smallAndLarge, keys }) {
  const asked = servers.filter(({ foreign }) => !foreign);
  const [first, ...others] = asked;
  yield ['document', 'client', 'asked', ...asked.map(({ name }) => name), ...others.map(({ name }) => `${first.name} / ${name}`)];
  for (const kilobytes of smallAndLarge) {
    for (const pulls of [false, true]) {
      const sessions = await openAll(asked, documents, kilobytes, pulls);
      for (const question of questions(documents.text(kilobytes))) {
        const turns = { turns: Math.ceil(keys / 2), warmUp: 1 };
        const measured = await inTurns(sessions, turns, (session, key) => ask(session, question, key));
        const of = (server) => column(measured, server);
        const ratios = others.map((other) => ratio(of(first), of(other)));
        yield [`${kilobytes} KB`, pulls ? 'pull' : 'push', question.name, ...asked.map(of), ...ratios];
      }
      await closeAll(sessions);
    }
  }
}

/** Each: what is typed, what is asked behind it, and how what was typed is taken back. */
function questions(text) {
  const { places, prose, value } = typing(text);
  const { indent, valueEnd } = places;
  const take = (range) => (session) => session.edit(range, '');
  const behind = (place, length) => ({ line: place.line, character: place.character + length });
  const nextLine = { line: valueEnd.line + 1, character: indent + 1 };
  const spoil = (session) => value(session, 0);
  const mend = (session) => value(session, 1);
  const word = { start: places.value, end: behind(valueEnd, 1) };
  return [
    { name: 'hover', type: prose, method: 'hover', params: { position: places.key } },
    { name: 'completion, value', type: spoil, method: 'completion', params: { position: behind(valueEnd, 1) }, undo: mend },
    {
      name: 'completion, key',
      type: (session) => session.edit(at(valueEnd), `\n${' '.repeat(indent)}m`),
      method: 'completion',
      params: { position: nextLine },
      undo: take({ start: valueEnd, end: nextLine }),
    },
    {
      name: 'completion, prose',
      type: (session) => session.edit(at(places.prose), ' [@'),
      method: 'completion',
      params: { position: behind(places.prose, 3) },
      undo: take(at(places.prose, 3)),
    },
    { name: 'documentSymbol', type: prose, method: 'documentSymbol', params: {} },
    { name: 'codeAction', type: spoil, method: 'codeAction', params: { range: word, context: { diagnostics: [] } }, undo: mend },
  ];
}

async function ask(session, { type, method, params, undo }, key) {
  const sent = type(session, key);
  const { at: came } = await session.request(method, params);
  await session.diagnostics();
  if (undo) {
    undo(session);
    await session.diagnostics();
  }
  await sleep(pause);
  return { ms: came - sent };
}
