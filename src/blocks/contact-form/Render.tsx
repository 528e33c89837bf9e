import type { ReactNode } from 'react'
import { CONSENT_FIELD, readFormFields } from '../../core/blocks/formFields'
import { linkAttributes } from '../../core/blocks/linkAttributes'
import { siteWords } from '../../core/blocks/siteWords'
import type { BlockData, BlockRenderProps, LinkData } from '../../core/blocks/types'
import type { ReleaseFormField } from '../../core/release/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'
import { ContactDetails } from './ContactDetails'
import { FormField } from './FormField'

export type ContactFormFieldData = {
  id?: string | null
  name: string
  label: string
  type?: ReleaseFormField['type'] | null
  required?: boolean | null
  help?: string | null
  options?: { id?: string | null; label: string }[] | null
  maxLength?: number | null
  width?: 'full' | 'half' | null
}

export type ContactFormData = BlockData &
  IntroData & {
    fields?: ContactFormFieldData[] | null
    consent?: { text?: string | null; linkLabel?: string | null; link?: LinkData | null } | null
    submitLabel?: string | null
    successMessage?: string | null
    showContact?: boolean | null
    asideHeading?: string | null
    asideText?: string | null
    tone?: Tone | null
    anchor?: string | null
  }

export const ContactFormRender = ({
  block,
  context,
}: BlockRenderProps<ContactFormData>): ReactNode => {
  const { consent, showContact, asideHeading, asideText } = block
  const { contact } = context.brand
  const details = showContact !== false && contact ? contact : null
  const words = siteWords(context.locale)
  const { action, honeypot } = context.form(block)
  const id = `form-${block.id ?? 'contact'}`
  const consentTarget = linkAttributes(consent?.link, context)
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-contactForm', Boolean(details || asideText) && 'tb-contactForm--aside')}
    >
      <div className="tb-contactForm__layout">
        <div className="tb-contactForm__aside">
          <Intro intro={block} context={context} />
          {details ? <ContactDetails contact={details} words={words} /> : null}
          {asideText ? (
            <div className="tb-contactForm__extra">
              <Heading level={levelBelow(block, context)} size="s">
                {asideHeading}
              </Heading>
              <p className="tb-contactForm__extraText">{asideText}</p>
            </div>
          ) : null}
        </div>
        <form
          className="tb-contactForm__form"
          method="post"
          action={action}
          data-tb-form=""
          data-sending={words.sending}
          data-sent={block.successMessage || words.sent}
          data-failed={words.failed}
          data-later={words.later}
          data-invalid={words.invalid}
        >
          <div className="tb-contactForm__inputs" data-tb-inputs="">
            {readFormFields(block).map((field) => {
              const row = block.fields?.find(({ name }) => name?.trim() === field.name)
              const isConsent = field.name === CONSENT_FIELD && consentTarget && consent?.linkLabel
              return (
                <FormField
                  key={field.name}
                  field={field}
                  id={`${id}-${field.name}`}
                  help={row?.help}
                  half={row?.width === 'half'}
                  words={words}
                >
                  {isConsent ? (
                    <>
                      {' '}
                      <a {...consentTarget}>{consent.linkLabel}</a>
                    </>
                  ) : null}
                </FormField>
              )
            })}
            <div className="tb-contactForm__trap" aria-hidden="true">
              <label htmlFor={`${id}-trap`}>{words.leaveEmpty}</label>
              <input
                id={`${id}-trap`}
                name={honeypot}
                type="text"
                tabIndex={-1}
                autoComplete="off"
              />
            </div>
            <button className="tb-button tb-button--primary tb-contactForm__submit" type="submit">
              {block.submitLabel || words.send}
            </button>
          </div>
          <p className="tb-contactForm__status" role="status" tabIndex={-1} />
        </form>
      </div>
    </Band>
  )
}
