import type { Element } from 'domhandler'
import { classesOf } from './parsePage'

const BUTTON_CLASS = /^(btn|button|cta)$|[-_](btn|button|cta)$|^(btn|button|cta)[-_]/i
const BARE_BUTTON = /toggle|close|link|icon|outline/i

/** A link or button that looks like one and asks for something: no menu toggle, no arrow. */
export const isButton = (element: Element): boolean => {
  const { name, attribs } = element
  const classes = classesOf(element)
  if (classes.some((one) => BARE_BUTTON.test(one))) return false
  if (name === 'button' || (name === 'input' && attribs.type === 'submit')) return true
  return (
    name === 'a' && (attribs.role === 'button' || classes.some((one) => BUTTON_CLASS.test(one)))
  )
}
