import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readSite } from '@/lib/content'
import '@/styles/index.css'

export const generateMetadata = (): Metadata => {
  const { name, url } = readSite()
  return { title: name, metadataBase: new URL(url) }
}

export const generateViewport = (): Viewport => {
  const { scheme, background } = readSite().theme
  return {
    themeColor:
      scheme === 'auto'
        ? [
            { media: '(prefers-color-scheme: light)', color: background.light },
            { media: '(prefers-color-scheme: dark)', color: background.dark },
          ]
        : background[scheme],
  }
}

export default function RootLayout({ children }: { children: ReactNode }): ReactNode {
  const { locale, theme, fonts } = readSite()
  return (
    <html lang={locale} data-character={theme.character} data-scheme={theme.scheme}>
      <head>
        {fonts.map((href) => (
          <link
            key={href}
            rel="preload"
            href={href}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}
