'use client'
import type { ReactNode } from 'react'
import type { ChannelKind } from '../../../core/publishing/channelKinds'

/** Lucide's `mail`, `webhook` and `rss`. */
const PATHS: Record<ChannelKind, string[]> = {
  email: [
    'm22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7',
    'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
  ],
  webhook: [
    'M18 16.98h-5.99c-1.1 0-1.95.94-2.48 1.9A4 4 0 0 1 2 17c.01-.7.2-1.4.57-2',
    'm6 17 3.13-5.78c.53-.97.1-2.18-.5-3.1a4 4 0 1 1 6.89-4.06',
    'm12 6 3.13 5.73C15.66 12.7 16.9 13 18 13a4 4 0 0 1 0 8',
  ],
  feed: ['M4 11a9 9 0 0 1 9 9', 'M4 4a16 16 0 0 1 16 16', 'M5 18a1 1 0 1 0 0 2 1 1 0 0 0 0-2z'],
}

/** What kind of channel, beside a word that says the same. */
export const KindIcon = ({ kind }: { kind: ChannelKind }): ReactNode => (
  <svg
    className={`ts-kind ts-kind--${kind}`}
    width="14"
    height="14"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {PATHS[kind].map((path) => (
      <path d={path} key={path} />
    ))}
  </svg>
)
