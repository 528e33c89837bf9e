import type { ReactNode } from 'react'
import { CONSENT_FIELD, readFormFields } from '../../core/blocks/formFields'
import { linkAttributes } from '../../core/blocks/linkAttributes'
import { siteWords } from '../../core/blocks/siteWords'
import type { BlockData, BlockRenderProps, LinkData } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Intro, type IntroData } from '../parts/Intro'
import { SignUpField } from './SignUpField'

export type NewsletterFormData = BlockData &
  IntroData & {
    layout?: 'split' | 'stacked' | 'card' | null
    emailLabel?: string | null
    nameLabel?: string | null
    consent?: { text?: string | null; linkLabel?: string | null; link?: LinkData | null } | null
    submitLabel?: string | null
    successMessage?: string | null
    note?: string | null
    tone?: Tone | null
    anchor?: string | null
  }

export const NewsletterFormRender = ({
  block,
  context,
}: BlockRenderProps<NewsletterFormData>): ReactNode => {
  const words = siteWords(context.locale)
  const { action, honeypot } = context.form(block)
  const id = `form-${block.id ?? 'newsletter'}`
  const fields = readFormFields(block)
  const consentTarget = linkAttributes(block.consent?.link, context)
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-newsletterForm', `tb-newsletterForm--${block.layout ?? 'split'}`)}
    >
      <div className="tb-newsletterForm__layout">
        <Intro intro={block} context={context} className="tb-newsletterForm__intro" />
        <form
          className="tb-newsletterForm__form"
          method="post"
          action={action}
          data-tb-form=""
          data-sending={words.sending}
          data-sent={block.successMessage || words.sent}
          data-failed={words.failed}
          data-later={words.later}
          data-invalid={words.invalid}
        >
          <div className="tb-newsletterForm__inputs" data-tb-inputs="">
            <div className="tb-newsletterForm__row">
              {fields
                .filter(({ name }) => name !== CONSENT_FIELD)
                .map((field) => (
                  <SignUpField
                    key={field.name}
                    field={field}
                    id={`${id}-${field.name}`}
                    words={words}
                  />
                ))}
              <button
                className="tb-button tb-button--primary tb-newsletterForm__submit"
                type="submit"
              >
                {block.submitLabel || words.send}
              </button>
            </div>
            {fields
              .filter(({ name }) => name === CONSENT_FIELD)
              .map((field) => (
                <SignUpField
                  key={field.name}
                  field={field}
                  id={`${id}-${field.name}`}
                  words={words}
                >
                  {consentTarget && block.consent?.linkLabel ? (
                    <>
                      {' '}
                      <a {...consentTarget}>{block.consent.linkLabel}</a>
                    </>
                  ) : null}
                </SignUpField>
              ))}
            <div className="tb-newsletterForm__trap" aria-hidden="true">
              <label htmlFor={`${id}-trap`}>{words.leaveEmpty}</label>
              <input
                id={`${id}-trap`}
                name={honeypot}
                type="text"
                tabIndex={-1}
                autoComplete="off"
              />
            </div>
            {block.note ? <p className="tb-newsletterForm__note">{block.note}</p> : null}
          </div>
          <p className="tb-newsletterForm__status" role="status" tabIndex={-1} />
        </form>
      </div>
    </Band>
  )
}
