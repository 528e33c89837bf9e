import { mainText } from './mainText'
import { byTag, type ParsedPage } from './parsePage'
import { wordsOf } from '../voice/sentences'

/** A page of fewer words around a password field is a login and nothing more. */
const FEW_WORDS = 80

export const isLoginPage = (page: ParsedPage): boolean =>
  byTag(page, 'input').some(({ attribs }) => attribs.type?.toLowerCase() === 'password') &&
  wordsOf(
    mainText([page])
      .map(({ text }) => text)
      .join(' '),
  ).length < FEW_WORDS
