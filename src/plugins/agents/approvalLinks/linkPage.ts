import { escapeHtml } from '../../../core/escapeHtml'
import type { ApprovalDocument } from '../../../jobs/agents/documents'

export type LinkLanguage = 'en' | 'es'

const WORDS = {
  en: {
    title: 'Approval',
    gone: 'This link does not hold any more: it was used, its time is over, or somebody else has decided. Ask for a new one.',
    changed: 'It was changed meanwhile, or somebody else has decided. Ask for a new link.',
    approved: 'Thank you. It is approved.',
    rejected: 'Thank you. It is rejected, and your reason is passed on.',
    approve: 'Approve',
    reject: 'Reject',
    reason: 'What should be different?',
    needsReason: 'Say what should be different: what is written anew begins with it.',
    until: 'This link holds for one decision.',
  },
  es: {
    title: 'Aprobación',
    gone: 'Este enlace ya no es válido: se usó, venció, o ya decidió otra persona. Pida uno nuevo.',
    changed: 'Se modificó entretanto, o ya decidió otra persona. Pida un enlace nuevo.',
    approved: 'Gracias. Queda aprobado.',
    rejected: 'Gracias. Queda rechazado, y su motivo se transmite.',
    approve: 'Aprobar',
    reject: 'Rechazar',
    reason: '¿Qué debería cambiar?',
    needsReason: 'Diga qué debería cambiar: la nueva versión parte de ello.',
    until: 'Este enlace sirve para una decisión.',
  },
} as const

const STYLE =
  'body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:6vh auto;padding:0 1.5rem;color-scheme:light dark}article{border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:.4rem;padding:.5rem 1.2rem;margin:1.2rem 0}h2{font-size:1.15rem}p{white-space:pre-line}textarea{font:inherit;width:100%;min-height:6rem;box-sizing:border-box}button{font:inherit;padding:.6em 1.2em;margin:.5rem .75rem .5rem 0;cursor:pointer}[role=alert]{font-weight:600}'

/** What somebody without an account sees of an approval: its texts, and two answers. */
export const linkPage = ({
  language,
  approval,
  done,
  problem,
}: {
  language: LinkLanguage
  /** Null: there is nothing to decide. */
  approval: ApprovalDocument | null
  done?: 'approved' | 'rejected'
  problem?: 'reason' | 'changed'
}): Response => {
  const words = WORDS[language]
  const said = done ? words[done] : problem === 'changed' ? words.changed : words.gone
  const body = approval
    ? form(approval, language, problem === 'reason')
    : `<h1>${words.title}</h1><p role="status">${said}</p>`
  const status = approval ? (problem ? 422 : 200) : done ? 200 : problem ? 409 : 404
  return new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words.title}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // The address is the key: it must not travel on.
        'referrer-policy': 'no-referrer',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        'x-frame-options': 'DENY',
      },
    },
  )
}

const form = (approval: ApprovalDocument, language: LinkLanguage, needsReason: boolean): string => {
  const words = WORDS[language]
  const items = approval.items
    .map(
      ({ title, texts }) =>
        `<article><h2>${escapeHtml(title)}</h2>${texts
          .filter(({ text }) => text !== '')
          .map(({ text }) => `<p>${escapeHtml(text)}</p>`)
          .join('')}</article>`,
    )
    .join('')
  return `<h1>${escapeHtml(approval.title)}</h1><p>${words.until}</p>${items}<form method="post"><input type="hidden" name="contentHash" value="${escapeHtml(approval.contentHash)}"><button name="decision" value="approve">${words.approve}</button><p><label for="reason">${words.reason}</label></p><textarea id="reason" name="reason" maxlength="4000"${needsReason ? ' aria-describedby="problem" aria-invalid="true"' : ''}></textarea>${needsReason ? `<p id="problem" role="alert">${words.needsReason}</p>` : ''}<button name="decision" value="reject">${words.reject}</button></form>`
}
