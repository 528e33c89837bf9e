import { escapeHtml } from '../escapeHtml'

/** What a letter is made of; the same for its preview and for what is sent. */
export type Letter = {
  language: string
  subject: string
  preheader?: string
  text: string
  link: string | null
  picture?: { src: string; alt: string }
  /** Who writes, e.g. the name of the brand. */
  sender: string
  /** Asked for by law in many countries. */
  postalAddress?: string
  /** Hex colour of buttons, and of what stands on them. */
  accent: string
  onAccent: string
  unsubscribeUrl: string
}

type Words = { read: string; leave: string; why: string }

const WORDS: Record<'en' | 'es', Words> = {
  en: {
    read: 'Read on',
    leave: 'Unsubscribe',
    why: 'You get this because you subscribed to letters of',
  },
  es: {
    read: 'Seguir leyendo',
    leave: 'Darse de baja',
    why: 'Recibe este mensaje porque se suscribió a los correos de',
  },
}

const wordsOf = (language: string): Words =>
  language.toLowerCase().startsWith('es') ? WORDS.es : WORDS.en

const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)

const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** HTML that mail programs draw alike: one table, styles at the elements, nothing loaded but the picture. */
export const letterHtml = (letter: Letter): string => {
  const { language, subject, preheader, text, link, picture, sender, accent, onAccent } = letter
  const words = wordsOf(language)
  const body = paragraphs(text)
    .map(
      (part) =>
        `<p style="margin:0 0 16px;font-size:16px;line-height:1.6">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`,
    )
    .join('')
  const address = letter.postalAddress ? `<br>${escapeHtml(letter.postalAddress)}` : ''
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:0;background:#f4f4f5;color:#18181b;font-family:${FONT}">`,
    preheader
      ? `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}</div>`
      : '',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:8px">',
    `<tr><td style="padding:24px 32px 0;font-size:14px;font-weight:600;color:#52525b">${escapeHtml(sender)}</td></tr>`,
    `<tr><td style="padding:16px 32px 0"><h1 style="margin:0 0 16px;font-size:26px;line-height:1.25">${escapeHtml(subject)}</h1>`,
    picture
      ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}" width="536" style="display:block;width:100%;height:auto;border:0;border-radius:6px;margin:0 0 20px">`
      : '',
    body,
    link
      ? `<p style="margin:8px 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${escapeHtml(accent)};color:${escapeHtml(onAccent)};text-decoration:none;font-weight:600">${words.read}</a></p>`
      : '',
    '</td></tr>',
    `<tr><td style="padding:16px 32px 28px;border-top:1px solid #e4e4e7;font-size:13px;line-height:1.5;color:#52525b">${words.why} ${escapeHtml(sender)}. <a href="${escapeHtml(letter.unsubscribeUrl)}" style="color:#52525b">${words.leave}</a>${address}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('')
}

/** The same letter for programs that show no HTML. */
export const letterText = (letter: Letter): string => {
  const words = wordsOf(letter.language)
  return [
    letter.subject,
    ...paragraphs(letter.text),
    ...(letter.link ? [`${words.read}: ${letter.link}`] : []),
    '--',
    `${words.why} ${letter.sender}.\n${words.leave}: ${letter.unsubscribeUrl}`,
    ...(letter.postalAddress ? [letter.postalAddress] : []),
  ].join('\n\n')
}
