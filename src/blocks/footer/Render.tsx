import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, LinkData, RenderContext } from '../../core/blocks/types'
import type { Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { LinkTo } from '../parts/LinkTo'

export type FooterData = BlockData & {
  layout?: 'columns' | 'minimal' | 'statement' | null
  description?: string | null
  showContact?: boolean | null
  showSocial?: boolean | null
  contactTitle?: string | null
  legal?: string | null
  legalLinks?: (LinkData & { id?: string | null })[] | null
  tone?: Tone | null
}

export const Render = ({ block, context }: BlockRenderProps<FooterData>): ReactNode => {
  const layout = block.layout ?? 'columns'
  const { brand, site } = context
  const description = block.description || brand.description || brand.tagline
  return (
    <footer
      className={cx(
        'tb-footer',
        `tb-footer--${layout}`,
        block.tone && block.tone !== 'default' && `tb-tone-${block.tone}`,
      )}
    >
      <div className="tb-container">
        <div className="tb-footer__top">
          <div className="tb-footer__brand">
            {layout === 'statement' ? null : <p className="tb-footer__name">{brand.name}</p>}
            {description && layout !== 'minimal' ? (
              <p className="tb-footer__description">{description}</p>
            ) : null}
            {block.showSocial === false ? null : <Social context={context} />}
          </div>
          <div className="tb-footer__columns">
            {site.navigation.footer.map(({ title, links }, index) => (
              <nav key={index} className="tb-footer__column" aria-label={title || brand.name}>
                {title ? <p className="tb-footer__title tb-label">{title}</p> : null}
                <Links links={links} context={context} />
              </nav>
            ))}
            {block.showContact === false ? null : <Contact block={block} context={context} />}
          </div>
        </div>
        {layout === 'statement' ? <p className="tb-footer__statement">{brand.name}</p> : null}
        {block.legal || block.legalLinks?.length ? (
          <div className="tb-footer__legal">
            {block.legal ? <p>{block.legal}</p> : null}
            {block.legalLinks?.length ? <Links links={block.legalLinks} context={context} /> : null}
          </div>
        ) : null}
      </div>
    </footer>
  )
}

type PartProps = { context: RenderContext }

const Links = ({ links, context }: PartProps & { links: LinkData[] }): ReactNode => (
  <ul className="tb-footer__links">
    {links
      .filter((link) => context.mode !== 'release' || context.link(link))
      .map((link, index) => (
        <li key={index}>
          <LinkTo link={link} context={context} className="tb-footer__link" />
        </li>
      ))}
  </ul>
)

const Contact = ({ block, context }: PartProps & { block: FooterData }): ReactNode => {
  const { email, phone, address } = context.brand.contact ?? {}
  if (!email && !phone && !address) return null
  return (
    <div className="tb-footer__column tb-footer__column--contact">
      <p className="tb-footer__title tb-label">{block.contactTitle || 'Contact'}</p>
      <address className="tb-footer__address">
        {address ? <p>{address}</p> : null}
        {phone ? (
          <LinkTo
            link={{ type: 'url', url: `tel:${phone.replace(/[^\d+]/g, '')}`, label: phone }}
            context={context}
            className="tb-footer__link"
          />
        ) : null}
        {email ? (
          <LinkTo
            link={{ type: 'url', url: `mailto:${email}`, label: email }}
            context={context}
            className="tb-footer__link"
          />
        ) : null}
      </address>
    </div>
  )
}

const Social = ({ context }: PartProps): ReactNode => {
  const profiles = context.brand.social ?? []
  return profiles.length > 0 ? (
    <ul className="tb-footer__social">
      {profiles.map(({ platform, url }) => (
        <li key={url}>
          <LinkTo
            link={{ type: 'url', url, label: platform }}
            context={context}
            className="tb-footer__link"
          />
        </li>
      ))}
    </ul>
  ) : null
}
