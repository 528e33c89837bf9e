import type { ReactNode } from 'react'
import type { SiteWords } from '../../core/blocks/siteWords'
import type { RenderContext } from '../../core/blocks/types'

/** The brand's e-mail, telephone and address. */
export const ContactDetails = ({
  contact: { email, phone, address },
  words,
}: {
  contact: NonNullable<RenderContext['brand']['contact']>
  words: SiteWords
}): ReactNode =>
  email || phone || address ? (
    <dl className="tb-contactForm__details">
      {email ? (
        <div>
          <dt>{words.email}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </div>
      ) : null}
      {phone ? (
        <div>
          <dt>{words.phone}</dt>
          <dd>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </dd>
        </div>
      ) : null}
      {address ? (
        <div>
          <dt>{words.address}</dt>
          <dd>
            <address className="tb-contactForm__address">{address}</address>
          </dd>
        </div>
      ) : null}
    </dl>
  ) : null
