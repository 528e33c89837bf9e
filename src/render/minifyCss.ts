/**
 * Takes comments and needless white space out of a stylesheet. Strings and `url()` stay as they are;
 * so does every space that could mean something: between selectors, around `+` and `-`, before `(`.
 */
export const minifyCss = (css: string): string =>
  (css.match(TOKENS) ?? [])
    .map((token) => {
      if (token.startsWith('/*')) return token.startsWith('/*!') ? token : ''
      if (/^["']|^url\(/i.test(token)) return token
      return token.replace(/\s+/g, ' ')
    })
    .join('')
    .split(LITERALS)
    .map((part, index) => (index % 2 === 1 ? part : tighten(part)))
    .join('')
    .trim()

const STRING = String.raw`"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'`
const URL_TOKEN = String.raw`url\((?:\\.|[^)"'\\])*\)`

const TOKENS = new RegExp(
  String.raw`\/\*[\s\S]*?\*\/|${STRING}|${URL_TOKEN}|(?:(?!\/\*|["']|url\()[\s\S])+|[\s\S]`,
  'gi',
)
const LITERALS = new RegExp(`(${STRING}|${URL_TOKEN})`, 'gi')

const tighten = (part: string): string =>
  part
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;+\}/g, '}')
    // A colon after a word and before a space starts a value; a pseudo-class has no space after it.
    .replace(/([\w-]): /g, '$1:')
