// The sentences of the benchmark's prose, with blanks, and how the blanks are filled.
import { words } from './words.mjs';

/** What a case summary or a rationale tells of the person. `{records}` is a citation of a record of the item. */
export const ofThePerson = [
  '{worker} worked as {job}, and {task} is what hurts most now.',
  '{physician} describes {sign} of the {part} and {measure} {records}.',
  'On examination, the {part} shows {sign}, and {test} {outcome}.',
  'In {month} of 2016, {measure} was measured, which is {whole} points better than {when}.',
  '{worker} has used {care} for {whole} weeks, and it {effect}.',
  'The note of {date} tells of {sign} and of {measure} {records}.',
  '{care} and {care} were tried together; the combination {effect}.',
  'What has changed since is {aspect}, which improved {adverb}.',
  '{worker} reports that {task} is possible {when}, with {measure} afterwards.',
  'The plan of {date} names {care} and asks for a look at {aspect} after {whole} weeks.',
  'Between {month} and the denial, {aspect} was followed by {physician} and changed {adverb}.',
  'A second examination found {sign} {when}, while {test} {outcome} {records}.',
  'Each visit lasted {whole} minutes and began with {care}; {aspect} gained {adverb}.',
  '{worker} rates the {part} by {measure} on good days and by {measure} on bad ones.',
  'The employer offered changed work without {task}, and {worker} took it up after {whole} days.',
  'Of the {whole} exercises that were taught, most are still done, and {care} goes along with them.',
  '{physician} expects that {aspect} will follow, and says so in the report {records}.',
  'The cost of {whole} dollars for {care} was carried by {worker}.',
  'Where {task} cannot be avoided, {sign} follows {when}.',
  'In the report of {date}, {test} {outcome}, and {sign} was noted for the first time.',
  'With {care}, {measure} was reached, and {physician} considered this a fair result.',
  '{worker} sleeps {whole} minutes longer than in {month}, and {aspect} is described as better.',
  'The course so far reads as follows: {care} first, {care} later, and {effect_ing} in the end.',
  'By {date} the {part} allowed {measure}, {whole} percent of what the job asks for.',
  '{physician} compared {aspect} with the state in {month} and found that it had moved {adverb}.',
  'Asked about {task}, {worker} points to the {part} and to {sign}.',
  'A questionnaire of {whole} items was filled in {when}; it speaks of {aspect}.',
  'What {worker} wants most is {task} without {sign}, and the therapist wrote this down as the goal.',
];

/** What weighs for or against the request. `{wish}` is what the guideline looks for. */
export const weighing = [
  'Held against {wish}, the report speaks of {sign} and of {measure}.',
  'It is told by {physician} that {aspect} has a part in this, and {wish} is what it comes down to.',
  'For {wish}, the file offers {measure} and an account of {aspect}.',
  'The request was written {when} and explains {aspect} at some length.',
  'Two things speak to {wish}: {measure}, and that {care} {effect}.',
  'As to {wish}, {physician} refers to {sign} and to the weeks with {care}.',
];

/** Said only where the request is turned down. */
export const against = [
  'The request does not tell {open}.',
  'From the report one cannot see {open}, nor is {aspect} set against it.',
  '{physician} leaves open {open}.',
  'It would have to be said {open} before more can be judged.',
];

const bounds = /^(\d+)-(\d+)$/;
const capital = (text) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Fills the blanks of a sentence from the item's own words (functions or texts), then from the general ones. */
export function fill(sentence, random, own) {
  const filled = sentence.replace(/\{([\w-]+)\}/g, (_, name) => {
    const range = bounds.exec(name);
    if (range) return String(random.whole(Number(range[1]), Number(range[2])));
    if (name === 'whole') return String(random.whole(3, 45));
    if (name === 'effect_ing') return `${random.pick(words.aspect)} that changed ${random.pick(words.adverb)}`;
    const value = own[name];
    return fill(typeof value === 'function' ? value() : (value ?? random.pick(words[name])), random, own);
  });
  return filled;
}

/** A sentence as it stands in a text: begun with a capital, the persons inside it without one. */
export function write(sentence, random, own) {
  const text = fill(sentence, random, own);
  return capital(
    text.replace(/(?<=[^.] )(The) (?=injured worker|patient|claimant|employee|applicant|treating|requesting|physi)/g, 'the '),
  );
}

/** Paragraphs of sentences in a new order each time round, until the text has so many characters. */
export function paragraphs(sentences, random, own, characters) {
  const texts = [];
  let paragraph = [];
  for (let length = 0, left = []; length < characters;) {
    if (left.length === 0) left = random.shuffle(sentences);
    const text = write(left.pop(), random, own);
    length += text.length + 1;
    paragraph.push(text);
    if (paragraph.length >= 6 && random.chance(0.4)) texts.push(paragraph.splice(0).join(' '));
  }
  if (paragraph.length > 0) texts.push(paragraph.join(' '));
  return texts;
}
