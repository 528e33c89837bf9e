import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, LinkData, RenderContext } from '../../core/blocks/types'
import { cx } from '../parts/cx'
import { LinkTo } from '../parts/LinkTo'

export type NavbarData = BlockData & {
  layout?: 'end' | 'center' | 'stacked' | null
  brandText?: string | null
  brandDisplay?: 'auto' | 'both' | 'name' | null
  action?: LinkData | null
  sticky?: boolean | null
  menuLabel?: string | null
  skipLabel?: string | null
}

/** Two copies of the links, of which CSS shows one: a row, or a `<details>` menu on small screens. */
export const Render = ({ block, context }: BlockRenderProps<NavbarData>): ReactNode => {
  const links = context.site.navigation.header
  const menuLabel = block.menuLabel || 'Menu'
  const action = <Action block={block} context={context} />
  return (
    <header
      className={cx(
        'tb-navbar',
        `tb-navbar--${block.layout ?? 'end'}`,
        block.sticky && 'tb-navbar--sticky',
        context.className,
      )}
    >
      <a className="tb-skip tb-button tb-button--primary" href="#main">
        {block.skipLabel || 'Skip to content'}
      </a>
      <div className="tb-container tb-navbar__bar">
        <LinkTo link={{ type: 'url', url: '/' }} context={context} className="tb-navbar__brand">
          <Brand block={block} context={context} />
        </LinkTo>
        {links.length > 0 ? (
          <nav className="tb-navbar__wide" aria-label={menuLabel}>
            <NavList links={links} context={context} />
          </nav>
        ) : null}
        <div className="tb-navbar__action">{action}</div>
        {links.length > 0 ? (
          <details className="tb-navbar__menu">
            <summary className="tb-navbar__toggle">
              {menuLabel}
              <span className="tb-navbar__lines" aria-hidden="true" />
            </summary>
            <nav className="tb-navbar__sheet" aria-label={menuLabel}>
              <NavList links={links} context={context} />
              {action}
            </nav>
          </details>
        ) : null}
      </div>
    </header>
  )
}

type PartProps = { block: NavbarData; context: RenderContext }

const Brand = ({ block, context }: PartProps): ReactNode => {
  const { logo, name } = context.brand
  const text = block.brandText || name
  const display = block.brandDisplay ?? 'auto'
  const drawn =
    display !== 'name' && logo?.media
      ? context.picture(
          { ...logo, alt: display === 'both' ? logo.alt : name },
          {
            sizes: '12rem',
            eager: true,
          },
        )
      : null
  return (
    <>
      {drawn ? <span className="tb-navbar__logo">{drawn}</span> : null}
      {!drawn || display === 'both' ? <span className="tb-navbar__name">{text}</span> : null}
    </>
  )
}

const NavList = ({ links, context }: { links: LinkData[]; context: RenderContext }): ReactNode => (
  <ul className="tb-navbar__list">
    {links
      .filter((link) => context.mode !== 'release' || context.link(link))
      .map((link, index) => (
        <li key={index}>
          <LinkTo link={link} context={context} className="tb-navbar__link" />
        </li>
      ))}
  </ul>
)

const Action = ({ block, context }: PartProps): ReactNode =>
  block.action?.label ? (
    <LinkTo link={block.action} context={context} className="tb-button tb-button--primary" />
  ) : null
