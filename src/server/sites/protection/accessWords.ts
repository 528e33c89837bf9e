/** What the page says that asks for a site's password. */
export type AccessWords = {
  title: string
  /** Below the title, where there is a password. */
  ask: string
  /** Where there is none: only links lead in. */
  linkOnly: string
  password: string
  submit: string
  wrong: string
  ended: string
  /** Too many tries. */
  later: string
  busy: string
}

const en: AccessWords = {
  title: 'This site is protected',
  ask: 'Enter the password you were given to see it.',
  linkOnly: 'You need a link to see it. Ask whoever runs the site for one.',
  password: 'Password',
  submit: 'Show the site',
  wrong: 'That is not the password. Check it and try again.',
  ended: 'This link does not work any more. Ask for a new one.',
  later: 'Too many tries. Wait a few minutes, then try again.',
  busy: 'Many people are trying at once. Try again in a moment.',
}

const es: AccessWords = {
  title: 'Este sitio está protegido',
  ask: 'Escriba la contraseña que le han dado para verlo.',
  linkOnly: 'Necesita un enlace para verlo. Pídalo a quien lleva el sitio.',
  password: 'Contraseña',
  submit: 'Ver el sitio',
  wrong: 'Esa no es la contraseña. Revísela e inténtelo de nuevo.',
  ended: 'Este enlace ya no funciona. Pida uno nuevo.',
  later: 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo.',
  busy: 'Hay muchos intentos a la vez. Inténtelo de nuevo en un momento.',
}

/** Words in the language of a BCP 47 tag; English for languages we have none for. */
export const accessWords = (locale: string): AccessWords =>
  locale.toLowerCase().split('-')[0] === 'es' ? es : en
